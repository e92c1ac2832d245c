package org.redress.query.processmap;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.redress.analytics.mining.DottedChart;
import org.redress.query.page.Plot;

/**
 * A dotted chart with everything in its place: a row for each case, or for a band of cases, and time from left to right.
 *
 * @param ticks moments along the time
 */
record DotsDrawing(Plot plot, double rowHeight, List<Row> rows, List<Tick> ticks) {
    /** Moments that are named. */
    static final int TICKS = 5;

    /** A row is never higher than this, and a chart of many rows never higher than its plot. */
    private static final double ROW_MAX = 16;

    DotsDrawing {
        rows = List.copyOf(rows);
        ticks = List.copyOf(ticks);
    }

    /** One row, with its dots of each kind drawn in one stroke. */
    record Row(DottedChart.Row of, double y, long events, List<Dots> dots) {
        Row {
            dots = List.copyOf(dots);
        }
    }

    /** @param places of dots that look the same */
    record Dots(DotKind kind, List<Dot> places) {
        Dots {
            places = List.copyOf(places);
        }
    }

    /** @param size how much larger than a single one */
    record Dot(double x, double size) {}

    /** A moment that is named. */
    record Tick(double x, Instant at) {}

    static DotsDrawing of(DottedChart chart, Map<String, DotKind> kinds, Plot plot) {
        double rowHeight = Math.min(
                ROW_MAX, (plot.base() - plot.top()) / Math.max(1, chart.rows().size()));
        long most = chart.rows().stream()
                .flatMap(row -> row.dots().stream())
                .mapToLong(DottedChart.Dot::count)
                .max()
                .orElse(1);
        List<Row> rows = new ArrayList<>();
        for (DottedChart.Row row : chart.rows()) {
            double y = Plot.rounded(plot.top() + rowHeight * (rows.size() + 0.5));
            rows.add(new Row(
                    row,
                    y,
                    row.dots().stream().mapToLong(DottedChart.Dot::count).sum(),
                    dots(row, chart, kinds, plot, most)));
        }
        return new DotsDrawing(plot, rowHeight, rows, ticks(chart, plot));
    }

    /** Whether rows are bands of cases. */
    public boolean isOfBands() {
        return rows.stream().anyMatch(row -> row.of().cases() > 1);
    }

    /** How far down the rows go. */
    public double bottom() {
        return Plot.rounded(plot.top() + rowHeight * rows.size());
    }

    private static List<Dots> dots(
            DottedChart.Row row, DottedChart chart, Map<String, DotKind> kinds, Plot plot, long most) {
        Map<DotKind, List<Dot>> byKind = new EnumMap<>(DotKind.class);
        for (DottedChart.Dot dot : row.dots()) {
            byKind.computeIfAbsent(kinds.getOrDefault(dot.activity(), DotKind.REST), kind -> new ArrayList<>())
                    .add(new Dot(x(dot.at(), chart, plot), size(dot.count(), most)));
        }
        return byKind.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
                .map(each -> new Dots(each.getKey(), each.getValue()))
                .toList();
    }

    private static double x(Instant at, DottedChart chart, Plot plot) {
        double whole = Math.max(1, Duration.between(chart.from(), chart.to()).toMillis());
        double part = Duration.between(chart.from(), at).toMillis();
        return Plot.rounded(plot.left() + (plot.right() - plot.left()) * part / whole);
    }

    /** The area of a dot grows with what it counts. */
    private static double size(long count, long most) {
        return most <= 1 ? 1 : Plot.rounded(0.6 + 1.4 * Math.sqrt((double) count / most));
    }

    private static List<Tick> ticks(DottedChart chart, Plot plot) {
        List<Tick> ticks = new ArrayList<>();
        for (int tick = 0; tick < TICKS; tick++) {
            Instant at = chart.from()
                    .plus(Duration.between(chart.from(), chart.to())
                            .multipliedBy(tick)
                            .dividedBy(TICKS - 1));
            ticks.add(new Tick(x(at, chart, plot), at));
        }
        return ticks;
    }
}
