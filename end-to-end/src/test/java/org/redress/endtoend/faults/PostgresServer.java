package org.redress.endtoend.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.redress.endtoend.Program;

/** A PostgreSQL of its own that can crash and come back with what was on its disk, at the same address. */
final class PostgresServer implements AutoCloseable {
    private static final Duration END_MAX = Duration.ofSeconds(30);

    private final Path data;
    private EmbeddedPostgres running;

    PostgresServer(Path folder) throws IOException {
        data = folder.resolve("postgres");
        running = durable(data).start();
    }

    /** As durable as PostgreSQL is by itself; the library would switch both off, and lose what was committed last. */
    static EmbeddedPostgres.Builder durable(Path data) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on");
    }

    static Database databaseOf(EmbeddedPostgres server) {
        return new Database(server.getJdbcUrl("postgres", "postgres"), "postgres", "");
    }

    Database database() {
        return databaseOf(running);
    }

    int port() {
        return running.getPort();
    }

    /** Where it keeps everything. */
    Path data() {
        return data;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(database().url());
    }

    /** The options of a service that keeps everything in it. */
    Program.Options optionsOf(Path folder) {
        return Program.Options.ofTests()
                .withArguments(
                        "--redress.database.url=" + database().url(),
                        "--redress.database.username=postgres",
                        "--redress.keys-file=" + folder.resolve("redress.key"));
    }

    /** Stops it as {@code pg_ctl stop -m immediate} does, which is this signal: no checkpoint, no farewell. */
    void crash() throws IOException, InterruptedException {
        String postmaster =
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip();
        Process signal = new ProcessBuilder("kill", "-QUIT", postmaster).start();
        if (!signal.waitFor(END_MAX.toSeconds(), TimeUnit.SECONDS) || signal.exitValue() != 0) {
            throw new IllegalStateException("could not signal " + postmaster);
        }
        Awaitility.await()
                .atMost(END_MAX)
                .until(() -> ProcessHandle.of(Long.parseLong(postmaster))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty());
    }

    /** Starts it again after a crash; it recovers from its journal. */
    void restart() throws IOException {
        int port = running.getPort();
        running.close();
        running = durable(data).setPort(port).start();
    }

    /** Waits until it takes writes again, or has ended because what happened was too much for it: then it is started. */
    void awaitBackOrRestart() throws IOException {
        Awaitility.await().atMost(END_MAX).until(() -> hasEnded() || takesWrites());
        if (hasEnded()) {
            restart();
        }
    }

    private boolean hasEnded() {
        return !Files.exists(data.resolve("postmaster.pid"));
    }

    private boolean takesWrites() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create temporary table room (a integer)");
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        running.close();
    }
}
