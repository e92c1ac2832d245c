package org.redress.eventlog;

import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.redress.eventlog.BatchWriter.CommitUnknown;
import org.redress.eventlog.BatchWriter.Outcome;
import org.redress.eventlog.personal.PersonalVault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of a tenant's log in this process. Appends that arrive while a transaction is under way share the next
 * one; each caller is answered after the commit, for itself.
 */
final class LogWriter implements AutoCloseable {
    /** How long a caller waits for its turn, and once more for its transaction. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    /** How long the writer asks a silent database what became of a commit: a restart of PostgreSQL takes less. */
    static final Duration SETTLING_MAX = Duration.ofSeconds(8);

    private static final Duration PAUSE_BETWEEN_QUESTIONS = Duration.ofMillis(100);

    /** How often an idle writer looks whether it is to stop. */
    private static final long IDLE_MILLIS = 100;

    private static final Logger LOG = LoggerFactory.getLogger(LogWriter.class);

    private final AppendQueue queue = new AppendQueue();
    private final BatchWriter transactions;
    private final LogTail tail;
    private final PersonalVault vault;
    private final Runnable tellOthers;
    private final WriterFigures figures;
    private final ExecutorService answers;
    private final Thread thread;
    private volatile boolean stopping;
    private volatile boolean writing;

    /** @param tellOthers tells other processes that the log has grown; called after each commit, must not block */
    LogWriter(
            String tenant,
            BatchWriter transactions,
            LogTail tail,
            PersonalVault vault,
            Runnable tellOthers,
            WriterFigures figures) {
        this.transactions = transactions;
        this.tail = tail;
        this.vault = vault;
        this.tellOthers = tellOthers;
        this.figures = figures;
        this.answers = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("log-answers-" + tenant).factory());
        this.thread = Thread.ofPlatform().daemon().name("log-writer-" + tenant).start(this::run);
    }

    /**
     * Writes, and comes back after the commit.
     *
     * @throws org.axonframework.modelling.command.ConcurrencyException when a stream has moved on, the command is in the
     *     log already, or somebody else made the key of a person: deciding again may succeed
     * @throws org.axonframework.modelling.command.AggregateStreamCreationException when the stream exists already
     * @throws LogUnavailable when too many wait, or the database did not answer in time
     */
    void write(Append append) {
        if (append.size() == 0) {
            return;
        }
        if (stopping) {
            throw new LogUnavailable("nothing was written: the process is stopping");
        }
        try {
            if (!queue.offer(append)) {
                throw new LogUnavailable("nothing was written: too many are waiting");
            }
            append.await(PATIENCE);
        } catch (RuntimeException e) {
            vault.notStored(append.keys());
            figures.failed(e);
            throw e;
        }
    }

    /** Callers who wait now. */
    int waiting() {
        return queue.size();
    }

    /** Whether a transaction is under way. */
    boolean isWriting() {
        return writing;
    }

    /** Whether there is anybody to write. */
    boolean isAlive() {
        return thread.isAlive();
    }

    /** Takes no more, and writes what it has taken. */
    @Override
    public void close() {
        stopping = true;
        try {
            thread.join(PATIENCE.toMillis());
            answers.shutdown();
            answers.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopping || !queue.isEmpty()) {
            try {
                List<Append> batch = queue.take(IDLE_MILLIS);
                if (!batch.isEmpty()) {
                    writing = true;
                    publish(outcomeWhatever(batch));
                    writing = false;
                }
            } catch (InterruptedException e) {
                LOG.error("The writer of the log was interrupted and goes on");
            }
        }
        transactions.close();
    }

    private void publish(Outcome outcome) {
        outcome.done().forEach(append -> vault.stored(append.keys()));
        showReaders(outcome);
        answers.execute(() -> {
            tail.wakeReaders();
            outcome.done().forEach(Append::succeed);
            outcome.lost().forEach(Append::fail);
            tellOthers.run();
        });
    }

    /** What readers do not learn here they learn from the watch of the head; the callers are answered all the same. */
    private void showReaders(Outcome outcome) {
        try {
            if (outcome.written().isEmpty()) {
                // Commits whose answers were lost have moved the log all the same.
                tail.catchUpSoon();
            } else {
                tail.committed(outcome.written());
            }
        } catch (RuntimeException e) {
            LOG.error("The last events are not kept in memory: {}", e.getClass().getName());
        }
    }

    /** Every caller gets an answer, also where a bug shows: the writer is the only one there is. */
    private Outcome outcomeWhatever(List<Append> batch) {
        try {
            return outcomeOf(batch);
        } catch (RuntimeException e) {
            LOG.error("The log cannot be settled: {}", e.getClass().getName());
            return lost(batch, new LogUnavailable("whether it was written is not known"));
        }
    }

    private Outcome outcomeOf(List<Append> batch) {
        try {
            return transactions.write(batch);
        } catch (CommitUnknown e) {
            return settled(batch, "whether it was written is not known");
        } catch (SQLException e) {
            return SqlStates.isDuplicateKey(e) ? settled(batch, "nothing was written") : alone(batch, e);
        } catch (RuntimeException e) {
            LOG.error("The log cannot be written: {}", e.getClass().getName());
            return lost(
                    batch,
                    new LogUnavailable("nothing was written: " + e.getClass().getName()));
        }
    }

    /** What is wrong with the rows of one append must not cost the others theirs. */
    private Outcome alone(List<Append> batch, SQLException fault) {
        if (batch.size() == 1 || !SqlStates.isOfTheRow(fault)) {
            return lost(batch, unavailable("nothing was written", fault));
        }
        List<Outcome> each =
                batch.stream().map(append -> outcomeOf(List.of(append))).toList();
        Map<Append, RuntimeException> lost = new LinkedHashMap<>();
        each.forEach(outcome -> lost.putAll(outcome.lost()));
        return new Outcome(
                each.stream().flatMap(outcome -> outcome.written().stream()).toList(),
                each.stream().flatMap(outcome -> outcome.done().stream()).toList(),
                lost);
    }

    private Outcome settled(List<Append> batch, String whereItStands) {
        long giveUpAt = System.nanoTime() + SETTLING_MAX.toNanos();
        String standing = whereItStands;
        while (true) {
            SQLException fault;
            try {
                return transactions.settle(batch);
            } catch (CommitUnknown e) {
                standing = "whether it was written is not known";
                fault = e.fault();
            } catch (SQLException e) {
                fault = e;
            }
            if (System.nanoTime() - giveUpAt >= 0 || Thread.currentThread().isInterrupted()) {
                return lost(batch, unavailable(standing, fault));
            }
            LockSupport.parkNanos(PAUSE_BETWEEN_QUESTIONS.toNanos());
        }
    }

    private static Outcome lost(List<Append> batch, RuntimeException why) {
        return new Outcome(
                List.of(), List.of(), batch.stream().collect(Collectors.toMap(append -> append, append -> why)));
    }

    /** The state only: the messages of database drivers quote rows. */
    private static LogUnavailable unavailable(String whereItStands, SQLException fault) {
        LOG.warn("The log cannot be written: {}, SQLState {}", whereItStands, fault.getSQLState());
        return new LogUnavailable(whereItStands + ": SQLState " + fault.getSQLState());
    }
}
