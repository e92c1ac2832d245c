package org.redress.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.command.EmptyDatabase;
import org.redress.eventlog.StoredEvent;
import org.redress.events.FileFailure;
import org.redress.events.RowRemark;

class ImportWorkTest {
    @TempDir
    Path folder;

    private RunningImports running;

    @BeforeEach
    void start() {
        running = RunningImports.with(
                EmptyDatabase.H2.settings(folder.resolve("shared")), BreakingDatabase.InBetween.class);
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void every_fact_says_where_it_comes_from_and_who_let_it_in() throws Exception {
        Import done = running.run(running.waiting(CfpbRows.file("", CfpbRows.row(7))));
        List<StoredEvent> events = running.events();
        assertThat(events)
                .extracting(StoredEvent::type)
                .containsExactly("SourceComplaintRecorded", "SourceForwardingRecorded", "SourceResponseRecorded");
        assertThat(events.getFirst().stream()).isEqualTo(new SourceIdentity("default", "CFPB", "7").complaintId());
        assertThat(events.getFirst().metadata())
                .containsAllEntriesOf(Map.of(
                        "tenant", "default",
                        "actor", "ana",
                        "role", "ADMINISTRATOR",
                        "onBehalfOf", "headquarters",
                        "policyVersion", "catalogue-1",
                        "source", "CFPB",
                        "importId", done.id(),
                        "line", "2",
                        "occurredAt", "2020-04-24",
                        "occurredPrecision", "DAY"));
        assertThat(events.getFirst().metadata("commandId")).matches("[0-9a-f]{64}");
        assertThat(events)
                .extracting(event -> event.metadata("commandId"))
                .containsOnly(events.getFirst().metadata("commandId"));
        assertThat(events.getLast().metadata("occurredPrecision")).isEqualTo("UNKNOWN");
        assertThat(events.getLast().metadata("occurredAt")).isNull();
    }

    @Test
    void every_row_counts_once_as_imported_present_or_rejected() throws Exception {
        Import done = running.run(running.waiting(CfpbRows.file(
                CfpbRows.row(1),
                CfpbRows.row(2).replace("2020-04-24", "24.4.2020"),
                CfpbRows.row(3).replace(",FL,", ",Florida,"),
                CfpbRows.row(1).replace("Mortgage", "Student loan"),
                "4,Web\n")));
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.tally())
                .usingRecursiveComparison()
                .ignoringFields("worked", "bytesRead")
                .isEqualTo(new Tally(
                        6,
                        0,
                        2,
                        1,
                        2,
                        2,
                        Duration.ZERO,
                        new Days(LocalDate.of(2020, 4, 24), LocalDate.of(2020, 4, 24))));
        assertThat(running.rejections(done))
                .containsExactly(
                        Remark.of(3, "Date submitted", RowRemark.NOT_A_TIME, "2020-12-31"),
                        Remark.of(6, null, RowRemark.OTHER_NUMBER_OF_COLUMNS, 2, 12));
        assertThat(running.warnings(done))
                .containsExactly(
                        Remark.of(4, "State", RowRemark.OTHER_SHAPE, "AA"),
                        Remark.of(5, null, RowRemark.REPEATS_A_LINE, 2));
        assertThat(running.events()).hasSize(6);
    }

    @Test
    void a_file_that_comes_again_adds_nothing_and_warns_of_what_has_changed() throws Exception {
        running.run(running.waiting(CfpbRows.file(CfpbRows.row(1), CfpbRows.row(2))));
        List<StoredEvent> before = running.events();
        Import second = running.run(running.waiting(
                CfpbRows.file(CfpbRows.row(1), CfpbRows.row(2).replace("Closed,Yes", "Closed with explanation,Yes"))));
        assertThat(second.tally().imported()).isZero();
        assertThat(second.tally().alreadyPresent()).isEqualTo(2);
        assertThat(running.warnings(second)).containsExactly(Remark.of(3, null, RowRemark.DIFFERS_FROM_EARLIER));
        assertThat(running.events()).isEqualTo(before);
    }

