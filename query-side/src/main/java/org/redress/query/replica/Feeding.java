package org.redress.query.replica;

import java.time.ZoneId;
import org.redress.analytics.store.Asking;
import org.redress.analytics.store.LogStore;
import org.redress.analytics.store.LogWriter;
import org.redress.eventlog.LogScan;

/** Feeds one store from the log, from where the store left off. Used by one thread; any other may look how far it is. */
final class Feeding implements AutoCloseable {
    /**
     * Events that are taken in at once while a store is filled: the more, the fewer cases are arranged twice; as many as a
     * power failure may cost.
     */
    static final int FILLED_AT_ONCE = 1_000_000;

    /** Under this name a store remembers whose log it holds. */
    private static final String LOG = "log";

    /** And under this one what it is told of cases: a store of another release may miss some of it. */
    private static final String FACTS = "facts";

    private final LogScan scan;
    private final LogStore store;
    private final LogWriter writer;
    private final EventRows rows;
    private final int filledAtOnce;
    private boolean knowsItsLog;
    private volatile long told;
    private volatile boolean stopping;

    Feeding(LogScan scan, LogStore store, ZoneId zone, int filledAtOnce) {
        this.scan = scan;
        this.store = store;
        this.writer = store.writing();
        this.rows = new EventRows(writer, zone);
        this.filledAtOnce = filledAtOnce;
        try (Asking asking = store.asking()) {
            told = asking.position();
            knowsItsLog = asking.remembered(LOG).isPresent();
        }
    }

    /**
     * Whether the store holds the beginning of this log with all that is told of cases today, and not that of another log or
     * of a longer one.
     */
    static boolean isOf(LogStore store, LogScan scan, long head) {
        try (Asking asking = store.asking()) {
            return asking.position() <= head
                    && asking.remembered(LOG)
                            .map(log -> scan.identity().filter(log::equals).isPresent())
                            .orElse(true)
                    && asking.remembered(FACTS).map(CaseFacts.NAMES::equals).orElse(asking.position() == 0);
        }
    }

    /** The last position told to the store; it answers with it once it has been taken in. */
    long told() {
        return told;
    }

    LogStore store() {
        return store;
    }

    /** Whoever feeds ends soon, and takes in what it has told. */
    void stop() {
        stopping = true;
    }

    /** Takes in the next events up to a position: as many as are taken in at once. */
    void feed(long head) {
        long until = Math.min(head, told + filledAtOnce);
        if (told >= until) {
            return;
        }
        if (!knowsItsLog) {
            scan.identity().ifPresent(log -> writer.remember(LOG, log));
            writer.remember(FACTS, CaseFacts.NAMES);
            knowsItsLog = true;
        }
        long next = told;
        while (next < until && !stopping) {
            int lines = (int) Math.min(LogScan.LINES_READ_MAX, until - next);
            scan.after(next, lines, rows::tell);
            next += lines;
            told = next;
        }
        writer.absorb(next);
    }

    @Override
    public void close() {
        writer.close();
    }
}
