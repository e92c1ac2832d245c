package org.redress.analytics.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How often the rules are alarmed by work that does not change: the numbers stated, counted in made-up series. */
class RuleSetTest {
    /** Series until a first alarm; their mean is then within 2.5 of 100 of the true one in 99 of 100 seeds. */
    private static final int SERIES = 12_000;

    /** Points of one long series; so that even the rarest rule is seen some fifty times. */
    private static final int POINTS = 500_000;

    @ParameterizedTest
    @EnumSource
    void the_average_run_length_is_what_series_of_chance_have(RuleSet rules) {
        Random random = new Random(20_260_701);
        double points = 0;
        for (int series = 0; series < SERIES; series++) {
            points += pointsToFirstAlarm(rules, random);
        }

        assertThat(points / SERIES).isCloseTo(rules.averageRunLength(), withinPercentage(2.5));
    }

    @ParameterizedTest
    @EnumSource
    void each_rule_flags_so_many_points_of_chance_as_it_states(Rule rule) {
        Random random = new Random(20_260_702);
        List<ChartPoint> points = IntStream.range(0, POINTS)
                .mapToObj(at -> point(random.nextGaussian()))
                .toList();
        long flagged = IntStream.range(0, POINTS)
                .filter(at -> !Rule.endingAt(at, points, Set.of(rule)).isEmpty())
                .count();

        assertThat(flagged / (double) POINTS)
                .isCloseTo(rule.falseAlarmsPerPoint(), withinPercentage(rule == Rule.NELSON_8 ? 40 : 8));
    }

    private static int pointsToFirstAlarm(RuleSet rules, Random random) {
        List<ChartPoint> points = new ArrayList<>();
        do {
            points.add(point(random.nextGaussian()));
        } while (Rule.endingAt(points.size() - 1, points, rules.rules()).isEmpty());
        return points.size();
    }

    private static ChartPoint point(double value) {
        return new ChartPoint("", value, 1, 0, 1, -3, 3, true);
    }
}
