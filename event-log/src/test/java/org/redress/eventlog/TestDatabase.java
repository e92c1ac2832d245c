package org.redress.eventlog;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** The two databases on which everything must run: H2 in a file, and a real PostgreSQL shared by the module's tests. */
public enum TestDatabase {
    H2 {
        @Override
        public RedressDatabase empty(Path folder) {
            return new RedressDatabase(null, "sa", "", CONNECTIONS_MAX);
        }
    },
    POSTGRESQL {
        @Override
        public RedressDatabase empty(Path folder) {
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection()) {
                connection.createStatement().execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return new RedressDatabase(
                    Server.RUNNING.getJdbcUrl("postgres", name), "postgres", "postgres", CONNECTIONS_MAX);
        }
    };

    private static final int CONNECTIONS_MAX = 10;

    /** A database with nothing in it; H2's is in the folder. */
    public abstract RedressDatabase empty(Path folder);

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
