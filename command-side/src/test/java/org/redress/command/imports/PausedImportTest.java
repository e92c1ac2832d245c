package org.redress.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.command.EmptyDatabase;
import org.redress.events.RowRemark;

/** Imports that rest and go on. */
class PausedImportTest {
    private static final LocalDate DAY = LocalDate.of(2020, 4, 24);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(EmptyDatabase.class)
    void what_waits_can_be_paused_resumed_and_cancelled_each_once(EmptyDatabase database) throws Exception {
        try (RunningImports running = RunningImports.with(database.settings(folder))) {
            Import waiting = running.waiting(CfpbRows.file(CfpbRows.row(1)));
            Imports imports = running.imports();

            assertThat(imports.resume(waiting.id())).isFalse();
            assertThat(imports.pause(waiting.id())).isTrue();
            assertThat(imports.pause(waiting.id())).isFalse();
            assertThat(running.found(waiting).state()).isEqualTo(ImportState.PAUSED);
            assertThat(running.run(waiting).state()).isEqualTo(ImportState.PAUSED);
            assertThat(running.events()).isEmpty();

            assertThat(imports.resume(waiting.id())).isTrue();
            assertThat(imports.resume(waiting.id())).isFalse();
            assertThat(running.found(waiting).state()).isEqualTo(ImportState.WAITING);

            imports.pause(waiting.id());
            assertThat(imports.cancel(waiting.id())).isTrue();
            assertThat(imports.resume(waiting.id())).isFalse();
            assertThat(imports.pause(waiting.id())).isFalse();
            assertThat(running.found(waiting).state()).isEqualTo(ImportState.CANCELLED);
            assertThat(running.bean(ImportSpool.class).holds(waiting.id())).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(EmptyDatabase.class)
    void what_has_ended_neither_rests_nor_goes_on(EmptyDatabase database) throws Exception {
        try (RunningImports running = RunningImports.with(database.settings(folder))) {
            Import done = running.run(running.waiting(CfpbRows.file(CfpbRows.row(1))));

            assertThat(running.imports().pause(done.id())).isFalse();
            assertThat(running.imports().resume(done.id())).isFalse();
            assertThat(running.found(done)).isEqualTo(done);
        }
    }

    @ParameterizedTest
    @EnumSource(EmptyDatabase.class)
    void what_was_paused_when_the_process_died_rests_and_goes_on_at_the_same_row(EmptyDatabase database)
            throws Exception {
        var settings = database.settings(folder);
        Import paused;
        try (RunningImports dying = RunningImports.with(settings)) {
            Import waiting = dying.waiting(CfpbRows.file(IntStream.rangeClosed(1, 500)));
            dying.bean(ImportWork.class)
                    .run(waiting, new StopSignal(), tally -> dying.imports().pause(waiting.id()));
            paused = dying.found(waiting);
            assertThat(paused.state()).isEqualTo(ImportState.PAUSED);
            assertThat(paused.tally().imported()).isEqualTo(ImportWork.BATCH_ROWS);
            assertThat(paused.remaining()).isNull();
        }
        try (RunningImports again = RunningImports.with(settings)) {
            again.imports().tidy();
            assertThat(again.found(paused)).isEqualTo(paused);
            assertThat(again.run(paused)).isEqualTo(paused);

            again.imports().resume(paused.id());
            Import done = again.run(again.found(paused));
            assertThat(done.state()).isEqualTo(ImportState.DONE);
            assertThat(done.tally().imported()).isEqualTo(500);
            assertThat(done.tally().alreadyPresent()).isZero();
            assertThat(again.events()).hasSize(3 * 500);
            assertThat(again.bean(ImportSpool.class).holds(done.id())).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(EmptyDatabase.class)
    void what_is_in_the_log_when_an_import_is_paused_or_paused_and_resumed_is_counted(EmptyDatabase database)
            throws Exception {
        try (RunningImports running = RunningImports.with(database.settings(folder))) {
            Import waiting = running.waiting(CfpbRows.file(IntStream.rangeClosed(1, 4)));
            running.bean(JdbcImports.class)
                    .start(waiting.id(), running.bean(Clock.class).instant());
            ImportBatches batches = running.bean(ImportBatches.class);
            try (MappedFile file = running.bean(FileReading.class).open(waiting.id(), waiting.readAs())) {
                // The time it took is asked for behind the append.
                Tally half = batches.decide(waiting, Tally.NOTHING, file.next(2), () -> {
                            assertThat(running.imports().pause(waiting.id())).isTrue();
                            return Duration.ZERO;
                        })
                        .orElseThrow();
                assertThat(running.found(waiting).tally()).isEqualTo(half);
                assertThat(half.imported()).isEqualTo(2);
                assertThat(half.days()).isEqualTo(new Days(DAY, DAY));
                assertThat(batches.decide(waiting, half, file.next(2), () -> Duration.ZERO))
                        .isEmpty();
            }
            running.imports().resume(waiting.id());
            assertThat(running.run(running.found(waiting)).tally().imported()).isEqualTo(4);
            assertThat(running.events()).hasSize(12);
        }
    }

    @ParameterizedTest
    @EnumSource(EmptyDatabase.class)
    void how_fast_it_is_is_known_while_it_runs(EmptyDatabase database) throws Exception {
        try (RunningImports running = RunningImports.with(database.settings(folder))) {
            Import waiting = running.waiting(CfpbRows.file(CfpbRows.row(1)));
            JdbcImports imports = running.bean(JdbcImports.class);
            imports.pace(waiting.id(), new Speed(10, 100));
            assertThat(running.found(waiting).speed()).isNull();

            imports.start(waiting.id(), RunningImports.NOW);
            assertThat(running.found(waiting).speed()).isNull();
            imports.pace(waiting.id(), new Speed(10, 100));
            assertThat(running.found(waiting).speed()).isEqualTo(new Speed(10, 100));
            assertThat(running.found(waiting).remaining()).isEqualTo(Duration.ofSeconds((waiting.bytes() + 99) / 100));

            running.imports().pause(waiting.id());
            assertThat(running.found(waiting).speed()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(EmptyDatabase.class)
    void a_summary_counts_by_what_was_said(EmptyDatabase database) throws Exception {
        try (RunningImports running = RunningImports.with(database.settings(folder))) {
            Import done = running.run(running.waiting(CfpbRows.mixedFile()));

            ImportSummary summary = ImportSummary.of(done, running.bean(JdbcReasons.class));

            assertThat(summary.rejections())
                    .containsExactly(new JdbcReasons.Counted(
                            "Date submitted",
                            "must be a date like 2020-12-31",
                            RowRemark.NOT_A_TIME,
                            List.of("2020-12-31"),
                            10));
            assertThat(summary.warnings())
                    .containsExactly(
                            new JdbcReasons.Counted(
                                    "",
                                    "repeats the complaint of an earlier line, which counts",
                                    RowRemark.REPEATS_AN_EARLIER_LINE,
                                    List.of(),
                                    10),
                            new JdbcReasons.Counted(
                                    "State", "does not look like AA", RowRemark.OTHER_SHAPE, List.of("AA"), 10));
            assertThat(summary.lines())
                    .contains(
                            "       10 rejected: Date submitted must be a date like 2020-12-31",
                            "       10 warned of: State does not look like AA",
                            "Its complaints were received from 2020-04-24 to 2020-04-24.")
                    .last()
                    .asString()
                    .startsWith("It took ");
        }
    }
}
