package org.redress.query.comparison;

import java.util.ArrayList;
import java.util.List;
import org.redress.analytics.mining.Interval;
import org.redress.query.page.Plot;
import org.redress.query.page.Screen;

/**
 * Differences drawn beneath each other: where each lies, and as far as its interval reaches. What does not reach over zero
 * is more than chance.
 *
 * @param zero where there is no difference
 * @param height of all, with the axis
 */
record IntervalPlot(Plot plot, boolean isOfShares, double zero, double height, List<Row> rows, List<Tick> ticks) {
    /** Differences that are drawn: what comes behind is smaller, and stands in the tables. */
    static final int ROWS_MAX = 16;

    private static final double ROW = 40;
    private static final double AXIS = 28;

    /** Steps on either side of zero. */
    private static final int STEPS = 2;

    private static final double[] UNITS = {60, 3_600, 86_400};

    private static final double[] FACTORS = {1, 2, 2.5, 5, 10};

    private static final List<Plot> PLOTS = List.of(
            new Plot(Screen.WIDE, 1040, 0, new Plot.Margins(12, 12, 4, AXIS), ROWS_MAX),
            new Plot(Screen.NARROW, 320, 0, new Plot.Margins(12, 12, 4, AXIS), ROWS_MAX / 2));

    IntervalPlot {
        rows = List.copyOf(rows);
        ticks = List.copyOf(ticks);
    }

    /**
     * One difference.
     *
     * @param top of its row; its words stand above its line
     * @param y of its line
     * @param low where its interval begins; as {@code x} where it has none
     */
    record Row(Difference of, double top, double y, double low, double x, double high) {}

    record Tick(double x, double value) {}

    /** For each kind of screen one. */
    static List<IntervalPlot> of(List<Difference> differences, boolean isOfShares) {
        return PLOTS.stream()
                .map(plot -> of(plot.first(differences), plot, isOfShares))
                .toList();
    }

    private static IntervalPlot of(List<Difference> differences, Plot plot, boolean isOfShares) {
        double most =
                differences.stream().mapToDouble(IntervalPlot::reach).max().orElse(1);
        double step = isOfShares ? step(most) : stepOfTime(most);
        double reach = step * STEPS;
        List<Row> rows = new ArrayList<>();
        for (Difference each : differences) {
            double top = plot.top() + ROW * rows.size();
            double x = x(each.of().difference(), reach, plot);
            Interval interval = each.of().interval();
            rows.add(new Row(
                    each,
                    top,
                    Plot.rounded(top + ROW * 0.62),
                    interval == null ? x : x(interval.low(), reach, plot),
                    x,
                    interval == null ? x : x(interval.high(), reach, plot)));
        }
        List<Tick> ticks = new ArrayList<>();
        for (int tick = -STEPS; tick <= STEPS; tick++) {
            ticks.add(new Tick(x(tick * step, reach, plot), tick * step));
        }
        return new IntervalPlot(
                plot, isOfShares, x(0, reach, plot), plot.top() + ROW * rows.size() + AXIS, rows, ticks);
    }

    /** Where the lines end and the axis begins. */
    public double base() {
        return height - AXIS;
    }

    private static double reach(Difference difference) {
        Interval interval = difference.of().interval();
        double own = Math.abs(difference.of().difference());
        return interval == null ? own : Math.max(own, Math.max(Math.abs(interval.low()), Math.abs(interval.high())));
    }

    private static double x(double value, double reach, Plot plot) {
        double part = (Math.clamp(value, -reach, reach) + reach) / (2 * reach);
        return Plot.rounded(plot.left() + (plot.right() - plot.left()) * part);
    }

    /** The same in the unit in which so long a time is told: seconds, minutes, hours or days. */
    static double stepOfTime(double most) {
        double unit = 1;
        for (double longer : UNITS) {
            unit = most / STEPS >= longer ? longer : unit;
        }
        return unit * step(most / unit);
    }

    /** A round number, so many of which reach as far as is needed. */
    static double step(double most) {
        if (!(most > 0)) {
            return 1;
        }
        double tens = Math.pow(10, Math.floor(Math.log10(most / STEPS)));
        for (double factor : FACTORS) {
            if (tens * factor * STEPS >= most * (1 - 1e-12)) {
                return tens * factor;
            }
        }
        return tens * FACTORS[FACTORS.length - 1];
    }
}
