package org.redress.analytics.mining;

/** Where a true value lies, as far as what was seen can tell: in 95 of 100 such statements it does. */
public record Interval(double low, double high) {
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("no interval: %s to %s".formatted(low, high));
        }
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /**
     * Of the difference of two values, from their own intervals, which need not be even: the method of variance estimates
     * recovery (Zou and Donner 2008), of which Newcombe's method 10 (1998) is the case of shares.
     */
    static Interval ofDifference(double first, Interval ofFirst, double second, Interval ofSecond) {
        double difference = first - second;
        return new Interval(
                difference - Math.hypot(first - ofFirst.low, ofSecond.high - second),
                difference + Math.hypot(ofFirst.high - first, second - ofSecond.low));
    }
}
