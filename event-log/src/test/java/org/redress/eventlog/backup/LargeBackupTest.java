package org.redress.eventlog.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.eventlog.RunningLog;
import org.redress.eventlog.TestDatabase;

/** A log that is larger than the memory of the commands, and commands that are killed. */
class LargeBackupTest {
    private static final int HEAP_MEGABYTES = 112;

    /** Just below the longest event. */
    private static final int PAYLOAD_CHARACTERS = 990_000;

    private static final int EVENTS = 150;
    private static final Duration COMMAND_MAX = Duration.ofMinutes(2);

    @TempDir
    Path temporary;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void memory_is_bounded_and_a_killed_restore_is_begun_anew(TestDatabase database) throws Exception {
        BackedUp source = new BackedUp(database, temporary.resolve("source"));
        try (RunningLog log = source.start()) {
            fill(log);
        }
        String backup = temporary.resolve("backup").toString();
        run(source, "backup", backup);

        BackedUp target = new BackedUp(database, temporary.resolve("target"));
        Path output = temporary.resolve("killed");
        Process killed = target.process(HEAP_MEGABYTES, output, "restore", backup);
        Awaitility.await()
                .atMost(COMMAND_MAX)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !killed.isAlive() || Files.readString(output).contains("restoring event"));
        killed.destroyForcibly().waitFor();
        assertThat(output).content().doesNotContain("Restored");

        run(target, "restore", backup);
        try (RunningLog log = target.start()) {
            assertThat(log.history().head()).isEqualTo(EVENTS);
        }
    }

    /** Made by the database itself: sealing so much would take longer than everything that is tested. */
    private static void fill(RunningLog log) {
        for (long position = 1; position <= EVENTS; position++) {
            log.jdbc()
                    .sql("""
                    insert into event (tenant, position, stream, sequence, stream_type, event_id, type, revision,
                                       recorded_at, payload, metadata, command_id, part)
                    values ('default', :position, :id, 0, 'Complaint', :id, 'DemandStated', '1', current_timestamp,
                            '{"demand":"' || repeat('w', :characters) || '"}', '{}', :id, 0)
                    """)
                    .param("position", position)
                    .param("id", "c-" + position)
                    .param("characters", PAYLOAD_CHARACTERS)
                    .update();
        }
        log.jdbc()
                .sql("update log_head set position = :head")
                .param("head", EVENTS)
                .update();
    }

    private void run(BackedUp installation, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(temporary, "output-", ".txt");
        Process process = installation.process(HEAP_MEGABYTES, output, command);
        assertThat(process.waitFor(COMMAND_MAX.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    }
}
