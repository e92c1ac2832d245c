package org.redress.eventlog.embedded;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * H2 in the data folder, as a pool of connections that may add to the log and not change it. Row triggers do not stop a
 * TRUNCATE there, rights do: the pool connects as a user to whom the migrations' owner grants table by table.
 */
public final class EmbeddedDatabase extends HikariDataSource {
    private static final String OWNER = "sa";
    private static final String SERVICE = "service";

    /** The owner's password in databases of releases before there was one. */
    private static final String NONE = "";

    /** H2's own code for a user or a password that it does not know. */
    private static final int WRONG_USER_OR_PASSWORD = 28000;

    /**
     * LOCK_TIMEOUT in milliseconds: a command waits for the import batch before it, which takes longer than H2's own
     * two seconds on a slow disk. DB_CLOSE_ON_EXIT=FALSE: on a signal the pool closes the database, after the last
     * request and not before it.
     */
    private static final String SETTINGS = ";LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE";

    /**
     * Else a killed process loses commands that it has already answered. It holds while the database is open, and only
     * the owner may say so: the owner's connection opens the database before the pool does and stays until after it.
     */
    private static final String EACH_COMMIT_IS_WRITTEN = ";WRITE_DELAY=0";

    private final DataSource owner;
    private final OwnersHold hold;

    private EmbeddedDatabase(HikariConfig pool, DataSource owner, OwnersHold hold) {
        super(pool);
        this.owner = owner;
        this.hold = hold;
        hold.watch(() -> getHikariPoolMXBean().softEvictConnections());
    }

    /**
     * Opens the database in the folder, or makes one. One of an earlier release, whose owner has no password and whose
     * service is the owner, is given both.
     *
     * @param pool everything about the pool but the database and the user
     */
    public static EmbeddedDatabase open(Path dataFolder, HikariConfig pool) {
        String url = "jdbc:h2:file:" + dataFolder.toAbsolutePath().resolve("redress") + SETTINGS;
        DatabaseSecret secret = DatabaseSecret.in(dataFolder);
        DataSource owner = new DriverManagerDataSource(url + EACH_COMMIT_IS_WRITTEN, OWNER, secret.passwordOf(OWNER));
        WritersInTurn writers = new WritersInTurn();
        OwnersHold hold;
        try {
            hold = OwnersHold.of(() -> openAsOwner(url + EACH_COMMIT_IS_WRITTEN, secret), writers);
        } catch (SQLException e) {
            throw new IllegalStateException("the database in " + dataFolder + " cannot be opened", e);
        }
        // The URL says where it is; connections come from the data source.
        pool.setJdbcUrl(url);
        pool.setDataSource(writers.of(hold.held(new DriverManagerDataSource(url)), hold::leadsSomewhere));
        pool.setUsername(SERVICE);
        pool.setPassword(secret.passwordOf(SERVICE));
        try {
            return new EmbeddedDatabase(pool, owner, hold);
        } catch (RuntimeException e) {
            hold.rest();
            hold.close();
            throw e;
        }
    }

    /** Its service can come in afterwards. */
    private static Connection openAsOwner(String url, DatabaseSecret secret) throws SQLException {
        Connection open = connectAsOwner(url, secret);
        try {
            admitService(open, secret.passwordOf(SERVICE));
            return open;
        } catch (SQLException e) {
            try (open) {
                throw e;
            }
        }
    }

    private static Connection connectAsOwner(String url, DatabaseSecret secret) throws SQLException {
        String password = secret.passwordOf(OWNER);
        try {
            return DriverManager.getConnection(url, OWNER, password);
        } catch (SQLException e) {
            if (e.getErrorCode() != WRONG_USER_OR_PASSWORD) {
                throw e;
            }
        }
        try {
            Connection earlier = DriverManager.getConnection(url, OWNER, NONE);
            execute(earlier, "alter user " + OWNER + " set password '" + password + "'");
            return earlier;
        } catch (SQLException e) {
            throw new DatabaseSecretUnusable(secret.path(), e);
        }
    }

    /** Its password is set at each start, so the two agree whatever was restored from a backup. */
    private static void admitService(Connection owner, String password) throws SQLException {
        execute(owner, "create user if not exists " + SERVICE + " password '" + password + "'");
        execute(owner, "alter user " + SERVICE + " set password '" + password + "'");
    }

    /** Connections of the owner, who migrates before anybody else writes; the service's own are those of the pool. */
    public DataSource owner() {
        return owner;
    }

    /** Closes the pool and then the database itself. */
    @Override
    public void close() {
        hold.rest();
        super.close();
        hold.close();
    }

    /** For passwords too: no driver takes those as parameters, and ours consist of hexadecimal digits. */
    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
