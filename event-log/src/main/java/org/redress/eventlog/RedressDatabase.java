package org.redress.eventlog;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which database holds the log and the views: H2 in the data folder, or the PostgreSQL that the URL names.
 *
 * @param url a JDBC URL; null means H2 in the data folder
 * @param username who connects; H2's own {@code sa} unless told otherwise
 * @param connectionsMax connections that one process holds at most; callers beyond it wait for one
 */
@ConfigurationProperties("redress.database")
public record RedressDatabase(
        @Nullable String url,
        @DefaultValue("sa") String username,
        @DefaultValue("") String password,
        @DefaultValue("20") int connectionsMax) {
    /** How long a caller waits for a connection before it is told that the service is busy. */
    private static final int CONNECTION_WAIT_MILLIS_MAX = 10_000;

    /** A pool of connections to it. Nothing connects before the first caller asks. */
    public HikariDataSource connect(Path dataFolder) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("redress");
        pool.setJdbcUrl(url == null ? embedded(dataFolder) : url);
        pool.setUsername(username);
        pool.setPassword(password);
        pool.setMaximumPoolSize(connectionsMax);
        pool.setConnectionTimeout(CONNECTION_WAIT_MILLIS_MAX);
        if (pool.getJdbcUrl().startsWith("jdbc:postgresql:")) {
            // Many rows per round trip; measured with the bulk append.
            pool.addDataSourceProperty("reWriteBatchedInserts", "true");
            // Its messages would quote the rows of a failed statement, and messages end up in logs.
            pool.addDataSourceProperty("logServerErrorDetail", "false");
        }
        return new HikariDataSource(pool);
    }

    /**
     * WRITE_DELAY=0, or a killed process loses commands it has already answered. LOCK_TIMEOUT in milliseconds: a
     * command waits for the import batch before it, which takes longer than H2's own two seconds on a slow disk.
     * DB_CLOSE_ON_EXIT=FALSE: on a signal the pool closes the database, after the last request and not before it.
     */
    private static String embedded(Path dataFolder) {
        return "jdbc:h2:file:" + dataFolder.toAbsolutePath().resolve("redress")
                + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE";
    }

    @Override
    public String toString() {
        return "RedressDatabase[" + (url == null ? "H2 in the data folder" : url) + "]";
    }
}
