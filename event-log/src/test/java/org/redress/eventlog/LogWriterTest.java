package org.redress.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.eventlog.ComplaintFacts.aPerson;
import static org.redress.eventlog.ComplaintFacts.anId;
import static org.redress.eventlog.ComplaintFacts.demand;
import static org.redress.eventlog.ComplaintFacts.message;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.DemandStated;
import org.redress.events.PersonId;
import org.redress.events.Personal;

/** What many callers at once may expect of the one writer. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class LogWriterTest {
    private static RunningLog log;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database, @TempDir Path folder) {
        log = RunningLog.on(database, folder);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        log.close();
    }

    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final long before;

    LogWriterTest(TestDatabase database) {
        before = log.history().head();
    }

    @AfterEach
    void end() {
        callers.shutdownNow();
    }

    @Test
    void a_command_that_the_log_has_is_not_taken_twice_under_whatever_stream() {
        append("c-" + before, anId());

        assertThatThrownBy(() -> append("c-" + before, anId())).isInstanceOf(ConcurrencyException.class);
        assertThat(log.history().head()).isEqualTo(before + 1);
    }

    @Test
    void the_events_of_one_command_are_numbered_over_all_its_streams() {
        String command = "c-" + before;
        log.store()
                .publish(
                        message(anId(), 0, demand("d-1"), command(command)),
                        message(anId(), 0, demand("d-2"), command(command)),
                        message(anId(), 0, demand("d-3")));

        assertThat(log.jdbc()
                        .sql("select part from event where command_id = ? order by position")
                        .param(command)
                        .query(Integer.class)
                        .list())
                .containsExactly(0, 1);
    }

    @Test
    void one_caller_s_conflict_costs_nobody_else_anything() throws Exception {
        String taken = anId();
        append("c-taken-" + before, taken);
        List<Future<?>> fresh = new ArrayList<>();
        List<Future<?>> late = new ArrayList<>();

        whileHeadIsHeld(() -> {
            occupyWriter();
            for (int i = 0; i < 20; i++) {
                fresh.add(callers.submit(() -> append(anId(), anId())));
                late.add(callers.submit(() -> append(anId(), taken)));
            }
            awaitWaiting(40);
        });

        for (Future<?> one : fresh) {
            one.get(30, TimeUnit.SECONDS);
        }
        for (Future<?> one : late) {
            assertThatThrownBy(() -> one.get(30, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("of " + taken + " already");
        }
        assertThat(positions())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(before + 1, before + 22).boxed().toList());
    }

    @Test
    void callers_who_meet_the_same_new_person_agree_on_one_key() throws Exception {
        PersonId person = aPerson();
        List<Future<?>> all = new ArrayList<>();
        whileHeadIsHeld(() -> {
            occupyWriter();
            for (int i = 0; i < 10; i++) {
                all.add(callers.submit(() -> log.store().publish(message(anId(), 0, wish(person)))));
            }
            awaitWaiting(10);
        });
        for (Future<?> one : all) {
            one.get(30, TimeUnit.SECONDS);
        }

        assertThat(log.history().after(before + 1, 100))
                .hasSize(10)
                .allSatisfy(event -> assertThat(
                                log.vault().open((Personal.Sealed) ((DemandStated) event.payload()).wish()))
                        .contains("money back"));
        assertThat(keysOf(person)).isEqualTo(1);
    }

    @Test
    void the_key_of_somebody_whose_words_were_not_written_is_not_kept() {
        String taken = anId();
        append(anId(), taken);
        PersonId person = aPerson();

        assertThatThrownBy(() -> log.store().publish(message(taken, 0, wish(person))));
        assertThat(keysOf(person)).isZero();

        log.store().publish(message(anId(), 0, wish(person)));
        assertThat(keysOf(person)).isEqualTo(1);
    }

    @Test
    void a_transaction_that_somebody_holds_open_is_waited_for_so_long_and_no_longer() throws Exception {
        whileHeadIsHeld(() -> {
            Future<?> waiting = callers.submit(() -> append(anId(), anId()));
            assertThatThrownBy(() -> waiting.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(LogUnavailable.class);
        });

        append(anId(), anId());
        assertThat(log.history().head()).isEqualTo(before + 1);
    }

    @Test
    void when_too_many_wait_the_next_is_told_at_once() throws Exception {
        int surplus = 10;
        List<Future<?>> all = new ArrayList<>();
        whileHeadIsHeld(() -> {
            all.add(occupyWriter());
            int waiting = AppendQueue.APPENDS_WAITING_MAX + surplus;
            IntStream.range(0, waiting).forEach(i -> all.add(callers.submit(() -> append(anId(), anId()))));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> all.stream().filter(Future::isDone).count() >= surplus - 1);
        });

        long refused = 0;
        for (Future<?> one : all) {
            try {
                one.get(60, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                assertThat(e.getCause()).isInstanceOf(LogUnavailable.class);
                refused++;
            }
        }
        assertThat(refused).isGreaterThanOrEqualTo(surplus - 1);
        assertThat(log.history().head()).isEqualTo(before + all.size() - refused);
    }

    private void append(String commandId, String stream) {
        log.store().publish(message(stream, 0, demand("d-1"), command(commandId)));
    }

    private static Map<String, String> command(String commandId) {
        return Map.of(EventMetadata.COMMAND_ID, commandId);
    }

    private static DemandStated wish(PersonId person) {
        return new DemandStated("d-1", new Personal.Plain(person, "money back"));
    }

    private static long keysOf(PersonId person) {
        return log.jdbc()
                .sql("select count(*) from person_key where person = ?")
                .param(person.value())
                .query(Long.class)
                .single();
    }

    private List<Long> positions() {
        return log.history().after(before, 1_000).stream()
                .map(StoredEvent::position)
                .toList();
    }

    /** With an append of its own, so that whoever comes after it waits. */
    private Future<?> occupyWriter() {
        Future<?> occupying = callers.submit(() -> append(anId(), anId()));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> log.bean(LogWriter.class).isWriting());
        return occupying;
    }

    private static void awaitWaiting(int callers) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> log.bean(LogWriter.class).waiting() >= callers);
    }

    private static void whileHeadIsHeld(Work work) throws Exception {
        try (Connection other = log.bean(DataSource.class).getConnection();
                Statement hold = other.createStatement()) {
            other.setAutoCommit(false);
            hold.executeQuery("select position from log_head where tenant = 'default' for update")
                    .close();
            try {
                work.run();
            } finally {
                other.rollback();
            }
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }
}
