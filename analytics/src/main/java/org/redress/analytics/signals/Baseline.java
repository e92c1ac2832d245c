package org.redress.analytics.signals;

import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which points the limits are computed from. Points outside it are plotted and judged, too.
 *
 * @param from the first point, counted from 0
 * @param before the first point after it
 * @param excluded points between them whose cause is known and gone
 */
public record Baseline(int from, int before, Set<Integer> excluded) {
    /** Every point. */
    public static final Baseline ALL = new Baseline(0, Integer.MAX_VALUE, Set.of());

    public Baseline {
        if (from < 0 || before < from) {
            throw new IllegalArgumentException("no stretch of points: %d to %d".formatted(from, before));
        }
        excluded = Set.copyOf(excluded);
    }

    /** The first points, as a trial run has them. */
    public static Baseline first(int points) {
        return new Baseline(0, points, Set.of());
    }

    public Baseline without(Integer... points) {
        return new Baseline(from, before, Set.of(points));
    }

    public boolean holds(int point) {
        return point >= from && point < before && !excluded.contains(point);
    }

    /** Those of so many points that are in it. */
    int[] among(int points) {
        return IntStream.range(0, points).filter(this::holds).toArray();
    }
}