    @Test
    void a_file_with_another_header_fails_as_a_whole_with_one_reason() throws Exception {
        Import failed = running.run(running.waiting("a,b\n1,2\n"));
        assertThat(failed.state()).isEqualTo(ImportState.FAILED);
        assertThat(failed.failure().sentence())
                .startsWith("Column 1 of the header is unknown; the layout has Complaint ID,");
        assertThat(failed.failure().code()).isEqualTo(FileFailure.COLUMN_UNKNOWN);
        assertThat(failed.failure().arguments()).hasSize(2).startsWith("1");
        assertThat(failed.tally()).isEqualTo(Tally.NOTHING);
        assertThat(running.events()).isEmpty();
        assertThat(running.bean(ImportSpool.class).holds(failed.id())).isFalse();
    }

    /** Each batch is committed twice: its facts to the log, then how far the import has come. */
    @ParameterizedTest
    @CsvSource({"H2,4", "H2,5", "POSTGRESQL,4", "POSTGRESQL,5"})
    void a_crash_in_the_middle_of_a_batch_loses_and_doubles_nothing(EmptyDatabase database, int commits)
            throws Exception {
        List<String> settings = database.settings(folder.resolve("crashing-" + database + commits));
        Import waiting;
        try (RunningImports crashing = RunningImports.with(settings, BreakingDatabase.InBetween.class)) {
            waiting = crashing.waiting(CfpbRows.mixedFile());
            BreakingDatabase breaking = (BreakingDatabase) crashing.bean(DataSource.class);
            // Two batches are done, of the third both commits or the second is lost, and the database stays away.
            breaking.breakAfter(commits, Integer.MAX_VALUE);
            assertThatThrownBy(() -> work(crashing, Duration.ofMillis(1)).run(waiting, new StopSignal(), tally -> {}))
                    .isInstanceOf(RuntimeException.class);
            breaking.comeBack();
            assertThat(crashing.found(waiting).state()).isEqualTo(ImportState.RUNNING);
            assertThat(crashing.found(waiting).tally().rows()).isEqualTo(2L * ImportWork.BATCH_ROWS);
        }
        try (RunningImports again = RunningImports.with(settings);
                RunningImports whole =
                        RunningImports.with(database.settings(folder.resolve("whole-" + database + commits)))) {
            Import resumed = again.run(again.found(waiting));
            Import undisturbed = whole.run(whole.waiting(CfpbRows.mixedFile()));
            assertThat(resumed.state()).isEqualTo(ImportState.DONE);
            assertThat(resumed.tally())
                    .usingRecursiveComparison()
                    .ignoringFields("worked")
                    .isEqualTo(undisturbed.tally());
            assertThat(resumed.tally().rows()).isEqualTo(1_030);
            assertThat(again.rejections(resumed))
                    .isEqualTo(whole.rejections(undisturbed))
                    .hasSize(10);
            assertThat(again.warnings(resumed))
                    .isEqualTo(whole.warnings(undisturbed))
                    .hasSize(20);
            assertThat(again.events())
                    .extracting(StoredEvent::position, StoredEvent::stream, StoredEvent::sequence, StoredEvent::payload)
                    .isEqualTo(whole.events().stream()
                            .map(event -> tuple(event.position(), event.stream(), event.sequence(), event.payload()))
                            .toList());
            assertThat(again.bean(ImportSpool.class).holds(waiting.id())).isFalse();
        }
    }

    @Test
    void a_database_that_comes_back_in_time_costs_no_row() throws Exception {
        Import waiting = running.waiting(CfpbRows.mixedFile());
        BreakingDatabase breaking = (BreakingDatabase) running.bean(DataSource.class);
        work(running, Duration.ofMillis(1)).run(waiting, new StopSignal(), tally -> {
            if (tally.rows() == ImportWork.BATCH_ROWS) {
                breaking.breakAfter(0, ImportWork.ATTEMPTS_MAX - 1);
            }
        });
        assertThat(running.found(waiting).state()).isEqualTo(ImportState.DONE);
        assertThat(running.found(waiting).tally().imported()).isEqualTo(1_010);
    }

