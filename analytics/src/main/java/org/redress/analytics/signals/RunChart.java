package org.redress.analytics.signals;

import java.util.List;

/**
 * A series with too few points for limits: what happened, and its median. No point of it is a signal.
 *
 * @param centre the median of the points
 * @param baselinePoints how many there are of the {@value Chart#POINTS_MIN} that limits need
 */
public record RunChart(ChartKind kind, double centre, int baselinePoints, List<String> labels, List<Double> values)
        implements Chart {
    public RunChart {
        labels = List.copyOf(labels);
        values = List.copyOf(values);
    }
}
