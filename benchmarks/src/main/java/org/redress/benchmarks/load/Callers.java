package org.redress.benchmarks.load;

import java.time.Duration;

/** Whoever can be asked for one round: so many callers, for so long, each calling again once it has been answered. */
@FunctionalInterface
public interface Callers {
    Measurement run(int callers, Duration duration);
}
