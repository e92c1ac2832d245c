package org.redress.query.replica;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.redress.analytics.store.Asking;
import org.redress.analytics.store.LogStore;
import org.redress.analytics.store.LogWriter;
import org.redress.eventlog.LogScan;
import org.redress.eventlog.ScannedLine;
import org.springframework.dao.DataAccessException;

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
        long first = told;
        long next = first;
        Supplier<List<ScannedLine>> part = () -> part(first, until);
        while (next < until && !stopping) {
            List<ScannedLine> lines = part.get();
            long end = Math.min(next + LogScan.LINES_READ_MAX, until);
            // The database looks up the next part while this one is told.
            part = end < until ? ahead(end, until) : List::of;
            lines.forEach(rows::tell);
            next = end;
            told = next;
        }
        writer.absorb(next);
    }

    private Supplier<List<ScannedLine>> ahead(long after, long until) {
        // Threads of its own, interrupted by nobody: that would close the file of an embedded database.
        Thread.Builder thread = Thread.ofPlatform().daemon().name("replica-read-ahead");
        CompletableFuture<List<ScannedLine>> part =
                CompletableFuture.supplyAsync(() -> part(after, until), thread::start);
        return () -> read(part);
    }

    /** @throws DataAccessException as reading it here would have */
    private static List<ScannedLine> read(CompletableFuture<List<ScannedLine>> part) {
        try {
            return part.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof DataAccessException cause ? cause : failed;
        }
    }

    private List<ScannedLine> part(long after, long until) {
        List<ScannedLine> lines = new ArrayList<>();
        scan.after(after, (int) Math.min(LogScan.LINES_READ_MAX, until - after), lines::add);
        return lines;
    }

    @Override
    public void close() {
        writer.close();
    }
}
