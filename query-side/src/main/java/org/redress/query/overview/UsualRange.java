package org.redress.query.overview;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Between which counts a series usually lies: the limits of an individuals chart (XmR), the mean and 2.66 mean moving
 * ranges to both sides.
 *
 * @param from how many points it was computed
 */
record UsualRange(double mean, double lower, double upper, int from) {
    /** With fewer, the limits would say more about chance than about the series. Source: console.md, section 4. */
    static final int POINTS_MIN = 12;

    /** Where less than that comes on average, most weeks are empty, and every complaint would be a signal. */
    static final double MEAN_MIN = 1;

    /** 3 ÷ d2 for ranges of two points. */
    private static final double MOVING_RANGES = 2.66;

    /** The range of these points in order; empty where they are fewer than {@value #POINTS_MIN}, or too small. */
    static Optional<UsualRange> of(List<Long> points) {
        if (points.size() < POINTS_MIN) {
            return Optional.empty();
        }
        double mean = points.stream().mapToLong(Long::longValue).average().orElseThrow();
        if (mean < MEAN_MIN) {
            return Optional.empty();
        }
        double movingRange = IntStream.range(1, points.size())
                .mapToLong(at -> Math.abs(points.get(at) - points.get(at - 1)))
                .average()
                .orElseThrow();
        double reach = MOVING_RANGES * movingRange;
        return Optional.of(new UsualRange(mean, Math.max(0, mean - reach), mean + reach, points.size()));
    }

    boolean isAbove(long count) {
        return count > upper;
    }

    boolean isBelow(long count) {
        return count < lower;
    }

    /** The lowest and the highest count that is usual. */
    public long lowest() {
        return (long) Math.ceil(lower);
    }

    public long highest() {
        return (long) Math.floor(upper);
    }
}
