package org.redress.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.command.EmptyDatabase;
import org.redress.eventlog.StoredEvent;
import org.redress.events.RowRemark;

class ImportsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private RunningImports running;

    @BeforeEach
    void start() {
        running = RunningImports.with(EmptyDatabase.H2.settings(folder));
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void as_many_files_wait_as_may_and_no_more() throws Exception {
        for (int i = 0; i < Imports.UNFINISHED_MAX; i++) {
            running.waiting(CfpbRows.file(CfpbRows.row(i)));
        }
        assertThat(received("one-more", CfpbRows.row(1_000))).isInstanceOf(Imports.Received.TooManyWaiting.class);
        assertThat(files()).hasSize(Imports.UNFINISHED_MAX);
        running.run(running.imports().unfinished().getFirst());
        assertThat(received("one-more", CfpbRows.row(1_000))).isInstanceOf(Imports.Received.Waiting.class);
    }

    @Test
    void the_same_request_is_one_import_while_it_waits_and_after_it_has_ended() throws Exception {
        Imports.Received first = received("request", CfpbRows.row(1));
        Import waiting = ((Imports.Received.Waiting) first).added();
        assertThat(received("request", CfpbRows.row(1))).isEqualTo(new Imports.Received.Again(waiting));
        Import done = running.run(waiting);
        assertThat(received("request", CfpbRows.row(1))).isEqualTo(new Imports.Received.Again(done));
        assertThat(received("request", CfpbRows.row(2))).isEqualTo(new Imports.Received.RequestReused());
        assertThat(files()).isEmpty();
    }

    @Test
    void an_import_can_be_cancelled_once_while_it_waits() throws Exception {
        Import waiting = running.waiting(CfpbRows.file(CfpbRows.row(1)));
        assertThat(running.imports().cancel(waiting.id())).isTrue();
        assertThat(running.imports().cancel(waiting.id())).isFalse();
        assertThat(running.run(waiting).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(running.events()).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void the_queue_goes_on_with_what_was_left_at_the_last_stop_and_runs_two_at_a_time() throws Exception {
        Import left = running.waiting(CfpbRows.file(IntStream.rangeClosed(1, 500)));
        StopSignal stop = new StopSignal();
        running.bean(ImportWork.class).run(left, stop, tally -> stop.give());
        Import next = running.waiting(CfpbRows.file(IntStream.rangeClosed(400, 600)));
        ImportQueue queue = queue(2);
        queue.start();
        await().atMost(PATIENCE).until(() -> running.imports().unfinished().isEmpty());
        queue.stop();
        Tally first = running.found(left).tally();
        Tally second = running.found(next).tally();
        assertThat(first.rows()).isEqualTo(500);
        assertThat(second.rows()).isEqualTo(201);
        // They run side by side; together they import each row once.
        assertThat(first.imported() + second.imported()).isEqualTo(600);
        assertThat(running.events()).extracting(StoredEvent::stream).hasSize(3 * 600);
    }

    @Test
    void what_rests_stays_while_the_queue_runs_and_its_file_stays_at_the_next_start() throws Exception {
        Import resting = running.waiting(CfpbRows.file(CfpbRows.row(1)));
        Import next = running.waiting(CfpbRows.file(CfpbRows.row(2)));
        assertThat(running.imports().pause(resting.id())).isTrue();
        ImportQueue queue = queue(1);
        queue.start();
        await().atMost(PATIENCE).until(() -> files().length == 1);
        assertThat(running.found(next).state()).isEqualTo(ImportState.DONE);
        assertThat(running.found(resting).state()).isEqualTo(ImportState.PAUSED);
        assertThat(files()).containsExactly(resting.id());

        assertThat(running.imports().resume(resting.id())).isTrue();
        queue.wake();
        await().atMost(PATIENCE).until(() -> running.found(resting).state() == ImportState.DONE);
        queue.stop();
        assertThat(running.events()).hasSize(6);
    }

    @Test
    void what_is_resumed_at_once_goes_on_to_its_end() throws Exception {
        Import large = running.waiting(CfpbRows.file(IntStream.rangeClosed(1, 1_500)));
        ImportQueue queue = queue(2);
        queue.start();
        await().atMost(PATIENCE).until(() -> running.found(large).tally().rows() > 0);
        running.imports().pause(large.id());
        running.imports().resume(large.id());
        queue.wake();
        await().atMost(PATIENCE).until(() -> running.found(large).state() == ImportState.DONE);
        queue.stop();
        assertThat(running.found(large).tally().imported()).isEqualTo(1_500);
    }

    @Test
    void a_paused_file_takes_its_place_among_those_that_wait() throws Exception {
        for (int i = 0; i < Imports.UNFINISHED_MAX; i++) {
            running.imports()
                    .pause(running.waiting(CfpbRows.file(CfpbRows.row(i))).id());
        }
        assertThat(received("one-more", CfpbRows.row(1_000))).isInstanceOf(Imports.Received.TooManyWaiting.class);
    }

    @Test
    void the_list_begins_with_the_newest_and_goes_on_behind_a_place() throws Exception {
        for (int i = 0; i < 5; i++) {
            running.waiting(CfpbRows.file(CfpbRows.row(i)));
        }
        List<Import> all = running.imports().newestBehind(null, 10);
        // The clock stands still: ids decide.
        assertThat(all)
                .hasSize(5)
                .isSortedAccordingTo(Comparator.comparing(Import::id).reversed());
        assertThat(running.imports().newestBehind(Imports.ListKey.of(all.get(1)), 2))
                .isEqualTo(all.subList(2, 4));
        assertThat(running.imports().newestBehind(Imports.ListKey.of(all.get(4)), 2))
                .isEmpty();
    }

    @Test
    void reasons_are_counted_up_to_a_bound_and_together_beyond_it() throws Exception {
        Import waiting = running.waiting(CfpbRows.file(CfpbRows.row(1)));
        JdbcReasons reasons = running.bean(JdbcReasons.class);
        for (int i = 0; i < JdbcReasons.REASONS_MAX + 5; i++) {
            reasons.count(
                    waiting.id(),
                    RemarkKind.WARNING,
                    List.of(
                            Remark.of(i + 2, "State", RowRemark.OTHER_SHAPE, i),
                            Remark.of(i + 2, null, RowRemark.REPEATS_A_LINE, i)));
        }
        List<JdbcReasons.Counted> counted = reasons.mostFrequent(waiting.id(), RemarkKind.WARNING);
        assertThat(counted).hasSize(JdbcReasons.REASONS_MAX + 1);
        assertThat(counted.getFirst())
                .isEqualTo(new JdbcReasons.Counted(
                        "",
                        "repeats the complaint of an earlier line, which counts",
                        RowRemark.REPEATS_AN_EARLIER_LINE,
                        List.of(),
                        JdbcReasons.REASONS_MAX + 5));
        assertThat(counted.get(1))
                .isEqualTo(new JdbcReasons.Counted("", "has one of many other things", RowRemark.OTHERS, List.of(), 6));
        assertThat(counted.get(2).arguments()).hasSize(1);
        assertThat(reasons.mostFrequent(waiting.id(), RemarkKind.REJECTION)).isEmpty();
    }

    @Test
    void as_many_run_at_once_as_may() {
        assertThat(new ImportSettings(1).atOnce()).isEqualTo(1);
        assertThat(new ImportSettings(ImportSettings.AT_ONCE_MAX).atOnce()).isEqualTo(ImportSettings.AT_ONCE_MAX);
        assertThatThrownBy(() -> new ImportSettings(0)).hasMessageContaining("redress.imports.at-once");
        assertThatThrownBy(() -> new ImportSettings(ImportSettings.AT_ONCE_MAX + 1))
                .hasMessageContaining("redress.imports.at-once");
        assertThat(running.bean(ImportSettings.class).atOnce()).isEqualTo(2);
    }

    @Test
    void remarks_are_kept_up_to_a_bound_and_counted_beyond_it() throws Exception {
        Import waiting = running.waiting(CfpbRows.file(CfpbRows.row(1)));
        JdbcRemarks remarks = running.bean(JdbcRemarks.class);
        List<Remark> two = List.of(
                Remark.of(2, "State", RowRemark.OTHER_SHAPE, "AA"), Remark.of(2, "State", RowRemark.TOO_LONG, 200));
        remarks.add(waiting.id(), RemarkKind.WARNING, two, JdbcRemarks.REMARKS_KEPT_MAX - 1L);
        remarks.add(
                waiting.id(),
                RemarkKind.WARNING,
                List.of(Remark.of(3, null, RowRemark.DIFFERS_FROM_EARLIER)),
                JdbcRemarks.REMARKS_KEPT_MAX);
        assertThat(running.warnings(waiting)).containsExactly(two.getFirst());
    }

    private Imports.Received received(String request, String row) throws Exception {
        byte[] file = CfpbRows.file(row).getBytes(StandardCharsets.UTF_8);
        return running.imports()
                .receive(
                        ReadAs.of(ImportFormat.CFPB_BANK_OF_AMERICA),
                        running.imports().keep(new ByteArrayInputStream(file)),
                        RunningImports.ANA,
                        request);
    }

    private ImportQueue queue(int atOnce) {
        return new ImportQueue(
                running.imports(),
                running.bean(ImportSpool.class),
                running.bean(ImportWork.class),
                new ImportSettings(atOnce));
    }

    private String[] files() {
        return folder.resolve("imports").toFile().list();
    }
}
