package org.redress.command;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Several who all start at the same moment. */
public final class AtOnce {
    /** A test that waits longer than this has failed. */
    private static final long WAIT_SECONDS_MAX = 60;

    private AtOnce() {}

    /** What each of so many got, in their order. @param writer what one of them does, by its number from 0 */
    public static <T> List<T> of(int writers, IntFunction<T> writer) {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<T>> started = IntStream.range(0, writers)
                    .mapToObj(number -> threads.submit(() -> {
                        start.await();
                        return writer.apply(number);
                    }))
                    .toList();
            start.countDown();
            return started.stream().map(AtOnce::resultOf).toList();
        }
    }

    private static <T> T resultOf(Future<T> writer) {
        try {
            return writer.get(WAIT_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
