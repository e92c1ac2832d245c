package org.redress.benchmarks.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;
import org.redress.benchmarks.machine.Refused;

/** A number of callers without HTTP, each on a virtual thread: it calls again as soon as it has been answered. */
public final class ThreadLoad {
    private ThreadLoad() {}

    /** Calls for as long as it is told, and then waits for the answers that are still due. */
    public static Measurement run(Runnable call, int callers, Duration duration) {
        List<Callable<Histogram>> all = new ArrayList<>();
        long begun = System.nanoTime();
        long until = begun + duration.toNanos();
        for (int index = 0; index < callers; index++) {
            all.add(() -> callUntil(call, until));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Histogram sum = Measurement.histogram();
            for (Future<Histogram> each : threads.invokeAll(all)) {
                sum.add(each.get());
            }
            return Measurement.of(sum, Duration.ofNanos(System.nanoTime() - begun));
        } catch (ExecutionException e) {
            throw new Refused("a call failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("interrupted", e);
        }
    }

    private static Histogram callUntil(Runnable call, long until) {
        Histogram latencies = Measurement.histogram();
        long asked = System.nanoTime();
        while (asked < until) {
            call.run();
            long answered = System.nanoTime();
            latencies.recordValue(answered - asked);
            asked = answered;
        }
        return latencies;
    }
}
