package org.redress.analytics.signals;

import java.util.Arrays;

/**
 * What was measured for one point several times, in brief.
 *
 * @param size how many values there were; at least 1
 * @param range the largest less the smallest
 * @param deviation of a sample (denominator n − 1); zero where there is one value only
 */
public record Subgroup(String label, int size, double mean, double range, double deviation) {
    public Subgroup {
        if (size < 1 || !Double.isFinite(mean) || !(range >= 0) || !(deviation >= 0)) {
            throw new IllegalArgumentException("no subgroup: %d of %s".formatted(size, mean));
        }
    }

    public static Subgroup of(String label, double... values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double least = Arrays.stream(values).min().orElseThrow();
        double most = Arrays.stream(values).max().orElseThrow();
        return new Subgroup(
                label,
                values.length,
                mean,
                most - least,
                values.length == 1 ? 0 : Math.sqrt(squares / (values.length - 1)));
    }
}
