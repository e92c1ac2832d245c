package org.redress.eventlog;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** What the writer of the log does in this process, as figures; reading them asks memory only. */
final class WriterFigures {
    /** Up to {@link AppendQueue#EVENTS_PER_BATCH_MAX}, each about twice the one before. */
    private static final double[] BATCH_BOUNDS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000};

    /** From what a quick disk takes to where {@link WriterSession} ends a statement. */
    private static final Duration[] TRANSACTION_BOUNDS = {
        Duration.ofMillis(1),
        Duration.ofMillis(2),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(20),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private static final long NONE = Long.MIN_VALUE;

    private final MeterRegistry registry;
    private final Counter events;
    private final Counter commits;
    private final DistributionSummary eventsOfBatch;
    private final DistributionSummary appendsOfBatch;
    private final Timer transaction;
    private final Counter conflicts;
    private final Counter unavailable;
    private volatile long begunNanos = NONE;

    WriterFigures(MeterRegistry registry) {
        this.registry = registry;
        events = Counter.builder("redress.log.appended")
                .description("Events that this process has appended to the log")
                .baseUnit("events")
                .register(registry);
        commits = Counter.builder("redress.log.commits")
                .description("Transactions by which this process has appended to the log")
                .register(registry);
        eventsOfBatch = batch("redress.log.batch.events", "Events of one transaction", "events");
        appendsOfBatch = batch("redress.log.batch.appends", "Callers' appends that shared one transaction", "appends");
        transaction = Timer.builder("redress.log.transaction")
                .description(
                        "How long a transaction of the writer took, from its first statement to the end of its commit")
                .serviceLevelObjectives(TRANSACTION_BOUNDS)
                .register(registry);
        conflicts = Counter.builder("redress.log.conflicts")
                .description("Appends that came too late: somebody else was faster")
                .register(registry);
        unavailable = Counter.builder("redress.log.unavailable")
                .description("Appends that were given up: the database was away, the queue full, or the wait too long")
                .register(registry);
        Gauge.builder("redress.log.transaction.age", this, WriterFigures::transactionAgeSeconds)
                .description("How long the writer's open transaction has been open; 0 while there is none")
                .baseUnit("seconds")
                .register(registry);
    }

    private DistributionSummary batch(String name, String description, String unit) {
        return DistributionSummary.builder(name)
                .description(description)
                .baseUnit(unit)
                .serviceLevelObjectives(BATCH_BOUNDS)
                .register(registry);
    }

    /** Shows how many wait for the writer, and how far the log is known to reach. */
    void show(LogWriter writer, LogTail tail) {
        Gauge.builder("redress.log.waiting", writer, LogWriter::waiting)
                .description("Appends that wait for the writer; with " + AppendQueue.APPENDS_WAITING_MAX
                        + " the next is told to come later")
                .baseUnit("appends")
                .register(registry);
        Gauge.builder("redress.log.position", tail, LogTail::head)
                .description("Highest position of the log that this process knows of")
                .register(registry);
    }

    /** A transaction begins; whoever waits for a connection has none yet. */
    void began() {
        begunNanos = System.nanoTime();
    }

    /** However it ended; of a failed one nothing but its time is counted. */
    void ended() {
        transaction.record(System.nanoTime() - begunNanos, TimeUnit.NANOSECONDS);
        begunNanos = NONE;
    }

    /**
     * The log has what a transaction of this process wrote.
     *
     * @param eventsWritten 0 where it only looked; that counts nothing
     */
    void committed(int eventsWritten, int appendsWritten) {
        if (eventsWritten == 0) {
            return;
        }
        commits.increment();
        events.increment(eventsWritten);
        eventsOfBatch.record(eventsWritten);
        appendsOfBatch.record(appendsWritten);
    }

    /** A caller was told that its append is not in the log, or that nobody knows. */
    void failed(RuntimeException why) {
        if (why instanceof LogUnavailable) {
            unavailable.increment();
        } else if (why instanceof ConcurrencyException || why instanceof AggregateStreamCreationException) {
            conflicts.increment();
        }
    }

    /** How long the open transaction has been open; zero while there is none. */
    Duration transactionAge() {
        long begun = begunNanos;
        return begun == NONE ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - begun);
    }

    private double transactionAgeSeconds() {
        return transactionAge().toMillis() / 1_000.0;
    }
}
