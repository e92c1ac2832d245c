package org.redress.eventlog;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the log takes appends and knows how far it reaches. Asks memory only. */
final class LogHealth implements HealthIndicator {
    /** Longer than a sound transaction and than the search for a lost answer; from here on callers give up. */
    static final Duration TRANSACTION_AGE_MAX = LogWriter.PATIENCE;

    private final LogWriter writer;
    private final HeadWatch watch;
    private final LogTail tail;
    private final WriterFigures figures;

    LogHealth(LogWriter writer, HeadWatch watch, LogTail tail, WriterFigures figures) {
        this.writer = writer;
        this.watch = watch;
        this.tail = tail;
        this.figures = figures;
    }

    @Override
    public Health health() {
        int waiting = writer.waiting();
        Duration age = figures.transactionAge();
        Health.Builder health = Health.up().withDetail("position", tail.head()).withDetail("waiting", waiting);
        if (!writer.isAlive()) {
            health.down().withDetail("why", "the writer has ended; start the process anew");
        } else if (age.compareTo(TRANSACTION_AGE_MAX) > 0) {
            health.down().withDetail("why", "a transaction has been open for %d s".formatted(age.toSeconds()));
        } else if (waiting >= AppendQueue.APPENDS_WAITING_MAX) {
            health.down().withDetail("why", "as many wait for the writer as may");
        } else if (watch.isAway()) {
            health.down().withDetail("why", "the database does not let the log be watched");
        }
        return health.build();
    }
}
