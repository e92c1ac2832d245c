package org.redress.http.signin;

import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.redress.events.PersonId;
import org.redress.events.Role;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** An empty database of accounts, and the real parts of sign-in around it, on a clock that tests move. */
final class SignInDatabase {
    static final String TENANT = "default";

    final JdbcClient database;
    final SetClock clock = new SetClock();
    final CountingHash hash = new CountingHash();
    final VerifiedCredentials verified = new VerifiedCredentials(clock);
    final Standings standings;
    final Accounts accounts;
    final PasswordCheck check;

    SignInDatabase() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V100__accounts.sql")).execute(source);
        database = JdbcClient.create(source);
        standings = new Standings(database, clock);
        accounts = new Accounts(database, hash, verified, standings, new SignInSettings(TENANT, 4));
        check = new PasswordCheck(accounts, standings, verified, hash);
    }

    void hold(PersonId person, Role role, String unit) {
        database.sql("insert into role_held (tenant, person, role, unit) values (?, ?, ?, ?)")
                .params(TENANT, person.value(), role.name(), unit)
                .update();
    }

    /** The real hash at its least cost, counting how often it was paid for. */
    static final class CountingHash implements PasswordEncoder {
        private final PasswordEncoder real = new BCryptPasswordEncoder(4);
        private int matched;

        @Override
        public String encode(CharSequence password) {
            return real.encode(password);
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            synchronized (this) {
                matched++;
            }
            return real.matches(password, hash);
        }

        synchronized int timesMatched() {
            return matched;
        }
    }
}
