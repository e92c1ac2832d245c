package org.redress.query.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekChartTest {
    private static final LocalDate MONDAY = LocalDate.parse("2020-08-24");

    private static WeekChart chart(WeekChart.Size size, @Nullable UsualRange usual, long... received) {
        List<Week> weeks = IntStream.range(0, received.length)
                .mapToObj(at -> new Week(MONDAY.plusWeeks(at), received[at], at < received.length - 1))
                .toList();
        return WeekChart.of(new Trend(weeks, usual), size);
    }

    @Test
    void everything_is_inside_the_picture() {
        WeekChart chart = chart(WeekChart.Size.WIDE, new UsualRange(30, 10, 50, 12), 0, 40, 20);

        assertThat(chart.points()).extracting(WeekChart.Point::x).containsExactly(34.0, 271.0, 508.0);
        assertThat(chart.points()).extracting(WeekChart.Point::y).containsExactly(220.0, 86.7, 153.3);
        assertThat(chart.ticks()).extracting(WeekChart.Tick::value).containsExactly(0L, 20L, 40L, 60L);
        assertThat(chart.ticks().getLast().y()).isEqualTo(WeekChart.Size.WIDE.top());
        assertThat(chart.band()).isEqualTo(new WeekChart.Band(53.3, 133.4, 120.0));
        assertThat(chart.highest().week().received()).isEqualTo(40);
    }

    @Test
    void the_week_that_is_not_over_hangs_on_a_line_of_its_own() {
        WeekChart chart = chart(WeekChart.Size.WIDE, null, 0, 40, 20);

        assertThat(chart.line()).isEqualTo("34.0,220.0 271.0,20.0");
        assertThat(chart.openLine()).isEqualTo("271.0,20.0 508.0,120.0");
    }

    @Test
    void each_shape_says_what_the_week_was() {
        assertThat(chart(WeekChart.Size.WIDE, new UsualRange(30, 10, 50, 12), 5, 30, 60, 1)
                        .points())
                .extracting(WeekChart.Point::shape)
                .containsExactly(
                        WeekChart.Shape.FEWER, WeekChart.Shape.USUAL, WeekChart.Shape.MORE, WeekChart.Shape.OPEN);
    }

    @Test
    void a_small_screen_has_the_last_weeks_only() {
        long[] received = IntStream.range(0, 18).mapToLong(at -> at).toArray();

        WeekChart chart = chart(WeekChart.Size.NARROW, null, received);

        assertThat(chart.points()).hasSize(9);
        assertThat(chart.points().getFirst().week().received()).isEqualTo(9);
        assertThat(chart.points().getLast().x()).isEqualTo(WeekChart.Size.NARROW.right());
    }

    @Test
    void nothing_at_all_can_be_drawn() {
        WeekChart chart = chart(WeekChart.Size.WIDE, null, 0, 0, 0);

        assertThat(chart.highest()).isNull();
        assertThat(chart.points()).extracting(WeekChart.Point::y).containsOnly(WeekChart.Size.WIDE.base());
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "4, 1", "5, 2", "8, 2", "9, 5", "20, 5", "21, 10", "239, 100", "1000000, 500000"})
    void steps_are_round_and_reach_the_top(long most, long step) {
        assertThat(WeekChart.step(most)).isEqualTo(step);
    }
}
