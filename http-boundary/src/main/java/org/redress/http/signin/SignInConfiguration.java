package org.redress.http.signin;

import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Accounts, what is remembered of them, and the guards at the door. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SignInSettings.class, OpenIdSettings.class})
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
            Accounts accounts,
            Standings standings,
            VerifiedCredentials verified,
            SignInBrake brake,
            PasswordEncoder hash) {
        return new PasswordCheck(accounts, standings, verified, brake, hash);
    }

    @Bean
    KnownBrowsers knownBrowsers(JdbcClient database, Clock clock, SignInSettings settings) {
        return new KnownBrowsers(database, clock, settings);
    }

    @Bean
    SignInBrake signInBrake(JdbcClient database, KnownBrowsers browsers, Clock clock, SignInSettings settings) {
        return new SignInBrake(database, browsers, clock, settings);
    }

    @Bean
    ApiTokens apiTokens(JdbcClient database, Clock clock, SignInSettings settings) {
        return new ApiTokens(database, clock, settings);
    }

    @Bean
    ProofCheck proofCheck(Clock clock, SignInSettings settings) {
        return new ProofCheck(clock, settings);
    }

    /** Before all else that looks at a request: what somebody may not have is not explained to them either. */
    @Bean
    WebMvcConfigurer proofs(ProofCheck check) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(check).order(Ordered.HIGHEST_PRECEDENCE);
            }
        };
    }

    @Bean
    OwnAccount ownAccount(
            Accounts accounts,
            PasswordCheck passwords,
            BrowserSessions sessions,
            KnownBrowsers browsers,
            ApiTokens tokens,
            ProofCheck proofs) {
        return new OwnAccount(accounts, passwords, sessions, browsers, tokens, proofs);
    }

    @Bean
    BrowserSessions browserSessions(JdbcClient database, Standings standings, Clock clock, SignInSettings settings) {
        return new BrowserSessions(database, standings, clock, settings);
    }

    @Bean
    WaysIn waysIn(OpenIdSettings settings) {
        return new WaysIn(settings.isConfigured() ? OpenIdDoor.THERE : null);
    }

    @Bean
    OpenIdDoor openIdDoor(
            OpenIdSettings settings,
            SignInSettings signIn,
            Accounts accounts,
            ObjectProvider<ClaimedRoles> roles,
            Clock clock) {
        return new OpenIdDoor(settings, signIn, accounts, roles.getIfAvailable(), clock);
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
