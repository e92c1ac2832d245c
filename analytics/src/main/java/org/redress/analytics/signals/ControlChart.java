package org.redress.analytics.signals;

import java.util.List;

/**
 * A series with its usual range.
 *
 * @param centre of the baseline
 * @param spread the standard deviation of one item, unit or value, as the baseline has it; that of a point is smaller
 *     where it stands for several
 * @param overdispersion by how much the points of a Laney chart vary more than their counts explain (σz); else 1
 */
public record ControlChart(ChartKind kind, double centre, double spread, double overdispersion, List<ChartPoint> points)
        implements Chart {
    /** Limits in sigma, by Shewhart 1931: wide enough that chance hardly ever reaches them. */
    public static final double LIMIT_SIGMAS = 3;

    public ControlChart {
        points = List.copyOf(points);
    }

    @Override
    public List<String> labels() {
        return points.stream().map(ChartPoint::label).toList();
    }

    @Override
    public List<Double> values() {
        return points.stream().map(ChartPoint::value).toList();
    }

    /** The points that the limits were not computed from, by name. */
    public List<String> outsideBaseline() {
        return points.stream()
                .filter(point -> !point.baseline())
                .map(ChartPoint::label)
                .toList();
    }
}
