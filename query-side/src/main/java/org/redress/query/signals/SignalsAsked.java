package org.redress.query.signals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.signals.ChartKind;
import org.redress.analytics.signals.RuleSet;
import org.redress.http.problem.InvalidInput;

/**
 * Which chart is asked for. What is null takes what fits.
 *
 * @param activity what must have been done, of a share; until what was done, of a length
 * @param origin from when a length counts; null is the first event of the case
 * @param from stretches that begin on it or later
 * @param before stretches that end before it
 * @param baselineFrom the limits are computed from points that begin on it or later, before {@code baselineBefore}
 * @param exclude first days of points that the limits are not computed from
 */
record SignalsAsked(
        @Nullable Measure measure,
        @Nullable String activity,
        @Nullable String origin,
        @Nullable Per per,
        @Nullable ChartKind chart,
        @Nullable RuleSet rules,
        @Nullable LocalDate from,
        @Nullable LocalDate before,
        @Nullable LocalDate baselineFrom,
        @Nullable LocalDate baselineBefore,
        @Nullable List<LocalDate> exclude) {
    /** Days of which points are left out of the baseline. */
    static final int EXCLUDE_MAX = 50;

    SignalsAsked {
        exclude = exclude == null ? List.of() : List.copyOf(exclude);
        if (exclude.size() > EXCLUDE_MAX) {
            throw new InvalidInput("exclude", "must be given %d times at most".formatted(EXCLUDE_MAX));
        }
    }

    /** The same with limits from other points. */
    SignalsAsked limited(@Nullable LocalDate baselineFirst, @Nullable LocalDate baselineEnd, List<LocalDate> excluded) {
        return new SignalsAsked(
                measure, activity, origin, per, chart, rules, from, before, baselineFirst, baselineEnd, excluded);
    }

    /** Whether what comes from now on leaves the limits where they are. */
    public boolean isFrozen() {
        return baselineBefore != null;
    }

    /** Whether limits may be computed from points that begin on a day. */
    boolean isStated(LocalDate day) {
        return (baselineFrom == null || !day.isBefore(baselineFrom))
                && (baselineBefore == null || day.isBefore(baselineBefore));
    }

    Measure measureOrReceived() {
        return Objects.requireNonNullElse(measure, Measure.RECEIVED);
    }

    public Per perOrMonth() {
        return Objects.requireNonNullElse(per, Per.MONTH);
    }

    RuleSet rulesOrNearLimits() {
        return Objects.requireNonNullElse(rules, RuleSet.NEAR_LIMITS);
    }

    /** The chart that is asked for, or the one that fits the measure. */
    ChartKind chartOrUsual() {
        List<ChartKind> charts = measureOrReceived().charts();
        if (chart != null && !charts.contains(chart)) {
            throw new InvalidInput("chart", "does not fit the measure");
        }
        return chart == null ? charts.getFirst() : chart;
    }

    /** What a share or a length is about. */
    String activityNeeded() {
        if (activity == null || activity.isBlank()) {
            throw new InvalidInput("activity", "must say what was done");
        }
        return activity;
    }

    /** Refuses what no chart can be drawn of, whatever the log has. */
    void demandDrawable() {
        chartOrUsual();
        if (measureOrReceived() != Measure.RECEIVED) {
            activityNeeded();
        }
    }

    /** From when a length counts; null from the first event of the case. */
    @Nullable
    String originOrNone() {
        return origin == null || origin.isBlank() ? null : origin;
    }

    /** The stretches asked for, as far as they are over. */
    Stretches stretches(LocalDate today) {
        return new Stretches(perOrMonth(), from == null ? LocalDate.MIN : from, until(today));
    }

    /** The day before which stretches that are asked for are over. */
    LocalDate until(LocalDate today) {
        return before == null || before.isAfter(today) ? today : before;
    }

    List<LocalDate> excludeOrNone() {
        return Objects.requireNonNull(exclude);
    }

    /** As an address asks for it: names with their values, in order. */
    List<Map.Entry<String, String>> parameters() {
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        add(parameters, "measure", measure);
        add(parameters, "activity", activity);
        add(parameters, "origin", origin);
        add(parameters, "per", per);
        add(parameters, "chart", chart);
        add(parameters, "rules", rules);
        add(parameters, "from", from);
        add(parameters, "before", before);
        add(parameters, "baselineFrom", baselineFrom);
        add(parameters, "baselineBefore", baselineBefore);
        excludeOrNone().forEach(day -> add(parameters, "exclude", day));
        return parameters;
    }

    private static void add(List<Map.Entry<String, String>> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.add(Map.entry(name, value.toString()));
        }
    }
}
