package org.redress.eventlog;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A few platform threads on which events are sealed. The cipher keeps its source of randomness by thread: a virtual
 * thread, which lives for one request, would look for one each time, and that takes longer than all the rest.
 */
final class SealingThreads implements AutoCloseable {
    /** Sealing is mere computing, now and then with a look for a person's key. */
    private static final int THREADS = 2 * Runtime.getRuntime().availableProcessors();

    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("log-sealing-", 0).factory());

    /** Does the work there, and waits for it. Callers are bounded by the log's queue and by the web server. */
    <T> T call(Callable<T> work) {
        try {
            return threads.submit(work).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable("nothing was written: the caller was interrupted");
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
