package org.redress.query.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redress.query.page.Axis;
import org.redress.query.page.Plot;

class WeekChartTest {
    private static final LocalDate MONDAY = LocalDate.parse("2020-08-24");

    private static WeekChart chart(Plot plot, @Nullable UsualRange usual, long... received) {
        List<Week> weeks = IntStream.range(0, received.length)
                .mapToObj(at -> new Week(MONDAY.plusWeeks(at), received[at], at < received.length - 1))
                .toList();
        return WeekChart.of(new Trend(weeks, usual), plot);
    }

    @Test
    void everything_is_inside_the_picture() {
        WeekChart chart = chart(WeekChart.WIDE, new UsualRange(30, 10, 50, 12), 0, 40, 20);

        assertThat(chart.points()).extracting(WeekChart.Point::x).containsExactly(34.0, 271.0, 508.0);
        assertThat(chart.points()).extracting(WeekChart.Point::y).containsExactly(220.0, 86.7, 153.3);
        assertThat(chart.axis().ticks()).extracting(Axis.Tick::value).containsExactly(0L, 20L, 40L, 60L);
        assertThat(chart.axis().ticks().getLast().y()).isEqualTo(WeekChart.WIDE.top());
        assertThat(chart.band()).isEqualTo(new WeekChart.Band(53.3, 133.4, 120.0));
        assertThat(chart.highest().week().received()).isEqualTo(40);
    }

    @Test
    void the_week_that_is_not_over_hangs_on_a_line_of_its_own() {
        WeekChart chart = chart(WeekChart.WIDE, null, 0, 40, 20);

        assertThat(chart.line()).isEqualTo("34.0,220.0 271.0,20.0");
        assertThat(chart.openLine()).isEqualTo("271.0,20.0 508.0,120.0");
    }

    @Test
    void each_shape_says_what_the_week_was() {
        assertThat(chart(WeekChart.WIDE, new UsualRange(30, 10, 50, 12), 5, 30, 60, 1)
                        .points())
                .extracting(WeekChart.Point::shape)
                .containsExactly(
                        WeekChart.Shape.FEWER, WeekChart.Shape.USUAL, WeekChart.Shape.MORE, WeekChart.Shape.OPEN);
    }

    @Test
    void a_small_screen_has_the_last_weeks_only() {
        long[] received = IntStream.range(0, 18).mapToLong(at -> at).toArray();

        WeekChart chart = chart(WeekChart.NARROW, null, received);

        assertThat(chart.points()).hasSize(9);
        assertThat(chart.points().getFirst().week().received()).isEqualTo(9);
        assertThat(chart.points().getLast().x()).isEqualTo(WeekChart.NARROW.right());
    }

    @Test
    void nothing_at_all_can_be_drawn() {
        WeekChart chart = chart(WeekChart.WIDE, null, 0, 0, 0);

        assertThat(chart.highest()).isNull();
        assertThat(chart.points()).extracting(WeekChart.Point::y).containsOnly(WeekChart.WIDE.base());
    }
}
