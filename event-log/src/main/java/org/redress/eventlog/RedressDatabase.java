package org.redress.eventlog;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.embedded.EmbeddedDatabase;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which database holds the log and the views: H2 in the data folder, or the PostgreSQL that the URL names.
 *
 * @param url a JDBC URL; null means H2 in the data folder, which has its own users and passwords
 * @param username who connects to the database that the URL names
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

    /** A URL that is set to nothing is none: so a command can say that it wants H2, whatever the environment says. */
    public RedressDatabase {
        url = url == null || url.isBlank() ? null : url;
    }

    /** A pool of connections to it. */
    public HikariDataSource connect(Path dataFolder) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("redress");
        pool.setMaximumPoolSize(connectionsMax);
        pool.setConnectionTimeout(CONNECTION_WAIT_MILLIS_MAX);
        if (url == null) {
            return EmbeddedDatabase.open(dataFolder, pool);
        }
        pool.setJdbcUrl(url);
        pool.setUsername(username);
        pool.setPassword(password);
        if (isPostgres()) {
            // Many rows per round trip; measured with the bulk append.
            pool.addDataSourceProperty("reWriteBatchedInserts", "true");
            // An answered command is on disk, whatever the server's default; views ask for less, for themselves.
            pool.addDataSourceProperty("options", "-c synchronous_commit=on");
            // Its messages would quote the rows of a failed statement, and messages end up in logs.
            pool.addDataSourceProperty("logServerErrorDetail", "false");
        }
        return new HikariDataSource(pool);
    }

    /** Whether it is PostgreSQL, which has more than H2 to offer to several processes. */
    boolean isPostgres() {
        return url != null && url.startsWith("jdbc:postgresql:");
    }

    @Override
    public String toString() {
        return "RedressDatabase[" + (url == null ? "H2 in the data folder" : url) + "]";
    }
}
