package org.redress.query;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

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
