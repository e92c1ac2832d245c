package org.redress.query.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The largest groups as a picture: a bar each, and the line of what they make up together. Where everything stands is in
 * the units of the SVG; texts are the template's.
 */
record ParetoChart(Size size, List<Column> columns, String line) {
    private static final double LEFT = 12;
    private static final double RIGHT = 42;
    private static final double TOP = 14;
    private static final double BOTTOM = 26;

    /** Of a column's place, what its bar fills. */
    private static final double FILLED = 0.7;

    /** How large it is drawn; text does not grow with the picture, so a small screen has one with fewer bars. */
    enum Size {
        WIDE(520, 230, 15),
        NARROW(312, 200, 8);

        private final int width;
        private final int height;
        private final int bars;

        Size(int width, int height, int bars) {
            this.width = width;
            this.height = height;
            this.bars = bars;
        }

        public int width() {
            return width;
        }

        public int height() {
            return height;
        }

        public double left() {
            return LEFT;
        }

        public double right() {
            return width - RIGHT;
        }

        public double top() {
            return TOP;
        }

        public double base() {
            return height - BOTTOM;
        }

        /** How high a share of the whole reaches. */
        public double y(double share) {
            return Math.round((base() - (base() - top()) * share) * 10) / 10.0;
        }
    }

    /**
     * A bar.
     *
     * @param rank from 1, as in the table beside
     * @param middle where the line passes, at the height {@code y} of the cumulative share
     */
    record Column(
            int rank, double left, double width, double top, double height, double middle, double y, Pareto.Bar bar) {}

    static ParetoChart of(Pareto pareto, Size size) {
        List<Pareto.Bar> bars =
                pareto.items().subList(0, Math.min(size.bars, pareto.items().size()));
        double place = (size.right() - size.left()) / Math.max(1, bars.size());
        List<Column> columns = new ArrayList<>();
        for (int at = 0; at < bars.size(); at++) {
            Pareto.Bar bar = bars.get(at);
            double middle = size.left() + place * (at + 0.5);
            double top = size.y(bar.share());
            columns.add(new Column(
                    at + 1,
                    middle - place * FILLED / 2,
                    place * FILLED,
                    top,
                    size.base() - top,
                    middle,
                    size.y(bar.cumulative()),
                    bar));
        }
        return new ParetoChart(
                size,
                columns,
                columns.stream()
                        .map(column -> String.format(Locale.ROOT, "%.1f,%.1f", column.middle(), column.y()))
                        .collect(Collectors.joining(" ")));
    }
}
