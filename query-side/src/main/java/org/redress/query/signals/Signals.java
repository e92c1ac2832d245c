package org.redress.query.signals;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.signals.ChartKind;
import org.redress.analytics.signals.Rule;
import org.redress.analytics.signals.RuleSet;
import org.redress.analytics.signals.Seasonality;
import org.redress.analytics.signals.Side;

/**
 * A chart over time with what it says.
 *
 * @param position of the log up to which this knows
 * @param centre the mean of the baseline; the median where there are too few points for limits
 * @param limits null where there are too few points for them
 * @param pointsMin points that limits need
 * @param hidden whether the chart is of so few cases that none of its points is told
 * @param points in the order of time
 * @param seasons how days of what was received differ; null of other measures
 */
record Signals(
        long position,
        Measure measure,
        Per per,
        ChartKind chart,
        double centre,
        @Nullable Limits limits,
        int pointsMin,
        boolean hidden,
        List<Point> points,
        @Nullable Seasons seasons) {
    Signals {
        points = List.copyOf(points);
    }

    /**
     * Where the limits come from, and what they are worth.
     *
     * @param spread the standard deviation of one case, day or value in the baseline
     * @param overdispersion by how much points vary more than their counts explain; 1 where the chart does not ask
     * @param baselinePoints from how many points the limits were computed
     * @param outsideBaseline first days of the others
     * @param averageRunLength after how many points, on average, the rules flag one although nothing has changed
     */
    record Limits(
            double spread,
            double overdispersion,
            int baselinePoints,
            List<LocalDate> outsideBaseline,
            RuleSet rules,
            double averageRunLength,
            List<RuleUsed> rulesUsed) {
        Limits {
            outsideBaseline = List.copyOf(outsideBaseline);
            rulesUsed = List.copyOf(rulesUsed);
        }
    }

    /** @param falseAlarmsPerPoint the share of points that it flags although nothing has changed */
    record RuleUsed(Rule rule, int points, double falseAlarmsPerPoint) {}

    /**
     * A day, a week or a month.
     *
     * @param value as it is drawn: a count, a share, or hours
     * @param cases that it is about: received, or measured
     * @param having of them, how many have what was asked for; null where nothing was
     * @param centre at this point, as lower and upper limit; null where there are none
     * @param baseline whether the limits were computed from it, too
     * @param list where its cases are listed
     */
    record Point(
            LocalDate from,
            LocalDate before,
            double value,
            long cases,
            @Nullable Long having,
            @Nullable Double centre,
            @Nullable Double lower,
            @Nullable Double upper,
            boolean baseline,
            List<Signal> signals,
            String list) {
        Point {
            signals = List.copyOf(signals);
        }
    }

    /**
     * What a rule says of a point.
     *
     * @param since the first day of the first point of the pattern
     */
    record Signal(Rule rule, LocalDate since, Side side) {}

    /**
     * How days differ.
     *
     * @param month null where the days cover less than two years: a season could not be told from a trend
     */
    record Seasons(Seasonality weekday, @Nullable Seasonality month) {}
}
