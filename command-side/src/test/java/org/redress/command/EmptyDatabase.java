package org.redress.command;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The two databases that the command side runs on: H2 in a file, and a real PostgreSQL shared by the tests. */
public enum EmptyDatabase {
    H2 {
        @Override
        public List<String> settings(Path folder) {
            return List.of("--redress.data-folder=" + folder);
        }
    },
    POSTGRESQL {
        @Override
        public List<String> settings(Path folder) {
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection()) {
                connection.createStatement().execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return List.of(
                    "--redress.data-folder=" + folder,
                    "--redress.database.url=" + Server.RUNNING.getJdbcUrl("postgres", name),
                    "--redress.database.username=postgres",
                    "--redress.database.password=postgres");
        }
    };

    /** Settings that name a database with nothing in it. */
    public abstract List<String> settings(Path folder);

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
