package org.redress.query.processmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.analytics.mining.DottedChart;
import org.redress.analytics.mining.DottedChart.Dot;
import org.redress.analytics.mining.DottedChart.Row;
import org.redress.query.page.Plot;
import org.redress.query.page.Screen;

class DotsDrawingTest {
    private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
    private static final Plot PLOT = new Plot(Screen.WIDE, 120, 100, new Plot.Margins(10, 10, 10, 10), 10);

    @Test
    void time_goes_from_left_to_right_and_each_case_has_a_row() {
        DotsDrawing drawing = drawn(
                new Row("1", 1, List.of(new Dot(BEGIN, "ask", 1), new Dot(BEGIN.plusSeconds(50), "answer", 1))),
                new Row("2", 1, List.of(new Dot(BEGIN.plusSeconds(100), "ask", 1))));

        assertThat(drawing.rows()).extracting(DotsDrawing.Row::y).containsExactly(18.0, 34.0);
        assertThat(places(drawing.rows().getFirst())).containsExactlyInAnyOrder(10.0, 60.0);
        assertThat(places(drawing.rows().getLast())).containsExactly(110.0);
        assertThat(drawing.isOfBands()).isFalse();
        assertThat(drawing.ticks()).hasSize(DotsDrawing.TICKS);
        assertThat(drawing.ticks().getLast().at()).isEqualTo(BEGIN.plusSeconds(100));
    }

    @Test
    void more_rows_make_lower_ones() {
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < 80; row++) {
            rows.add(new Row(String.valueOf(row), 1, List.of(new Dot(BEGIN, "ask", 1))));
        }
        DotsDrawing drawing = drawn(rows.toArray(Row[]::new));
        assertThat(drawing.rowHeight()).isEqualTo(1);
        assertThat(drawing.bottom()).isEqualTo(PLOT.base());
    }

    @Test
    void the_more_events_a_dot_of_a_band_counts_the_larger_it_is() {
        DotsDrawing drawing =
                drawn(new Row("1", 9, List.of(new Dot(BEGIN, "ask", 25), new Dot(BEGIN.plusSeconds(9), "ask", 1))));
        assertThat(drawing.isOfBands()).isTrue();
        assertThat(drawing.rows().getFirst().events()).isEqualTo(26);
        assertThat(drawing.rows().getFirst().dots().getFirst().places())
                .extracting(DotsDrawing.Dot::size)
                .containsExactly(2.0, 0.9);
    }

    @Test
    void six_activities_have_a_shape_of_their_own_the_most_frequent_first() {
        List<Dot> dots = new ArrayList<>();
        for (int activity = 0; activity < 9; activity++) {
            dots.add(new Dot(BEGIN, "activity " + activity, 10L + activity));
        }
        Map<String, DotKind> kinds = DotKind.of(chart(new Row("1", 1, dots)));
        assertThat(kinds)
                .hasSize(6)
                .containsEntry("activity 8", DotKind.DISC)
                .containsEntry("activity 3", DotKind.CROSS)
                .doesNotContainValue(DotKind.REST);
    }

    private static List<Double> places(DotsDrawing.Row row) {
        return row.dots().stream()
                .flatMap(dots -> dots.places().stream())
                .map(DotsDrawing.Dot::x)
                .toList();
    }

    private static DotsDrawing drawn(Row... rows) {
        DottedChart chart = chart(rows);
        return DotsDrawing.of(chart, DotKind.of(chart), PLOT);
    }

    private static DottedChart chart(Row... rows) {
        return new DottedChart(0, rows.length, BEGIN, BEGIN.plusSeconds(100), List.of(rows));
    }
}
