package org.redress.analytics.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ControlChartsTest {

    @Test
    void eleven_points_have_no_limits_but_their_median() {
        Chart chart = ControlCharts.individuals(readings(11), Baseline.ALL);

        assertThat(chart)
                .isEqualTo(new RunChart(
                        ChartKind.INDIVIDUALS,
                        6,
                        11,
                        labels(11),
                        List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0)));
    }

    @Test
    void twelve_points_have_limits() {
        assertThat(ControlCharts.individuals(readings(12), Baseline.ALL)).isInstanceOf(ControlChart.class);
    }

    @Test
    void a_baseline_of_eleven_has_no_limits_however_many_points_there_are() {
        assertThat(ControlCharts.c(tallies(40, at -> 5), Baseline.first(11))).isInstanceOf(RunChart.class);
    }

    @Test
    void nothing_at_all_is_a_chart_without_points() {
        assertThat(ControlCharts.p(List.of(), Baseline.ALL)).isInstanceOf(RunChart.class);
        assertThat(ControlCharts.mean(List.of(), Baseline.ALL)).isInstanceOf(RunChart.class);
    }

    @Test
    void points_outside_the_baseline_are_named_judged_and_do_not_move_the_limits() {
        List<Tally> tallies = tallies(14, at -> at == 3 || at == 13 ? 60 : 9);

        ControlChart chart =
                (ControlChart) ControlCharts.c(tallies, Baseline.first(13).without(3));

        assertThat(chart.centre()).isEqualTo(9);
        assertThat(chart.outsideBaseline()).containsExactly("4", "14");
        assertThat(Rule.violations(chart, RuleSet.LIMITS.rules()))
                .containsExactly(
                        new Violation(Rule.WESTERN_ELECTRIC_1, 3, 3, Side.ABOVE),
                        new Violation(Rule.WESTERN_ELECTRIC_1, 13, 13, Side.ABOVE));
    }

    @Test
    void the_step_over_an_excluded_point_is_no_moving_range() {
        List<Reading> readings = IntStream.range(0, 20)
                .mapToObj(at -> new Reading("" + at, at < 10 ? at % 2 : 100 + at % 2))
                .toList();

        ControlChart chart = (ControlChart) ControlCharts.individuals(readings, Baseline.ALL.without(9));

        assertThat(chart.spread()).isEqualTo(1 / 1.128, within(1e-12));
    }

    @Test
    void no_count_is_expected_below_none_and_no_share_above_all() {
        ControlChart few = (ControlChart) ControlCharts.c(tallies(12, at -> 1), Baseline.ALL);
        ControlChart most = (ControlChart) ControlCharts.p(tallies(12, at -> 99), Baseline.ALL);
        ControlChart spread = (ControlChart) ControlCharts.laneyP(tallies(12, at -> 1 + at % 2), Baseline.ALL);

        assertThat(few.points()).allMatch(point -> point.lower() == 0);
        assertThat(most.points()).allMatch(point -> point.upper() == 1);
        assertThat(spread.points()).allMatch(point -> point.lower() == 0);
    }

    @Test
    void limits_are_wider_where_a_point_stands_for_less() {
        List<Tally> months = IntStream.range(0, 12)
                .mapToObj(at -> new Tally("" + at, at == 0 ? 10 : 40, at == 0 ? 100 : 400))
                .toList();

        ControlChart chart = (ControlChart) ControlCharts.p(months, Baseline.ALL);

        assertThat(chart.points().getFirst().sigma()).isEqualTo(0.03, within(1e-12));
        assertThat(chart.points().getLast().sigma()).isEqualTo(0.015, within(1e-12));
    }

    @Test
    void an_np_chart_of_unequal_samples_has_a_centre_for_each() {
        List<Tally> samples = IntStream.range(0, 12)
                .mapToObj(at -> new Tally("" + at, at < 6 ? 10 : 20, at < 6 ? 100 : 200))
                .toList();

        ControlChart chart = (ControlChart) ControlCharts.np(samples, Baseline.ALL);

        assertThat(chart.points().getFirst().centre()).isEqualTo(10, within(1e-12));
        assertThat(chart.points().getLast().centre()).isEqualTo(20, within(1e-12));
        assertThat(chart.centre()).isEqualTo(15, within(1e-12));
    }

    @Test
    void means_of_more_values_than_ranges_are_good_for_are_judged_by_deviations() {
        List<Subgroup> months = IntStream.range(0, 12)
                .mapToObj(at -> new Subgroup("" + at, 26, 10, 40, 2))
                .toList();

        ControlChart chart = (ControlChart) ControlCharts.mean(months, Baseline.ALL);

        assertThat(chart.spread()).isEqualTo(2 / SubgroupConstants.c4(26), within(1e-12));
    }

    @Test
    void single_values_say_nothing_of_the_spread_within_subgroups() {
        List<Subgroup> singles =
                IntStream.range(0, 12).mapToObj(at -> Subgroup.of("" + at, at)).toList();

        assertThat(ControlCharts.mean(singles, Baseline.ALL)).isInstanceOf(RunChart.class);
        assertThatThrownBy(() -> ControlCharts.deviation(singles, Baseline.ALL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_range_has_two_values_at_least_and_twenty_five_at_most() {
        assertThat(ControlCharts.range(subgroups(25), Baseline.ALL)).isInstanceOf(ControlChart.class);
        assertThat(ControlCharts.range(subgroups(2), Baseline.ALL)).isInstanceOf(ControlChart.class);
        assertThatThrownBy(() -> ControlCharts.range(subgroups(26), Baseline.ALL))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ControlCharts.range(subgroups(1), Baseline.ALL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void more_than_there_are_is_no_share() {
        List<Tally> tallies = Collections.nCopies(12, new Tally("", 2, 1));

        assertThatThrownBy(() -> ControlCharts.p(tallies, Baseline.ALL)).isInstanceOf(IllegalArgumentException.class);
        assertThat(ControlCharts.u(tallies, Baseline.ALL)).isInstanceOf(ControlChart.class);
    }

    @ParameterizedTest
    @EnumSource
    void work_that_never_varies_has_no_signal(Rule rule) {
        List<Tally> nothing = tallies(40, at -> 0);

        for (Chart chart : List.of(
                ControlCharts.p(nothing, Baseline.ALL),
                ControlCharts.laneyU(nothing, Baseline.ALL),
                ControlCharts.c(nothing, Baseline.ALL))) {
            List<Violation> violations = Rule.violations((ControlChart) chart, Set.of(rule));
            assertThat(violations).hasSize(rule == Rule.NELSON_7 ? 26 : 0);
        }
    }

    private static List<Reading> readings(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(at -> new Reading("" + at, at))
                .toList();
    }

    private static List<String> labels(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(at -> "" + at).toList();
    }

    private static List<Tally> tallies(int count, IntFunction<Integer> counted) {
        return IntStream.range(0, count)
                .mapToObj(at -> new Tally("" + (at + 1), counted.apply(at), 100))
                .toList();
    }

    private static List<Subgroup> subgroups(int size) {
        return IntStream.range(0, 12)
                .mapToObj(at -> new Subgroup("" + at, size, 1, 1, 1))
                .toList();
    }
}
