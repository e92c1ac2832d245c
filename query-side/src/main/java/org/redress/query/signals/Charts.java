package org.redress.query.signals;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.redress.analytics.signals.Baseline;
import org.redress.analytics.signals.Chart;
import org.redress.analytics.signals.ControlCharts;
import org.redress.analytics.signals.Reading;
import org.redress.analytics.signals.Subgroup;
import org.redress.analytics.signals.Tally;
import org.redress.http.problem.InvalidInput;

/** Draws stretches on the chart that is asked for. */
final class Charts {
    /** Values of a subgroup of which the range says enough. */
    private static final int RANGE_SIZE_MAX = 25;

    private Charts() {}

    /** The stretches that are points: that nothing came is one, that nothing could be shared or measured is none. */
    static List<Stretch> drawn(List<Stretch> stretches, SignalsAsked asked) {
        long casesMin = switch (asked.chartOrUsual()) {
            case DEVIATION, RANGE -> 2;
            case P, NP, LANEY_P, MEAN -> 1;
            case INDIVIDUALS -> asked.measureOrReceived() == Measure.LENGTH ? 1 : 0;
            case C, U, LANEY_U -> 0;
        };
        return stretches.stream().filter(stretch -> stretch.cases() >= casesMin).toList();
    }

    static Chart of(List<Stretch> stretches, SignalsAsked asked, Baseline baseline) {
        return switch (asked.chartOrUsual()) {
            case P -> ControlCharts.p(shares(stretches), baseline);
            case NP -> ControlCharts.np(shares(stretches), baseline);
            case LANEY_P -> ControlCharts.laneyP(shares(stretches), baseline);
            case C -> ControlCharts.c(perDay(stretches), baseline);
            case U -> ControlCharts.u(perDay(stretches), baseline);
            case LANEY_U -> ControlCharts.laneyU(perDay(stretches), baseline);
            case INDIVIDUALS ->
                ControlCharts.individuals(
                        readings(
                                stretches,
                                asked.measureOrReceived() == Measure.LENGTH ? Stretch::meanHours : Stretch::cases),
                        baseline);
            case MEAN -> ControlCharts.mean(subgroups(stretches), baseline);
            case DEVIATION -> ControlCharts.deviation(subgroups(stretches), baseline);
            case RANGE -> ControlCharts.range(small(subgroups(stretches)), baseline);
        };
    }

    private static List<Tally> shares(List<Stretch> stretches) {
        return stretches.stream()
                .map(each -> new Tally(each.label(), each.having(), each.cases()))
                .toList();
    }

    private static List<Tally> perDay(List<Stretch> stretches) {
        return stretches.stream()
                .map(each -> new Tally(each.label(), each.cases(), each.days()))
                .toList();
    }

    private static List<Reading> readings(List<Stretch> stretches, ToDoubleFunction<Stretch> value) {
        return stretches.stream()
                .map(each -> new Reading(each.label(), value.applyAsDouble(each)))
                .toList();
    }

    private static List<Subgroup> subgroups(List<Stretch> stretches) {
        return stretches.stream().map(Stretch::subgroup).toList();
    }

    private static List<Subgroup> small(List<Subgroup> subgroups) {
        if (subgroups.stream().anyMatch(each -> each.size() > RANGE_SIZE_MAX)) {
            throw new InvalidInput(
                    "chart", "needs periods of at most %d cases: ask for deviations".formatted(RANGE_SIZE_MAX));
        }
        return subgroups;
    }
}
