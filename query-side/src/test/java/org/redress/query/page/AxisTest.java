package org.redress.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The axis of a chart, and where things stand on it. */
class AxisTest {
    private static final Plot PLOT = new Plot(Screen.WIDE, 520, 230, new Plot.Margins(40, 20, 10, 20), 3);

    @ParameterizedTest
    @CsvSource({"0, 1", "4, 1", "5, 2", "8, 2", "9, 5", "20, 5", "21, 10", "239, 100", "1000000, 500000"})
    void steps_are_round_and_reach_the_top(long most, long step) {
        assertThat(Axis.step(most)).isEqualTo(step);
    }

    @Test
    void it_reaches_from_the_base_to_the_top_of_the_plot() {
        Axis axis = Axis.reaching(7, PLOT);

        assertThat(axis.top()).isEqualTo(8);
        assertThat(axis.ticks())
                .containsExactly(
                        new Axis.Tick(210, 0),
                        new Axis.Tick(160, 2),
                        new Axis.Tick(110, 4),
                        new Axis.Tick(60, 6),
                        new Axis.Tick(10, 8));
    }

    @Test
    void what_is_more_than_it_reaches_stands_at_its_end() {
        Axis axis = Axis.reaching(8, PLOT);

        assertThat(axis.y(8)).isEqualTo(PLOT.top());
        assertThat(axis.y(9)).isEqualTo(PLOT.top());
    }

    @Test
    void where_there_is_nothing_everything_lies_on_the_base() {
        Axis axis = Axis.reaching(0, PLOT);

        assertThat(axis.top()).isEqualTo(1);
        assertThat(axis.y(0)).isEqualTo(PLOT.base());
    }

    @Test
    void points_stand_from_side_to_side_and_a_single_one_at_the_left() {
        assertThat(List.of(PLOT.x(0, 3), PLOT.x(1, 3), PLOT.x(2, 3))).containsExactly(40.0, 270.0, 500.0);
        assertThat(PLOT.x(0, 1)).isEqualTo(PLOT.left());
    }

    @Test
    void a_plot_has_room_for_so_many() {
        assertThat(PLOT.last(List.of(1, 2, 3, 4))).containsExactly(2, 3, 4);
        assertThat(PLOT.first(List.of(1, 2, 3, 4))).containsExactly(1, 2, 3);
        assertThat(PLOT.last(List.of(1))).containsExactly(1);
    }

    @Test
    void a_line_passes_through_its_spots_to_a_tenth_whatever_the_language() {
        assertThat(Spot.line(List.of(new Spot(1, 2.25), new Spot(3.04, 4)))).isEqualTo("1.0,2.3 3.0,4.0");
    }
}
