package org.redress.query;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The two databases on which everything must run. One real PostgreSQL serves the whole module. */
public enum TestDatabase {
    H2 {
        @Override
        List<String> settings(Path folder) {
            return List.of();
        }
    },
    POSTGRESQL {
        @Override
        List<String> settings(Path folder) {
            return List.of(
                    "--redress.database.url=" + Server.RUNNING.getJdbcUrl("postgres", "postgres"),
                    "--redress.database.username=postgres");
        }
    };

    abstract List<String> settings(Path folder);

    /** A database of PostgreSQL with nothing in it, for tests that start several processes on it. */
    public static List<String> emptyPostgres() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection()) {
            connection.createStatement().execute("create database " + name);
            // As an installation has it; for tests alone the server is started without.
            connection.createStatement().execute("alter database " + name + " set synchronous_commit = on");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return List.of(
                "--redress.database.url=" + Server.RUNNING.getJdbcUrl("postgres", name),
                "--redress.database.username=postgres");
    }

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
