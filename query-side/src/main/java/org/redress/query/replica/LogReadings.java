package org.redress.query.replica;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.redress.analytics.formats.UnreadableLog;
import org.redress.analytics.mining.MinedLog;
import org.redress.analytics.store.Asking;
import org.redress.analytics.store.LogLoading;
import org.redress.analytics.store.LogStore;
import org.redress.analytics.store.Order;
import org.redress.analytics.store.StoreLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes column stores from the files of logs, in threads beside the requests: for a log that was just sent, and for one
 * that this node has no store of yet. A store counts when it is whole.
 */
final class LogReadings implements AutoCloseable {
    /** Files read at a time on one node: each takes a core and the memory of one store. */
    private static final int AT_ONCE = 2;

    /** A part is read in a moment; what is taken in after the last one may take longer and is not waited for. */
    private static final long LAST_PART_SECONDS_MAX = 10;

    private static final Logger LOG = LoggerFactory.getLogger(LogReadings.class);

    private final JdbcImportedLogs logs;
    private final JdbcLogParts parts;
    private final StoreFolder folder;
    private final OpenStores stores;
    private final StoreLimits limits;
    private final Clock clock;
    private final Map<String, Reading> running = new HashMap<>();
    private volatile boolean closing;
    private final ExecutorService readers =
            Executors.newFixedThreadPool(AT_ONCE, reading -> new Thread(reading, "redress-log-reading"));

    LogReadings(
            JdbcImportedLogs logs,
            JdbcLogParts parts,
            StoreFolder folder,
            OpenStores stores,
            StoreLimits limits,
            Clock clock) {
        this.logs = logs;
        this.parts = parts;
        this.folder = folder;
        this.stores = stores;
        this.limits = limits;
        this.clock = clock;
    }

    /** One file being read, or waiting for it. */
    static final class Reading {
        private final CompletableFuture<Void> end = new CompletableFuture<>();
        private final long bytesOfAll;
        private volatile long bytes;

        Reading(long bytesOfAll) {
            this.bytesOfAll = bytesOfAll;
        }

        /** Ends with the reading, whatever came of it. */
        CompletableFuture<Void> end() {
            return end;
        }

        double progress() {
            return bytesOfAll == 0 ? 0 : Math.min(1, (double) bytes / bytesOfAll);
        }
    }

    /** Begins to read a log; joins in where this node reads it already. */
    synchronized Reading begin(ImportedLog log) {
        Reading known = running.get(log.id());
        if (known != null) {
            return known;
        }
        Reading reading = new Reading(log.bytes());
        running.put(log.id(), reading);
        readers.execute(() -> run(log, reading));
        return reading;
    }

    synchronized boolean isReading(String log) {
        return running.containsKey(log);
    }

    private void run(ImportedLog log, Reading reading) {
        try {
            read(log, reading);
        } catch (UnreadableLog unreadable) {
            if (log.state() == LogState.READING) {
                logs.failed(log.id(), ImportedLog.Failure.of(unreadable), clock.instant());
                parts.remove(log.id());
            }
            // A log that could be read once and cannot now was deleted meanwhile.
        } catch (UncheckedIOException ended) {
            if (!(ended.getCause() instanceof LogGone)) {
                tell(log, ended);
            }
        } catch (RuntimeException fault) {
            // Who asks for the log next lets it be read again.
            tell(log, fault);
        } finally {
            // What was half made is in nobody's way.
            folder.making(log.id());
            synchronized (this) {
                running.remove(log.id());
            }
            reading.end.complete(null);
        }
    }

    /** Without the message, which may quote the file. */
    private static void tell(ImportedLog log, RuntimeException fault) {
        Throwable cause = fault.getCause() == null ? fault : fault.getCause();
        LOG.warn("Log {} could not be read: {}", log.id(), cause.getClass().getName());
    }

    private void read(ImportedLog log, Reading reading) {
        try (LogStore store = LogStore.open(folder.making(log.id()), Order.TIME, limits)) {
            LogFormat format;
            try (LogLoading loading = new LogLoading(store, log.classifier());
                    InputStream file = parts.open(log.id(), bytes -> follow(log, reading, bytes))) {
                format = load(log, file, loading);
                loading.finish();
            }
            reading.bytes = log.bytes();
            if (log.state() == LogState.READING && !logs.ready(log.id(), format, contents(store), clock.instant())) {
                return;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        stores.made(log.id());
    }

    private static LogFormat load(ImportedLog log, InputStream file, LogLoading loading) throws IOException {
        BufferedInputStream looked = new BufferedInputStream(file);
        LogFormat format = log.format() == null ? LogFormat.of(looked) : log.format();
        format.read(looked, log.columns(), loading);
        return format;
    }

    private void follow(ImportedLog log, Reading reading, long bytes) throws IOException {
        reading.bytes = bytes;
        boolean isThere = log.state() == LogState.READING
                ? logs.reading(log.id(), bytes, clock.instant())
                : logs.find(log.id()).isPresent();
        if (!isThere || closing) {
            throw new LogGone();
        }
    }

    private static ImportedLog.Contents contents(LogStore store) {
        try (Asking asking = store.asking()) {
            return ImportedLog.Contents.of(new MinedLog(asking).summary());
        }
    }

    /** What is under way ends at its next part, and begins anew when somebody asks for it. */
    @Override
    public void close() {
        closing = true;
        // No interrupts: H2 closes its file for everybody when they meet it.
        readers.shutdown();
        try {
            if (!readers.awaitTermination(LAST_PART_SECONDS_MAX, TimeUnit.SECONDS)) {
                LOG.warn("A log is still being read; it is read again by whoever asks for it.");
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
