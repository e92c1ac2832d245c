package org.redress.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.redress.benchmarks.machine.Refused;

/** How long something takes that happens once. */
final class Timing {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration WAIT_MAX = Duration.ofMinutes(20);

    private Timing() {}

    /** What has to be so before it goes on. */
    interface Condition {
        boolean isMet();
    }

    static double seconds(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    static double middle(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** @throws Refused when it takes too long */
    static void await(Condition condition) {
        await(condition, BETWEEN_LOOKS);
    }

    /** The same, where a look costs the service something. */
    static void await(Condition condition, Duration betweenLooks) {
        long until = System.nanoTime() + WAIT_MAX.toNanos();
        while (!condition.isMet()) {
            if (System.nanoTime() > until) {
                throw new Refused("it took too long");
            }
            LockSupport.parkNanos(betweenLooks.toNanos());
        }
    }
}
