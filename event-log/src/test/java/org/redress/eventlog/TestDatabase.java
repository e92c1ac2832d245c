package org.redress.eventlog;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The two databases on which everything must run: H2 in a file, and a real PostgreSQL shared by the module's tests. */
public enum TestDatabase {
    H2 {
        @Override
        public RedressDatabase empty(Path folder) {
            return new RedressDatabase(null, "sa", "", CONNECTIONS_MAX);
        }

        @Override
        public TwoUsers ofTwoUsers(Path folder) {
            return new TwoUsers(empty(folder), List.of());
        }
    },
    POSTGRESQL {
        @Override
        public RedressDatabase empty(Path folder) {
            String name = newName();
            administer("create database " + name);
            return new RedressDatabase(
                    Server.RUNNING.getJdbcUrl("postgres", name), "postgres", "postgres", CONNECTIONS_MAX);
        }

        @Override
        public TwoUsers ofTwoUsers(Path folder) {
            String name = newName();
            String owner = name + "_owner";
            administer("create role " + owner + " login password 'owned'");
            administer("create role " + name + " login password 'served'");
            administer("create database " + name + " owner " + owner);
            return new TwoUsers(
                    new RedressDatabase(
                            "jdbc:postgresql://localhost:" + Server.RUNNING.getPort() + "/" + name,
                            name,
                            "served",
                            CONNECTIONS_MAX),
                    List.of("--spring.flyway.user=" + owner, "--spring.flyway.password=owned"));
        }

        private String newName() {
            return "t" + UUID.randomUUID().toString().replace("-", "");
        }

        private void administer(String sql) {
            try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    };

    private static final int CONNECTIONS_MAX = 10;

    /** A database with nothing in it; H2's is in the folder. */
    public abstract RedressDatabase empty(Path folder);

    /** An empty one whose tables will not belong to the service. */
    public abstract TwoUsers ofTwoUsers(Path folder);

    /** Who serves, and the settings by which somebody else migrates. */
    public record TwoUsers(RedressDatabase service, List<String> settings) {
        /** The log on it. @param later a migration of another module */
        RunningLog start(Path folder, String later) {
            try {
                Path module = Files.createDirectory(folder.resolve("module"));
                Files.writeString(module.resolve("V300__later.sql"), later);
                List<String> all = new ArrayList<>(settings);
                all.add("--spring.flyway.locations=classpath:db/migration,filesystem:" + module);
                return RunningLog.start(service, folder, all);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
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
