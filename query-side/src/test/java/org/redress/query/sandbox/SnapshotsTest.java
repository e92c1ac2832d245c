package org.redress.query.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.stream;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.analytics.sandbox.SandboxLimits;
import org.redress.analytics.sandbox.SnapshotTable;
import org.redress.analytics.sandbox.SqlAnswer;
import org.redress.query.RunningQuerySide;
import org.redress.query.TestDatabase;
import org.redress.query.replica.Replica;

class SnapshotsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void they_tell_cases_without_their_numbers_ids_and_people(TestDatabase database) throws InterruptedException {
        RunningQuerySide running = RunningQuerySide.on(database);
        happened(running, "C-SQL1");
        try (Snapshots snapshots = of(running, Duration.ofDays(1))) {
            Snapshots.Taken taken = snapshots.current().orElseThrow();

            assertThat(taken.position()).isEqualTo(running.log().head());
            assertThat(taken.sandbox().tables())
                    .extracting(SnapshotTable::name)
                    .containsExactly("cases", "events", "variants");
            assertThat(taken.sandbox().tables().getFirst().columns())
                    .extracting(SqlAnswer.Column::name)
                    .contains("case_number", "began_at", "product", "sub_product", "owner", "taxonomy_version")
                    .doesNotContain("id", "casenumber");
            String told = rows(taken, "from cases").toString()
                    + rows(taken, "from events where case_number = (select max(case_number) from cases)");
            assertThat(told).contains("handler-0").doesNotContain("C-SQL1");
            assertThat(rows(taken, "select handler from events where handler not similar to 'handler-[0-9]+'"))
                    .isEmpty();
            assertThat(rows(taken, "select owner from events where owner not similar to 'handler-[0-9]+'"))
                    .isEmpty();
        }
    }

    @Test
    void the_next_is_written_behind_an_old_one_once_the_log_has_gone_on() throws InterruptedException {
        RunningQuerySide running = RunningQuerySide.onH2();
        try (Snapshots snapshots = of(running, Duration.ZERO)) {
            Snapshots.Taken first = snapshots.current().orElseThrow();
            assertThat(snapshots.current().orElseThrow()).isSameAs(first);

            happened(running, "C-SQL2");

            await().atMost(RunningQuerySide.SOON)
                    .until(() -> snapshots.ready().orElseThrow().position()
                            == running.log().head());
            await().atMost(RunningQuerySide.SOON).until(() -> Files.notExists(first.file()));
            assertThat(rows(snapshots.current().orElseThrow(), "select 1")).hasSize(1);
        }
    }

    @Test
    void what_an_earlier_process_left_is_removed() throws Exception {
        Path left = Files.writeString(
                Files.createDirectories(folder.resolve("engines").resolve("engine1"))
                        .resolve("x"),
                "x");
        try (Snapshots snapshots = of(RunningQuerySide.onH2(), Duration.ofDays(1))) {
            assertThat(snapshots.current()).isPresent();
            assertThat(left).doesNotExist();
        }
    }

    @Test
    void without_a_replica_there_is_none() throws InterruptedException {
        try (Snapshots snapshots = new Snapshots(
                () -> {
                    throw new IllegalStateException("away");
                },
                folder,
                SandboxLimits.USUAL,
                Duration.ofDays(1),
                Clock.systemUTC())) {
            assertThat(snapshots.ready()).isEmpty();
            assertThat(snapshots.current()).isEmpty();
        }
    }

    private Snapshots of(RunningQuerySide running, Duration refreshAfter) {
        return new Snapshots(running.bean(Replica.class), folder, SandboxLimits.USUAL, refreshAfter, Clock.systemUTC());
    }

    private static void happened(RunningQuerySide running, String caseNumber) {
        running.bean(EventStore.class).publish(new ArrayList<>(stream(newComplaint(), everything(caseNumber))));
        await().atMost(RunningQuerySide.SOON)
                .until(() -> Objects.equals(
                        running.bean(Replica.class).status().position(),
                        running.log().head()));
    }

    private static List<?> rows(Snapshots.Taken taken, String sql) throws InterruptedException {
        SqlAnswer answer = taken.sandbox().ask(sql, 1_000);
        assertThat(answer).isInstanceOf(SqlAnswer.Rows.class);
        return ((SqlAnswer.Rows) answer).rows();
    }
}
