package org.redress.benchmarks.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table.
 *
 * @param part the letter by which {@code --only} names it
 * @param callers who ask at the same time; 0 where that means nothing
 * @param value the median of the rounds
 * @param meanMillis and the two percentiles: milliseconds from a call to its answer
 * @param rounds each round's own value, in order
 */
public record Figure(
        String part,
        String what,
        int callers,
        String unit,
        double value,
        @Nullable Double meanMillis,
        @Nullable Double p50Millis,
        @Nullable Double p99Millis,
        List<Ratio> ratios,
        List<Double> rounds) {

    /** A single measurement without latencies. */
    public static Figure single(String part, String what, String unit, double value, Ratio... ratios) {
        return new Figure(part, what, 0, unit, value, null, null, null, List.of(ratios), List.of(value));
    }
}
