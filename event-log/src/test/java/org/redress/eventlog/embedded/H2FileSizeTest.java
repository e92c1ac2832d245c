package org.redress.eventlog.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of the embedded database stays near the size of what is in it, although no page is changed in its place. */
class H2FileSizeTest {
    /** As many as a writer gathers under load. */
    private static final int EVENTS_PER_COMMIT = 64;

    private static final int EVENTS = 50_000;

    /** What fits is enough to see it; on a busy machine that is fewer. */
    private static final Duration WRITING_MAX = Duration.ofSeconds(12);

    private static final Duration REST_MAX = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void the_file_is_at_most_five_times_the_events_at_any_time_and_two_times_after_a_rest() throws Exception {
        Path file = folder.resolve("redress.mv.db");
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder, new HikariConfig())) {
            WritingProcess writing = WritingProcess.on(database);
            long end = System.nanoTime() + WRITING_MAX.toNanos();
            while (writing.rows() < EVENTS && System.nanoTime() < end) {
                writing.commit(EVENTS_PER_COMMIT);
            }

            assertThat(file.toFile().length()).isLessThan(atMost(5, writing));
            await().atMost(REST_MAX).until(() -> file.toFile().length() < atMost(2, writing));
        }
    }

    /** Small files are left alone. */
    private static long atMost(int times, WritingProcess writing) {
        return Math.max(times * writing.bytes(), H2Housekeeping.FILE_BYTES_MIN);
    }
}
