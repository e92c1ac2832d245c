package org.redress.eventlog;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows what other processes write: whenever there is word of it, and from time to time without. */
final class HeadWatch implements AutoCloseable {
    /** How long a database that is away is left alone. */
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(1);

    /** How long the end of the process waits for the watch to notice. */
    private static final Duration STOPPING_MAX = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(HeadWatch.class);

    private final LogTail tail;
    private final WordOfMouth word;
    private final Thread thread;
    private volatile boolean stopping;
    private volatile boolean isAway;

    HeadWatch(String tenant, LogTail tail, WordOfMouth word) {
        this.tail = tail;
        this.word = word;
        this.thread = Thread.ofPlatform().daemon().name("log-watch-" + tenant).start(this::run);
    }

    /** Whether the database did not let the log be watched when it was last tried. */
    boolean isAway() {
        return isAway;
    }

    @Override
    public void close() {
        stopping = true;
        thread.interrupt();
        try {
            thread.join(STOPPING_MAX);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopping) {
            try {
                word.await();
                if (tail.catchUp()) {
                    tail.wakeReaders();
                }
                isAway = false;
            } catch (InterruptedException e) {
                // Somebody wants it to stop, or nobody does and it goes on.
            } catch (SQLException | RuntimeException e) {
                if (!isAway && !stopping) {
                    LOG.warn("The log cannot be watched: {}", e.getClass().getName());
                }
                isAway = true;
                LockSupport.parkNanos(PAUSE_AFTER_FAULT.toNanos());
            }
        }
        word.close();
    }
}