    @Test
    void an_import_that_is_stopped_rests_and_goes_on_behind_the_last_batch() throws Exception {
        Import waiting = running.waiting(CfpbRows.file(IntStream.rangeClosed(1, 500)));
        StopSignal stop = new StopSignal();
        running.bean(ImportWork.class).run(waiting, stop, tally -> stop.give());
        Import resting = running.found(waiting);
        assertThat(resting.state()).isEqualTo(ImportState.RUNNING);
        assertThat(resting.tally().imported()).isEqualTo(ImportWork.BATCH_ROWS);
        assertThat(resting.progress()).isBetween(0.35, 0.45);
        assertThat(running.run(resting).tally().imported()).isEqualTo(500);
        assertThat(running.found(waiting).progress()).isEqualTo(1);
    }

    @Test
    void an_import_that_is_cancelled_stops_and_keeps_what_it_has() throws Exception {
        Import waiting = running.waiting(CfpbRows.file(IntStream.rangeClosed(1, 500)));
        running.bean(ImportWork.class)
                .run(waiting, new StopSignal(), tally -> running.imports().cancel(waiting.id()));
        Import cancelled = running.found(waiting);
        assertThat(cancelled.state()).isEqualTo(ImportState.CANCELLED);
        assertThat(cancelled.tally().imported()).isEqualTo(ImportWork.BATCH_ROWS);
        assertThat(running.events()).hasSize(3 * ImportWork.BATCH_ROWS);
        assertThat(running.run(cancelled)).isEqualTo(cancelled);
        assertThat(running.bean(ImportSpool.class).holds(waiting.id())).isFalse();
    }

    @Test
    void what_is_in_the_log_when_an_import_is_cancelled_is_counted() throws Exception {
        Import waiting = running.waiting(CfpbRows.file(CfpbRows.row(1), CfpbRows.row(2)));
        ImportBatches batches = running.bean(ImportBatches.class);
        running.bean(JdbcImports.class)
                .start(waiting.id(), running.bean(Clock.class).instant());
        RowBatch batch = batchOf(waiting);
        // The time it took is asked for behind the append.
        Tally tally = batches.decide(waiting, Tally.NOTHING, batch, () -> {
                    assertThat(running.imports().cancel(waiting.id())).isTrue();
                    return Duration.ZERO;
                })
                .orElseThrow();
        Import cancelled = running.found(waiting);
        assertThat(cancelled.state()).isEqualTo(ImportState.CANCELLED);
        assertThat(cancelled.tally()).isEqualTo(tally);
        assertThat(tally.imported()).isEqualTo(2);
        assertThat(running.events()).hasSize(6);
        assertThat(batches.decide(waiting, tally, batch, () -> Duration.ZERO)).isEmpty();
    }

    private RowBatch batchOf(Import waiting) throws Exception {
        try (MappedFile file = running.bean(FileReading.class).open(waiting.id(), waiting.readAs())) {
            return file.next(ImportWork.BATCH_ROWS);
        }
    }

    @Test
    void of_two_processes_that_run_the_same_import_one_gives_way() throws Exception {
        Import waiting = running.waiting(CfpbRows.mixedFile());
        running.bean(ImportWork.class).run(waiting, new StopSignal(), tally -> {
            if (tally.rows() == ImportWork.BATCH_ROWS) {
                running.run(running.found(waiting));
            }
        });
        assertThat(running.found(waiting).state()).isEqualTo(ImportState.DONE);
        assertThat(running.found(waiting).tally().rows()).isEqualTo(1_030);
        assertThat(running.events()).hasSize(3 * 1_010);
    }

    @Test
    void an_import_whose_file_is_gone_fails_and_says_what_to_do() throws Exception {
        Import waiting = running.waiting(CfpbRows.file(CfpbRows.row(1)));
        running.bean(ImportSpool.class).remove(waiting.id());
        Import failed = running.run(waiting);
        assertThat(failed.state()).isEqualTo(ImportState.FAILED);
        assertThat(failed.failure()).isEqualTo(Failure.of(FileFailure.NOT_WHOLE));
        assertThat(failed.failure().sentence())
                .isEqualTo("The file is no longer whole in the data folder. Send it again.");
    }

    private static ImportWork work(RunningImports running, Duration firstPause) {
        return new ImportWork(
                running.bean(ImportBatches.class),
                running.bean(JdbcImports.class),
                running.bean(ImportSpool.class),
                running.bean(FileReading.class),
                running.bean(Clock.class),
                firstPause);
    }
}
