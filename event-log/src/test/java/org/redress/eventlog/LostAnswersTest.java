package org.redress.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.eventlog.ComplaintFacts.anId;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that falls silent during a commit, before it or after it: nothing is lost and nothing is written twice. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class LostAnswersTest {
    private static RunningLog log;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database, @TempDir Path folder) {
        log = RunningLog.on(database, folder);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        log.close();
    }

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final WriterFigures figures = new WriterFigures(registry);
    private final AtomicInteger silences = new AtomicInteger(1);
    private final long before;

    LostAnswersTest(TestDatabase database) {
        before = log.history().head();
    }

    @Test
    void what_was_committed_without_an_answer_counts_as_written_once() {
        try (LogWriter writer = writer(true)) {
            assertThatCode(() -> writer.write(append(anId()))).doesNotThrowAnyException();
        }

        assertThat(log.history().head()).isEqualTo(before + 1);
        assertCounted(1, 1, 1);
    }

    @Test
    void what_was_not_committed_is_written_after_all() {
        try (LogWriter writer = writer(false)) {
            assertThatCode(() -> writer.write(append(anId()))).doesNotThrowAnyException();
        }

        assertThat(log.history().head()).isEqualTo(before + 1);
        assertThat(log.history().after(before, 10)).hasSize(1);
        assertCounted(1, 1, 1);
    }

    @Test
    void what_an_earlier_commit_wrote_counts_to_that_one_and_not_to_the_next() throws Exception {
        Append earlier = append(anId());
        Append next = append(anId());
        try (BatchWriter transactions = transactions(log.bean(DataSource.class))) {
            try (BatchWriter silent = transactions(losingAnswers(true))) {
                assertThatThrownBy(() -> silent.write(List.of(earlier))).isInstanceOf(BatchWriter.CommitUnknown.class);
            }
            assertCounted(0, 0, 0);

            transactions.settle(List.of(earlier, next));
        }

        assertCounted(2, 2, 2);
        assertThat(registry.get("redress.log.batch.appends").summary().max()).isEqualTo(1);
    }

    @Test
    void who_waits_for_a_connection_has_no_transaction_open() {
        List<Duration> ages = new ArrayList<>();
        DataSource away = proxy(DataSource.class, log.bean(DataSource.class), (method, call) -> {
            ages.add(figures.transactionAge());
            throw new SQLException("away", "08001");
        });
        try (BatchWriter transactions = transactions(away)) {
            assertThatThrownBy(() -> transactions.write(List.of(append(anId()))))
                    .isInstanceOf(SQLException.class);
        }

        assertThat(ages).containsExactly(Duration.ZERO);
        assertThat(registry.get("redress.log.transaction").timer().count()).isZero();
    }

    @Test
    void a_silence_while_a_conflict_is_settled_changes_nothing_either() {
        String taken = anId();
        log.bean(LogWriter.class).write(append(taken));
        silences.set(2);

        try (LogWriter writer = writer(true)) {
            assertThatThrownBy(() -> writer.write(append(taken))).isInstanceOf(AggregateStreamCreationException.class);
            assertThatCode(() -> writer.write(append(anId()))).doesNotThrowAnyException();
        }

        assertThat(log.history().head()).isEqualTo(before + 2);
    }

    @Test
    void what_a_bug_interrupts_leaves_nothing_behind_and_the_writer_goes_on() {
        DataSource real = log.bean(DataSource.class);
        DataSource faulty = proxy(DataSource.class, real, (method, call) -> {
            Object answer = call.run();
            return method.equals("getConnection") ? failingAtTheLines((Connection) answer) : answer;
        });
        try (LogWriter writer = new LogWriter(
                "default", transactions(faulty), log.bean(LogTail.class), log.vault(), () -> {}, figures)) {
            assertThatThrownBy(() -> writer.write(append(anId()))).isInstanceOf(LogUnavailable.class);
            assertThatCode(() -> writer.write(append(anId()))).doesNotThrowAnyException();
        }

        assertThat(log.history().head()).isEqualTo(before + 1);
        assertThat(log.history().after(before, 10)).hasSize(1);
    }

    /** After the head has moved and before the lines are written: the second statement that is prepared. */
    private Connection failingAtTheLines(Connection real) {
        AtomicInteger prepared = new AtomicInteger();
        return proxy(Connection.class, real, (method, call) -> {
            if (method.equals("prepareStatement") && prepared.incrementAndGet() == 2) {
                throw new IllegalStateException("a bug");
            }
            return call.run();
        });
    }

    private static Append append(String stream) {
        LogLine line = new LogLine(
                stream,
                0,
                NewComplaints.STREAM_TYPE,
                anId(),
                anId(),
                "DemandStated",
                "1",
                "{\"demand\":\"d-1\"}",
                "{}");
        return new Append(List.of(line), List.of());
    }

    private BatchWriter transactions(DataSource database) {
        return new BatchWriter(database, new LogTable("default"), Clock.systemUTC(), figures);
    }

    /** A writer whose database loses the answers to its next commits. */
    private LogWriter writer(boolean commitsFirst) {
        BatchWriter transactions = transactions(losingAnswers(commitsFirst));
        return new LogWriter("default", transactions, log.bean(LogTail.class), log.vault(), () -> {}, figures);
    }

    private DataSource losingAnswers(boolean commitsFirst) {
        return proxy(DataSource.class, log.bean(DataSource.class), (method, call) -> {
            Object answer = call.run();
            return method.equals("getConnection") ? losingAnswers((Connection) answer, commitsFirst) : answer;
        });
    }

    private void assertCounted(int events, int appends, int commits) {
        assertThat(registry.get("redress.log.appended").counter().count()).isEqualTo(events);
        assertThat(registry.get("redress.log.batch.appends").summary().totalAmount())
                .isEqualTo(appends);
        assertThat(registry.get("redress.log.commits").counter().count()).isEqualTo(commits);
    }

    private Connection losingAnswers(Connection real, boolean commitsFirst) {
        return proxy(Connection.class, real, (method, call) -> {
            if (!method.equals("commit") || silences.getAndDecrement() <= 0) {
                return call.run();
            }
            if (commitsFirst) {
                call.run();
            } else {
                real.rollback();
            }
            throw new SQLException("gone", "08006");
        });
    }

    @SuppressWarnings("unchecked")
    private static <T> T proxy(Class<T> type, T real, Around around) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
            try {
                return around.call(method.getName(), () -> method.invoke(real, arguments));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    @FunctionalInterface
    private interface Call {
        Object run() throws Exception;
    }

    @FunctionalInterface
    private interface Around {
        Object call(String method, Call call) throws Exception;
    }
}
