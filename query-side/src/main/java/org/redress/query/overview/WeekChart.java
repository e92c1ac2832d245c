package org.redress.query.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.query.page.Axis;
import org.redress.query.page.Plot;
import org.redress.query.page.Screen;
import org.redress.query.page.Spot;

/**
 * The trend as a picture: where everything stands, in the units of the SVG. Texts are the template's.
 *
 * @param line through the weeks that are over
 * @param openLine from the last of them to the one that is not
 * @param highest the week with the most, the later of two
 * @param band the usual range; null where there is none
 */
record WeekChart(
        Plot plot,
        Axis axis,
        List<Month> months,
        List<Point> points,
        String line,
        String openLine,
        @Nullable Point highest,
        @Nullable Band band) {
    private static final Plot.Margins MARGINS = new Plot.Margins(34, 12, 20, 26);

    static final Plot WIDE = new Plot(Screen.WIDE, 520, 246, MARGINS, Trend.WEEKS_SHOWN);

    /** Has fewer weeks. */
    static final Plot NARROW = new Plot(Screen.NARROW, 312, 210, MARGINS, 9);

    /** Where a month begins. */
    record Month(double x, LocalDate firstMonday) {}

    /**
     * A week.
     *
     * @param left where the pointer begins to find it
     * @param width how far it does
     */
    record Point(double x, double y, double left, double width, Week week, Shape shape) {}

    /** Shape before colour. */
    enum Shape {
        USUAL,
        MORE,
        FEWER,
        /** Not over yet. */
        OPEN
    }

    record Band(double y, double height, double mean) {}

    static WeekChart of(Trend trend, Plot plot) {
        List<Week> weeks = plot.last(trend.weeks());
        UsualRange usual = trend.usual();
        long most = weeks.stream().mapToLong(Week::received).max().orElse(0);
        Axis axis = Axis.reaching(Math.max(most, usual == null ? 1 : (long) Math.ceil(usual.upper())), plot);
        double step = plot.step(weeks.size());
        List<Point> points = new ArrayList<>();
        for (int at = 0; at < weeks.size(); at++) {
            Week week = weeks.get(at);
            double x = plot.x(at, weeks.size());
            points.add(new Point(x, axis.y((double) week.received()), x - step / 2, step, week, shape(trend, week)));
        }
        return new WeekChart(
                plot,
                axis,
                months(weeks, plot),
                points,
                line(points.stream().filter(point -> point.week().whole()).toList()),
                line(points.subList(Math.max(0, points.size() - 2), points.size())),
                points.stream()
                        .filter(point -> most > 0 && point.week().received() == most)
                        .reduce((earlier, later) -> later)
                        .orElse(null),
                usual == null ? null : band(usual, axis));
    }

    private static Shape shape(Trend trend, Week week) {
        if (trend.isAbove(week)) {
            return Shape.MORE;
        }
        if (!week.whole()) {
            return Shape.OPEN;
        }
        return trend.isBelow(week) ? Shape.FEWER : Shape.USUAL;
    }

    /** Named at the first Monday of each month that is shown. */
    private static List<Month> months(List<Week> weeks, Plot plot) {
        List<Month> months = new ArrayList<>();
        for (int at = 0; at < weeks.size(); at++) {
            LocalDate monday = weeks.get(at).monday();
            if (monday.getDayOfMonth() <= 7) {
                months.add(new Month(plot.x(at, weeks.size()), monday));
            }
        }
        return months;
    }

    private static Band band(UsualRange usual, Axis axis) {
        double top = axis.y(usual.upper());
        return new Band(top, Plot.rounded(axis.y(usual.lower()) - top), axis.y(usual.mean()));
    }

    private static String line(List<Point> points) {
        return Spot.line(
                points.stream().map(point -> new Spot(point.x(), point.y())).toList());
    }
}
