package org.redress.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.command.EmptyDatabase;
import org.redress.eventlog.StoredEvent;

class ImportsTest {
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
    void the_queue_goes_on_with_what_was_left_at_the_last_stop_and_runs_one_after_the_other() throws Exception {
        Import left = running.waiting(CfpbRows.file(IntStream.rangeClosed(1, 500)));
        StopSignal stop = new StopSignal();
        running.bean(ImportWork.class).run(left, stop, tally -> stop.give());
        Import next = running.waiting(CfpbRows.file(IntStream.rangeClosed(400, 600)));
        ImportQueue queue =
                new ImportQueue(running.imports(), running.bean(ImportSpool.class), running.bean(ImportWork.class));
        queue.start();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> running.imports().unfinished().isEmpty());
        queue.stop();
        Tally first = running.found(left).tally();
        Tally second = running.found(next).tally();
        assertThat(first.rows()).isEqualTo(500);
        assertThat(second.rows()).isEqualTo(201);
        // The clock stands still, so that either may be next; together they import each row once.
        assertThat(first.imported() + second.imported()).isEqualTo(600);
        assertThat(running.events()).extracting(StoredEvent::stream).hasSize(3 * 600);
    }

    @Test
    void remarks_are_kept_up_to_a_bound_and_counted_beyond_it() throws Exception {
        Import waiting = running.waiting(CfpbRows.file(CfpbRows.row(1)));
        JdbcRemarks remarks = running.bean(JdbcRemarks.class);
        List<Remark> two = List.of(new Remark(2, "State", "a"), new Remark(2, "State", "b"));
        remarks.add(waiting.id(), RemarkKind.WARNING, two, JdbcRemarks.REMARKS_KEPT_MAX - 1L);
        remarks.add(waiting.id(), RemarkKind.WARNING, List.of(new Remark(3, null, "c")), JdbcRemarks.REMARKS_KEPT_MAX);
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

    private String[] files() {
        return folder.resolve("imports").toFile().list();
    }
}
