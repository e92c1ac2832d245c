package org.redress.endtoend.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import org.awaitility.Awaitility;
import org.redress.endtoend.Program;

/** A PostgreSQL and its standby, without whose word no commit is answered; it takes over when it is told to. */
final class PostgresPair implements AutoCloseable {
    private static final Duration IN_STEP_MAX = Duration.ofSeconds(60);

    /** In seconds; what PostgreSQL waits by itself. */
    private static final int PROMOTED_MAX = 60;

    private static final String STANDBY = "standby";

    /** What a process leaves in its data directory, and no other may find there. */
    private static final Set<String> OF_THE_PROCESS = Set.of("postmaster.pid", "postmaster.opts", "epg-lock");

    private final PostgresServer primary;
    private final EmbeddedPostgres standby;

    PostgresPair(Path folder) throws Exception {
        primary = new PostgresServer(folder.resolve("primary"));
        try {
            Path copy = folder.resolve(STANDBY);
            copy(primary.data(), copy);
            standby = PostgresServer.durable(copy).start();
            awaitInStep();
        } catch (Exception e) {
            primary.close();
            throw e;
        }
    }

    PostgresServer primary() {
        return primary;
    }

    /** The standby, for who looks at it directly. */
    Database standby() {
        return PostgresServer.databaseOf(standby);
    }

    /** The options of a service that writes to whichever of the two may be written to, as the manual of operations has them. */
    Program.Options optionsOf(Path folder) {
        return Program.Options.ofTests()
                .withArguments(
                        "--redress.database.url=jdbc:postgresql://127.0.0.1:%d,127.0.0.1:%d/postgres"
                                        .formatted(primary.port(), standby.getPort())
                                + "?targetServerType=primary&hostRecheckSeconds=1&connectTimeout=2",
                        "--redress.database.username=postgres",
                        "--redress.keys-file=" + folder.resolve("redress.key"));
    }

    /** From here on the standby takes writes; it comes back when it does. */
    void promote() throws SQLException {
        try (Connection connection = standby.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_promote(true, " + PROMOTED_MAX + ")")) {
            row.next();
            if (!row.getBoolean(1)) {
                throw new IllegalStateException("the standby was not promoted");
            }
        }
    }

    /** A base backup while it runs, by the calls that PostgreSQL has for it. */
    private void copy(Path from, Path to) throws SQLException, IOException {
        try (Connection connection = primary.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('standby', true)");
            copyFiles(from, to);
            try (ResultSet row = statement.executeQuery("select labelfile from pg_backup_stop()")) {
                row.next();
                Files.writeString(to.resolve("backup_label"), row.getString(1));
            }
        }
        Files.createFile(to.resolve("standby.signal"));
        Files.writeString(
                to.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=%d user=postgres application_name=%s'%n"
                        .formatted(primary.port(), STANDBY),
                StandardOpenOption.APPEND);
    }

    private static void copyFiles(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path copy = Files.createDirectory(to.resolve(from.relativize(folder)));
                Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(folder));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!OF_THE_PROCESS.contains(file.getFileName().toString())) {
                    Files.copy(file, to.resolve(from.relativize(file)));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** From here on whatever is answered is on both disks. */
    private void awaitInStep() throws SQLException {
        try (Connection connection = primary.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set synchronous_standby_names = '" + STANDBY + "'");
            statement.execute("select pg_reload_conf()");
            Awaitility.await().atMost(IN_STEP_MAX).until(() -> isInStep(statement));
        }
    }

    private static boolean isInStep(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select 1 from pg_stat_replication where sync_state = 'sync'")) {
            return row.next();
        }
    }

    @Override
    public void close() throws IOException {
        try (primary) {
            standby.close();
        }
    }
}
