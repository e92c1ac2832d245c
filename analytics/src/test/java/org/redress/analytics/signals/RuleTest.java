package org.redress.analytics.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each rule at its edge: the points, in sigma from the centre, that are flagged, and those of one less that are not. */
class RuleTest {
    @Test
    void three_sigma_exactly_is_within() {
        assertThat(flagged(Rule.WESTERN_ELECTRIC_1, 3, 3.01, -3, -3.01)).containsExactly(1, 3);
    }

    @Test
    void two_of_three_beyond_two_sigma_on_one_side() {
        assertThat(flagged(Rule.WESTERN_ELECTRIC_2, 2.1, 0, 2.1, 0, 0, -2.1, 2.1, 0, 0, 2.1))
                .containsExactly(2);
    }

    @Test
    void the_last_of_two_of_three_is_itself_beyond() {
        assertThat(flagged(Rule.NELSON_5, 0, 2.1, 2.1, 0)).containsExactly(2);
    }

    @Test
    void four_of_five_beyond_one_sigma_on_one_side() {
        assertThat(flagged(Rule.WESTERN_ELECTRIC_3, 1.1, 0, 1.1, 1.1, 1.1)).containsExactly(4);
        assertThat(flagged(Rule.NELSON_6, 1.1, 0, 1.1, 0, 1.1, 1.1)).isEmpty();
    }

    @Test
    void eight_in_a_row_by_western_electric_and_nine_by_nelson() {
        double[] row = {.1, .1, .1, .1, .1, .1, .1, .1, .1};

        assertThat(flagged(Rule.WESTERN_ELECTRIC_4, row)).containsExactly(7, 8);
        assertThat(flagged(Rule.NELSON_2, row)).containsExactly(8);
        assertThat(flagged(Rule.WESTERN_ELECTRIC_4, .1, .1, .1, .1, 0, .1, .1, .1, .1))
                .isEmpty();
    }

    @Test
    void six_rising_or_falling_have_five_steps() {
        assertThat(flagged(Rule.NELSON_3, 0, .1, .2, .3, .4, .5)).containsExactly(5);
        assertThat(flagged(Rule.NELSON_3, 0, -.1, -.2, -.3, -.4, -.5)).containsExactly(5);
        assertThat(flagged(Rule.NELSON_3, 0, .1, .2, .2, .3, .4)).isEmpty();
        assertThat(flagged(Rule.NELSON_3, 0, .1, .2, .3, .4)).isEmpty();
    }

    @Test
    void fourteen_by_turns_have_thirteen_steps() {
        double[] turns = IntStream.range(0, 15).mapToDouble(at -> at % 2).toArray();

        assertThat(flagged(Rule.NELSON_4, turns)).containsExactly(13, 14);
        assertThat(flagged(Rule.NELSON_4, Arrays.copyOf(turns, 13))).isEmpty();
    }

    @Test
    void fifteen_within_one_sigma() {
        double[] near = IntStream.range(0, 15).mapToDouble(at -> at % 2 * 2 - 1).toArray();

        assertThat(flagged(Rule.NELSON_7, near)).containsExactly(14);
        near[7] = 1.01;
        assertThat(flagged(Rule.NELSON_7, near)).isEmpty();
    }

    @Test
    void eight_beyond_one_sigma_on_both_sides() {
        assertThat(flagged(Rule.NELSON_8, 1.1, 1.1, -1.1, 1.1, -1.1, -1.1, 1.1, 1.1))
                .containsExactly(7);
        assertThat(flagged(Rule.NELSON_8, 1.1, 1.1, 1.1, 1.1, 1.1, 1.1, 1.1, 1.1))
                .isEmpty();
        assertThat(flagged(Rule.NELSON_8, 1.1, 1.1, -1.1, 1, -1.1, -1.1, 1.1, 1.1))
                .isEmpty();
    }

    @Test
    void a_violation_tells_where_its_pattern_began_and_on_which_side() {
        ControlChart chart = chart(-.1, -.1, -.1, -.1, -.1, -.1, -.1, -.1);

        assertThat(Rule.violations(chart, RuleSet.WESTERN_ELECTRIC.rules()))
                .containsExactly(new Violation(Rule.WESTERN_ELECTRIC_4, 7, 0, Side.BELOW));
    }

    private static List<Integer> flagged(Rule rule, double... values) {
        return Rule.violations(chart(values), Set.of(rule)).stream()
                .map(Violation::point)
                .toList();
    }

    private static ControlChart chart(double... values) {
        return new ControlChart(
                ChartKind.INDIVIDUALS,
                0,
                1,
                1,
                Arrays.stream(values)
                        .mapToObj(value -> new ChartPoint("", value, 1, 0, 1, -3, 3, true))
                        .toList());
    }
}
