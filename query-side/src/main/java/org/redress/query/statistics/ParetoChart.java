package org.redress.query.statistics;

import java.util.ArrayList;
import java.util.List;
import org.redress.query.page.Plot;
import org.redress.query.page.Spot;

/**
 * The largest groups as a picture: a bar each, and the line of what they make up together. Where everything stands is in
 * the units of the SVG; texts are the template's.
 */
record ParetoChart(Plot plot, List<Column> columns, String line) {
    /** Of a column's place, what its bar fills. */
    private static final double FILLED = 0.7;

    /**
     * A bar.
     *
     * @param rank from 1, as in the table beside
     * @param middle where the line passes, at the height {@code y} of the cumulative share
     */
    record Column(
            int rank, double left, double width, double top, double height, double middle, double y, Pareto.Bar bar) {}

    static ParetoChart of(Pareto pareto, Plot plot) {
        List<Pareto.Bar> bars = plot.first(pareto.items());
        double place = (plot.right() - plot.left()) / Math.max(1, bars.size());
        List<Column> columns = new ArrayList<>();
        for (int at = 0; at < bars.size(); at++) {
            Pareto.Bar bar = bars.get(at);
            double middle = plot.left() + place * (at + 0.5);
            double top = plot.y(bar.share(), 1);
            columns.add(new Column(
                    at + 1,
                    middle - place * FILLED / 2,
                    place * FILLED,
                    top,
                    plot.base() - top,
                    middle,
                    plot.y(bar.cumulative(), 1),
                    bar));
        }
        return new ParetoChart(
                plot,
                columns,
                Spot.line(columns.stream()
                        .map(column -> new Spot(column.middle(), column.y()))
                        .toList()));
    }
}
