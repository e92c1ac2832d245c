package org.redress.eventlog.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that dies in the middle of writing, or of housekeeping, has lost nothing of what it said was committed. */
class H2KilledTest {
    private static final int KILLS = 3;
    private static final int EVENTS_PER_COMMIT = 16;
    private static final int GARBAGE_BYTES = 100_000;

    private final Random random = new Random(7);

    @TempDir
    Path folder;

    @Test
    void what_was_committed_before_a_kill_is_there_after_it() throws Exception {
        long acknowledged = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged = writeUntilKilled(acknowledged);

            assertThat(rows()).isGreaterThanOrEqualTo(acknowledged);
        }
    }

    @Test
    void garbage_behind_the_last_commit_costs_nothing() throws Exception {
        long acknowledged = writeUntilKilled(0);
        byte[] garbage = new byte[GARBAGE_BYTES];
        random.nextBytes(garbage);
        Files.write(file(), garbage, StandardOpenOption.APPEND);

        assertThat(rows()).isGreaterThanOrEqualTo(acknowledged);
    }

    @Test
    void half_of_a_chunk_behind_the_last_commit_costs_nothing() throws Exception {
        long acknowledged = writeUntilKilled(0);
        Files.write(file(), startOfSomeChunk(), StandardOpenOption.APPEND);

        assertThat(rows()).isGreaterThanOrEqualTo(acknowledged);
    }

    /** As it was acknowledged: the last number that reached us, from a process killed at some moment. */
    private long writeUntilKilled(long before) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingProcess.class.getName(),
                        folder.toString(),
                        String.valueOf(EVENTS_PER_COMMIT))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long acknowledged = before;
        try (BufferedReader output = process.inputReader()) {
            long enough = before + EVENTS_PER_COMMIT * (20L + random.nextInt(200));
            String line;
            while ((line = output.readLine()) != null) {
                if (line.matches("\\d+")) {
                    acknowledged = Long.parseLong(line);
                    if (acknowledged >= enough) {
                        process.toHandle().destroyForcibly();
                    }
                }
            }
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(acknowledged).isGreaterThan(before);
        return acknowledged;
    }

    private long rows() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder, new HikariConfig())) {
            return WritingProcess.rowsIn(database);
        }
    }

    /** A chunk begins with {@code chunk:} at a block of 4 KiB. */
    private byte[] startOfSomeChunk() throws IOException {
        try (FileChannel file = FileChannel.open(file())) {
            ByteBuffer block = ByteBuffer.allocate(8192);
            for (long at = file.size() / 2 / 4096 * 4096; at < file.size(); at += 4096) {
                block.clear();
                file.read(block, at);
                if (new String(block.array(), 0, 6, US_ASCII).equals("chunk:")) {
                    return block.array();
                }
            }
        }
        throw new IllegalStateException("no chunk in " + file());
    }

    private Path file() {
        return folder.resolve("redress.mv.db");
    }
}
