package org.redress.http.signin;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.redress.events.PersonId;
import org.redress.events.Role;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** An empty database of accounts, and the real parts of sign-in around it, on a clock that tests move. */
final class SignInDatabase {
    static final String TENANT = "default";

    private final Leaving source;
    final JdbcClient database;
    final SetClock clock = new SetClock();
    final CountingHash hash = new CountingHash();
    final VerifiedCredentials verified = new VerifiedCredentials(clock);
    final Standings standings;
    final Accounts accounts;
    final KnownBrowsers browsers;
    final PasswordCheck check;
    final ApiTokens tokens;

    final BrowserSessions sessions;

    SignInDatabase() {
        this(TestDatabase.H2);
    }

    SignInDatabase(TestDatabase kind) {
        this(migrated(kind.empty()));
    }

    private SignInDatabase(DataSource source) {
        this.source = new Leaving(source);
        this.database = JdbcClient.create(this.source);
        standings = new Standings(database, clock);
        accounts = new Accounts(database, hash, verified, standings, settings(TENANT));
        browsers = new KnownBrowsers(database, clock, settings(TENANT));
        check = new PasswordCheck(
                accounts, standings, verified, new SignInBrake(database, browsers, clock, settings(TENANT)), hash);
        tokens = tokensOfANode();
        sessions = sessionsOf(TENANT);
    }

    /** One that does not answer. */
    static SignInDatabase away() {
        JdbcDataSource nowhere = new JdbcDataSource();
        nowhere.setURL("jdbc:h2:tcp://127.0.0.1:1/none");
        return new SignInDatabase(nowhere);
    }

    /** From now on it does not answer. */
    void goAway() {
        source.isAway = true;
    }

    private static final class Leaving extends DelegatingDataSource {
        private volatile boolean isAway;

        Leaving(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (isAway) {
                throw new SQLException("away", "08001");
            }
            return super.getConnection();
        }
    }

    private static DataSource migrated(DataSource source) {
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V100__accounts.sql"),
                        new ClassPathResource("db/migration/V101__browser_session.sql"),
                        new ClassPathResource("db/migration/V102__sign_in_brake.sql"),
                        new ClassPathResource("db/migration/V103__api_token.sql"))
                .execute(source);
        return source;
    }

    /** The sessions as another process sees them. */
    BrowserSessions sessionsOf(String tenant) {
        return new BrowserSessions(database, new Standings(database, clock), clock, settings(tenant));
    }

    /** The tokens as another process sees them. */
    ApiTokens tokensOfANode() {
        return new ApiTokens(database, clock, settings(TENANT));
    }

    private static SignInSettings settings(String tenant) {
        return new SignInSettings(tenant, Duration.ofMinutes(15), 4);
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
