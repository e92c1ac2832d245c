package org.redress.analytics.mining;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * One measure in two groups of cases. A difference tells that the groups differ, never why: cases were not assigned to
 * groups by chance, so nothing here is a cause.
 *
 * @param firstCount what the first group's value was measured on
 * @param first the value in the first group
 * @param difference first less second
 * @param interval of the difference at 95 %; null where there is too little to tell one
 */
public record Comparison(
        long firstCount,
        double first,
        long secondCount,
        double second,
        double difference,
        @Nullable Interval interval) {
    static final double CONFIDENCE = 0.95;

    /** What lies outside on either side. */
    private static final double TAIL = (1 - CONFIDENCE) / 2;

    private static final double Z = NormalDistribution.of(0, 1).inverseSurvivalProbability(TAIL);

    /** Whether the interval leaves zero out: as large a difference would be rare if there were none. */
    public boolean isClear() {
        return interval != null && !interval.contains(0);
    }

    /**
     * Of two shares: score intervals without continuity correction, joined (Newcombe 1998, Statistics in Medicine 17,
     * 873–890, method 10).
     *
     * @param firstSome of {@code firstOf} in the first group
     * @throws IllegalArgumentException where a group is empty
     */
    public static Comparison ofShares(long firstSome, long firstOf, long secondSome, long secondOf) {
        double first = share(firstSome, firstOf);
        double second = share(secondSome, secondOf);
        return new Comparison(
                firstOf,
                first,
                secondOf,
                second,
                first - second,
                Interval.ofDifference(first, wilson(first, firstOf), second, wilson(second, secondOf)));
    }

    private static double share(long some, long of) {
        if (of <= 0 || some < 0 || some > of) {
            throw new IllegalArgumentException("no share: %d of %d".formatted(some, of));
        }
        return (double) some / of;
    }

    /** Wilson's score interval; at 0 and 1 it ends there exactly. */
    private static Interval wilson(double share, long of) {
        double z2 = Z * Z;
        double middle = 2 * of * share + z2;
        double half = Z * Math.sqrt(z2 + 4 * of * share * (1 - share));
        double low = share == 0 ? 0 : (middle - half) / (2 * (of + z2));
        double high = share == 1 ? 1 : (middle + half) / (2 * (of + z2));
        return new Interval(low, high);
    }

    /**
     * What is known of a group whose mean is compared.
     *
     * @param deviation of a sample (denominator n − 1)
     */
    public record Sample(long count, double mean, double deviation) {
        /** What is known of these; of nothing is nothing known. */
        static Sample of(double[] values) {
            double mean = Arrays.stream(values).average().orElseThrow(IllegalArgumentException::new);
            double squares = Arrays.stream(values)
                    .map(value -> (value - mean) * (value - mean))
                    .sum();
            return new Sample(values.length, mean, values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1)));
        }

        double variance() {
            return deviation * deviation / count;
        }
    }

    /** Of two means whose groups may scatter differently (Welch 1947); below two values in a group without an interval. */
    public static Comparison ofMeans(Sample first, Sample second) {
        double difference = first.mean - second.mean;
        double variance = first.variance() + second.variance();
        return new Comparison(
                first.count,
                first.mean,
                second.count,
                second.mean,
                difference,
                first.count < 2 || second.count < 2 ? null : welch(first, second, difference, variance));
    }

    private static Interval welch(Sample first, Sample second, double difference, double variance) {
        if (variance == 0) {
            return new Interval(difference, difference);
        }
        double freedom = variance
                * variance
                / (first.variance() * first.variance() / (first.count - 1)
                        + second.variance() * second.variance() / (second.count - 1));
        double half = TDistribution.of(freedom).inverseSurvivalProbability(TAIL) * Math.sqrt(variance);
        return new Interval(difference - half, difference + half);
    }

    /**
     * Of two medians, whatever the values' distribution: each median lies between two order statistics whose ranks the
     * binomial distribution gives (Hahn and Meeker 1991, section 5.2), and both intervals are joined as those of shares are
     * (Zou and Donner 2008). Below six values in a group no two values hold a median surely enough, and there is no interval.
     *
     * @throws IllegalArgumentException where a group is empty
     */
    public static Comparison ofMedians(double[] first, double[] second) {
        return ofQuantiles(0.5, first, second);
    }

    /**
     * Of two quantiles of type 7, whatever the values' distribution, as {@link #ofMedians} of two medians. The further a
     * quantile lies from the middle, the more values it takes to hold it: 13 for the quartiles, 36 for nine of ten.
     *
     * @param part of the values that lie below, between 0 and 1
     * @throws IllegalArgumentException where a group is empty
     */
    public static Comparison ofQuantiles(double part, double[] first, double[] second) {
        double[] firstSorted = sorted(first);
        double[] secondSorted = sorted(second);
        double ofFirst = quantile(part, firstSorted);
        double ofSecond = quantile(part, secondSorted);
        Interval interval = around(part, firstSorted)
                .flatMap(aroundFirst -> around(part, secondSorted)
                        .map(aroundSecond -> Interval.ofDifference(ofFirst, aroundFirst, ofSecond, aroundSecond)))
                .orElse(null);
        return new Comparison(first.length, ofFirst, second.length, ofSecond, ofFirst - ofSecond, interval);
    }

    private static double[] sorted(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("no quantile of nothing");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double quantile(double part, double[] sorted) {
        double rank = part * (sorted.length - 1);
        int below = (int) Math.floor(rank);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }

    /** The narrowest two values that hold a quantile surely enough; empty where there are too few for that. */
    private static Optional<Interval> around(double part, double[] sorted) {
        int below = outside(sorted.length, part);
        int above = outside(sorted.length, 1 - part);
        return below == 0 || above == 0
                ? Optional.empty()
                : Optional.of(new Interval(sorted[below - 1], sorted[sorted.length - above]));
    }

    /**
     * The largest rank r at which fewer than r of so many values lie below a quantile at most this rarely; 0 for none.
     * From the other end it is the same of the part above.
     */
    static int outside(int count, double part) {
        BinomialDistribution below = BinomialDistribution.of(count, part);
        int rank = below.inverseCumulativeProbability(TAIL);
        return below.cumulativeProbability(rank) <= TAIL ? rank + 1 : rank;
    }
}
