package org.redress.query.signals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.query.page.Plot;
import org.redress.query.page.Screen;
import org.redress.query.page.Spot;

/**
 * A control chart as a picture: where everything stands, in the units of the SVG. Texts are the template's.
 *
 * @param line through all points
 * @param band between the limits, around; empty without limits, as {@code upper} and {@code lower}
 * @param centre the middle line; it has steps where it differs from point to point
 * @param last where the limits are named; null without
 */
record TrendChart(
        Plot plot,
        List<Tick> ticks,
        List<Mark> marks,
        List<Point> points,
        String line,
        String band,
        String centre,
        String upper,
        String lower,
        @Nullable Named last) {
    private static final Plot.Margins WIDE_MARGINS = new Plot.Margins(52, 116, 16, 26);
    private static final Plot.Margins NARROW_MARGINS = new Plot.Margins(44, 12, 16, 26);

    static final List<Plot> PLOTS = List.of(
            new Plot(Screen.WIDE, 1080, 300, WIDE_MARGINS, Stretches.POINTS_MAX),
            new Plot(Screen.NARROW, 330, 240, NARROW_MARGINS, 24));

    /** How far apart words under the chart must begin. */
    private static final double MARKS_APART = 78;

    /** How high a line of words is. */
    private static final double LINE_HEIGHT = 14;

    private static final int TICKS_MAX = 5;

    /** A line across, with its value. */
    record Tick(double y, double value) {}

    /** Where a month or a year begins. */
    record Mark(double x, LocalDate first) {}

    /**
     * A point.
     *
     * @param left where the pointer begins to find it, and how far it does
     */
    record Point(double x, double y, double left, double width, Shape shape, Signals.Point of) {}

    /** How high the centre and the limits of the last point stand. */
    record Named(double centre, double upper, double lower, Signals.Point of) {

        /** Whether the limits stand so far from the centre that each has room for its name. */
        public boolean isWide() {
            return centre - upper >= LINE_HEIGHT && lower - centre >= LINE_HEIGHT;
        }
    }

    static TrendChart of(Signals signals, Plot plot) {
        List<Signals.Point> shown = plot.last(signals.points());
        double step = step(shown);
        double top = step * Math.max(1, Math.ceil(most(shown) / step));
        List<Point> points = new ArrayList<>();
        double width = plot.step(shown.size());
        for (int at = 0; at < shown.size(); at++) {
            Signals.Point point = shown.get(at);
            double x = plot.x(at, shown.size());
            points.add(new Point(x, plot.y(point.value(), top), x - width / 2, width, Shape.of(point), point));
        }
        List<Spot> upper = spots(points, top, plot, Signals.Point::upper);
        List<Spot> lower = spots(points, top, plot, Signals.Point::lower);
        return new TrendChart(
                plot,
                ticks(step, top, plot),
                marks(points, plot),
                points,
                Spot.line(points.stream()
                        .map(point -> new Spot(point.x(), point.y()))
                        .toList()),
                Spot.line(
                        Stream.concat(upper.stream(), reversed(lower).stream()).toList()),
                centre(signals, points, top, plot),
                Spot.line(upper),
                Spot.line(lower),
                named(points, top, plot));
    }

    /** A value of a point that is there only with limits. */
    private interface Level {
        @Nullable
        Double of(Signals.Point point);
    }

    private static List<Spot> spots(List<Point> points, double top, Plot plot, Level level) {
        List<Spot> spots = new ArrayList<>();
        for (Point point : points) {
            Double value = level.of(point.of());
            if (value != null) {
                spots.add(new Spot(point.x(), plot.y(Math.max(0, value), top)));
            }
        }
        return spots;
    }

    private static List<Spot> reversed(List<Spot> spots) {
        List<Spot> back = new ArrayList<>(spots);
        Collections.reverse(back);
        return back;
    }

    private static String centre(Signals signals, List<Point> points, double top, Plot plot) {
        List<Spot> spots = spots(points, top, plot, Signals.Point::centre);
        return Spot.line(
                spots.isEmpty()
                        ? points.stream()
                                .map(point -> new Spot(point.x(), plot.y(Math.min(signals.centre(), top), top)))
                                .toList()
                        : spots);
    }

    private static @Nullable Named named(List<Point> points, double top, Plot plot) {
        if (points.isEmpty()) {
            return null;
        }
        Signals.Point last = points.getLast().of();
        return last.centre() == null || last.upper() == null || last.lower() == null
                ? null
                : new Named(
                        plot.y(last.centre(), top),
                        plot.y(last.upper(), top),
                        plot.y(Math.max(0, last.lower()), top),
                        last);
    }

    private static double most(List<Signals.Point> points) {
        return points.stream()
                .flatMapToDouble(point -> DoubleStream.of(point.value(), point.upper() == null ? 0 : point.upper()))
                .max()
                .orElse(0);
    }

    /** A round number, at most {@value #TICKS_MAX} of which reach to the largest value. */
    private static double step(List<Signals.Point> points) {
        double most = Math.max(most(points), 1e-6);
        double tens = Math.pow(10, Math.floor(Math.log10(most / TICKS_MAX)));
        return DoubleStream.of(1, 2, 5, 10)
                .map(factor -> factor * tens)
                .filter(step -> step * TICKS_MAX >= most)
                .findFirst()
                .orElse(10 * tens);
    }

    private static List<Tick> ticks(double step, double top, Plot plot) {
        return IntStream.rangeClosed(0, (int) Math.round(top / step))
                .mapToObj(at -> new Tick(plot.y(at * step, top), at * step))
                .toList();
    }

    /** Where a month begins, as far as there is room for its name. */
    private static List<Mark> marks(List<Point> points, Plot plot) {
        List<Mark> marks = new ArrayList<>();
        for (int at = 0; at < points.size(); at++) {
            LocalDate day = points.get(at).of().from();
            double x = points.get(at).x();
            boolean begins =
                    at == 0 || day.getMonth() != points.get(at - 1).of().from().getMonth();
            boolean isFree = marks.isEmpty() || x - marks.getLast().x() >= MARKS_APART;
            if (begins && isFree && x + MARKS_APART <= plot.width()) {
                marks.add(new Mark(x, day));
            }
        }
        return marks;
    }
}
