package org.redress.query.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.analytics.mining.Comparison;

class IntervalPlotTest {
    private static final Difference MORE =
            new Difference(Difference.Kind.ACTIVITY, "Call", Comparison.ofShares(56, 70, 48, 80), "/a", "/b");

    @ParameterizedTest
    @CsvSource({"1, 0.5", "0.33, 0.2", "0.05, 0.025", "0.041, 0.025", "0.04, 0.02", "3600, 2000", "0, 1"})
    void an_axis_has_round_steps_that_reach_as_far_as_is_needed(double most, double step) {
        assertThat(IntervalPlot.step(most)).isCloseTo(step, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"30, 20", "3600, 3000", "7200, 3600", "432000, 216000", "10022400, 8640000"})
    void an_axis_of_time_has_steps_that_are_round_in_its_unit(double most, double step) {
        assertThat(IntervalPlot.stepOfTime(most)).isCloseTo(step, within(1e-6));
    }

    @Test
    void a_difference_lies_within_its_interval_and_on_its_side_of_zero() {
        IntervalPlot plot = IntervalPlot.of(List.of(MORE), true).getFirst();
        IntervalPlot.Row row = plot.rows().getFirst();
        assertThat(row.low()).isBetween(plot.zero(), row.x());
        assertThat(row.high()).isBetween(row.x(), plot.plot().right());
        assertThat(plot.ticks()).hasSize(5);
        assertThat(plot.ticks().get(2).x()).isEqualTo(plot.zero());
    }

    @Test
    void a_screen_draws_as_many_as_it_has_room_for() {
        List<IntervalPlot> plots = IntervalPlot.of(Collections.nCopies(IntervalPlot.ROWS_MAX + 1, MORE), true);
        assertThat(plots.getFirst().rows()).hasSize(IntervalPlot.ROWS_MAX);
        assertThat(plots.getLast().rows()).hasSize(IntervalPlot.ROWS_MAX / 2);
    }
}
