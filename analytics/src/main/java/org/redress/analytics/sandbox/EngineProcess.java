package org.redress.analytics.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/** The service's end of one engine: asks it, and ends its process when it does not answer in time. */
final class EngineProcess implements AutoCloseable {
    /** A Java that starts and unpacks DuckDB; a loaded machine takes its time. */
    private static final Duration START_WITHIN = Duration.ofSeconds(30);

    /** The engine stops by itself at the time given; this much later its process is ended. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private static final Duration END_WITHIN = Duration.ofSeconds(5);

    private final Process process;
    private final Path directory;
    private final BufferedReader answers;
    private final Writer questions;
    private final ScheduledExecutorService clock;
    private final List<SnapshotTable> tables;
    private volatile boolean givenUp;

    private EngineProcess(Path snapshot, Path directory, SandboxLimits limits, ScheduledExecutorService clock)
            throws IOException {
        this.directory = directory;
        this.clock = clock;
        process = EngineCommand.in(directory, snapshot, limits).start();
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        questions = process.outputWriter(StandardCharsets.UTF_8);
        SqlAnswer first = listen(START_WITHIN);
        if (!(first instanceof SqlAnswer.Rows rows)) {
            close();
            throw new IOException("The engine for analysts' SQL does not start.");
        }
        tables = SnapshotTables.of(rows);
    }

    static EngineProcess start(Path snapshot, Path workspace, SandboxLimits limits, ScheduledExecutorService clock)
            throws IOException {
        return new EngineProcess(
                snapshot, Files.createTempDirectory(Files.createDirectories(workspace), "engine"), limits, clock);
    }

    List<SnapshotTable> tables() {
        return tables;
    }

    SqlAnswer ask(Wire.Request request) {
        try {
            questions.write(Wire.JSON.writeValueAsString(request));
            questions.write('\n');
            questions.flush();
        } catch (IOException e) {
            return SqlAnswer.Refused.because(SqlRefusal.ENGINE_BROKE_OFF);
        }
        return listen(Duration.ofMillis(request.waitMillisMax()).plus(GRACE));
    }

    private SqlAnswer listen(Duration within) {
        ScheduledFuture<?> end = clock.schedule(
                () -> {
                    givenUp = true;
                    process.destroyForcibly();
                },
                within.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            String line = answers.readLine();
            if (line != null) {
                return Wire.JSON.readValue(line, Wire.Reply.class).answer();
            }
        } catch (IOException | JacksonException e) {
            process.destroyForcibly();
        } finally {
            end.cancel(false);
        }
        return SqlAnswer.Refused.because(givenUp ? SqlRefusal.TIME_EXCEEDED : SqlRefusal.ENGINE_BROKE_OFF);
    }

    /** Whether it can be asked again: a process told to end may live on for a moment. */
    boolean isAlive() {
        return !givenUp && process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(END_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            removeDirectory();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void removeDirectory() {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
