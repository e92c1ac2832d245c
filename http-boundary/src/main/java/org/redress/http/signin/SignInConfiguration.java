package org.redress.http.signin;

import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Accounts, what is remembered of them, and the guards at the door. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
@Import(Doors.class)
public class SignInConfiguration {
    /** Named in each hash, so that a stronger one can follow without anybody losing a password. */
    private static final String HASH_IN_FORCE = "bcrypt";

    @Bean
    PasswordEncoder passwordHash(SignInSettings settings) {
        return new DelegatingPasswordEncoder(
                HASH_IN_FORCE, Map.of(HASH_IN_FORCE, new BCryptPasswordEncoder(settings.passwordCost())));
    }

    /** Requests are measured as a whole; an observation for each filter of the chain tells nobody anything. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    VerifiedCredentials verifiedCredentials(Clock clock) {
        return new VerifiedCredentials(clock);
    }

    @Bean
    Standings standings(JdbcClient database, Clock clock) {
        return new Standings(database, clock);
    }

    @Bean
    Accounts accounts(
            JdbcClient database,
            PasswordEncoder hash,
            VerifiedCredentials verified,
            Standings standings,
            SignInSettings settings) {
        return new Accounts(database, hash, verified, standings, settings);
    }

    @Bean
    PasswordCheck passwordCheck(
            Accounts accounts, Standings standings, VerifiedCredentials verified, PasswordEncoder hash) {
        return new PasswordCheck(accounts, standings, verified, hash);
    }

    @Bean
    BrowserSessions browserSessions(JdbcClient database, Standings standings, Clock clock, SignInSettings settings) {
        return new BrowserSessions(database, standings, clock, settings);
    }

    @Bean
    SignedInResolver signedInResolver(Standings standings) {
        return new SignedInResolver(standings);
    }

    @Bean
    FirstAccounts firstAccounts(Accounts accounts, Environment settings, ObjectProvider<FirstRoles> roles) {
        return new FirstAccounts(
                accounts, settings, new Reach(settings), roles.orderedStream().toList(), FirstPasswords.onScreen());
    }
}
