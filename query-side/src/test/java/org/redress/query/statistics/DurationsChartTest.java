package org.redress.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.query.page.Axis;
import org.redress.query.page.Plot;
import org.redress.query.page.Screen;

/** How long it took, month by month, as a picture. */
class DurationsChartTest {
    private static final Plot PLOT = new Plot(Screen.NARROW, 520, 230, new Plot.Margins(40, 20, 10, 20), 5);

    @Test
    void two_lines_pass_through_the_months_that_are_told() {
        DurationsChart chart = DurationsChart.of(series("2024-11-01", "2025-01-01"), PLOT);

        assertThat(chart.points()).extracting(DurationsChart.Point::x).containsExactly(40.0, 500.0);
        assertThat(chart.axis().ticks()).extracting(Axis.Tick::value).containsExactly(0L, 5L, 10L);
        assertThat(chart.median()).isEqualTo("40.0,170.0 500.0,170.0");
        assertThat(chart.p90()).isEqualTo("40.0,30.0 500.0,30.0");
        assertThat(chart.years()).containsExactly(new YearMark(500.0, 2025));
    }

    @Test
    void only_the_last_months_are_drawn_where_there_is_no_room_for_more() {
        DurationsChart chart = DurationsChart.of(series("2024-01-01", "2024-08-01", "2024-12-01"), PLOT);

        assertThat(chart.points())
                .extracting(point -> point.group().in().from())
                .containsExactly(LocalDate.parse("2024-08-01"), LocalDate.parse("2024-12-01"));
    }

    @Test
    void nothing_at_all_can_be_drawn() {
        DurationsChart chart = DurationsChart.of(series(), PLOT);

        assertThat(chart.points()).isEmpty();
        assertThat(chart.median()).isEmpty();
    }

    private static Durations series(String... months) {
        List<Durations.Group> groups = Arrays.stream(months)
                .map(first -> new Durations.Group(
                        List.of(),
                        Stretch.of(Period.MONTH, LocalDate.parse(first)),
                        new Count(7L, Unit.CASES, null, "/cases"),
                        null,
                        new Durations.Spread(0, 1, 2, 3, 9, 10, 11, 3, null)))
                .toList();
        return new Durations(Milestone.RECEIVED, Milestone.CLOSED, Unit.HOURS, Period.MONTH, groups, new Told(1L, 5));
    }
}
