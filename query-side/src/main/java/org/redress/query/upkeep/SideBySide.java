package org.redress.query.upkeep;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Does the same for several views at once: while the database writes one, the next is folded. */
final class SideBySide implements AutoCloseable {
    /** Threads, and connections, of one process that makes views anew; the others are left to commands and reads. */
    static final int THREADS = 2;

    /** Not virtual ones: these compute, and would hold up whoever shares their carriers. */
    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().name("views-writer-", 1).daemon().factory());

    /** Ends when all have; fails as the first that did. */
    <T> void eachOf(Collection<T> all, Consumer<T> work) {
        CompletableFuture<?>[] each = all.stream()
                .map(one -> CompletableFuture.runAsync(() -> work.accept(one), threads))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(each).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
