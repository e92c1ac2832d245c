package org.redress.query.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The trend as a picture: where everything stands, in the units of the SVG. Texts are the template's.
 *
 * @param line through the weeks that are over
 * @param openLine from the last of them to the one that is not
 * @param highest the week with the most, the later of two
 * @param band the usual range; null where there is none
 */
record WeekChart(
        Size size,
        List<Tick> ticks,
        List<Month> months,
        List<Point> points,
        String line,
        String openLine,
        @Nullable Point highest,
        @Nullable Band band) {
    private static final double LEFT = 34;
    private static final double RIGHT = 12;
    private static final double TOP = 20;
    private static final double BOTTOM = 26;

    /** Steps on the axis beside 0, at most. */
    private static final int STEPS_MAX = 4;

    /** How large it is drawn; text does not grow with the picture, so a small screen has one with fewer weeks. */
    enum Size {
        WIDE(520, 246, Trend.WEEKS_SHOWN),
        NARROW(312, 210, 9);

        private final int width;
        private final int height;
        private final int weeks;

        Size(int width, int height, int weeks) {
            this.width = width;
            this.height = height;
            this.weeks = weeks;
        }

        public int width() {
            return width;
        }

        public int height() {
            return height;
        }

        public int weeks() {
            return weeks;
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
    }

    /** A line across, with its value. */
    record Tick(double y, long value) {}

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

    static WeekChart of(Trend trend, Size size) {
        List<Week> weeks = trend.weeks()
                .subList(
                        Math.max(0, trend.weeks().size() - size.weeks()),
                        trend.weeks().size());
        UsualRange usual = trend.usual();
        long most = weeks.stream().mapToLong(Week::received).max().orElse(0);
        long reach = Math.max(most, usual == null ? 1 : (long) Math.ceil(usual.upper()));
        long step = step(reach);
        Scale scale = new Scale(size, step * Math.max(1, Math.ceilDiv(reach, step)), weeks.size());
        List<Point> points = new ArrayList<>();
        for (int at = 0; at < weeks.size(); at++) {
            Week week = weeks.get(at);
            points.add(new Point(
                    scale.x(at),
                    scale.y((double) week.received()),
                    scale.x(at) - scale.step() / 2,
                    scale.step(),
                    week,
                    shape(trend, week)));
        }
        return new WeekChart(
                size,
                ticks(scale, step),
                months(weeks, scale),
                points,
                line(points.stream().filter(point -> point.week().whole()).toList()),
                line(points.subList(Math.max(0, points.size() - 2), points.size())),
                points.stream()
                        .filter(point -> most > 0 && point.week().received() == most)
                        .reduce((earlier, later) -> later)
                        .orElse(null),
                usual == null ? null : band(usual, scale));
    }

    /** A round number, at most {@value #STEPS_MAX} of which reach to the top. */
    static long step(long most) {
        for (long tens = 1; ; tens *= 10) {
            for (long factor : new long[] {1, 2, 5}) {
                if (tens * factor * STEPS_MAX >= most) {
                    return tens * factor;
                }
            }
        }
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

    private static List<Tick> ticks(Scale scale, long step) {
        List<Tick> ticks = new ArrayList<>();
        for (long value = 0; value <= scale.most(); value += step) {
            ticks.add(new Tick(scale.y((double) value), value));
        }
        return ticks;
    }

    /** Named at the first Monday of each month that is shown. */
    private static List<Month> months(List<Week> weeks, Scale scale) {
        List<Month> months = new ArrayList<>();
        for (int at = 0; at < weeks.size(); at++) {
            LocalDate monday = weeks.get(at).monday();
            if (monday.getDayOfMonth() <= 7) {
                months.add(new Month(scale.x(at), monday));
            }
        }
        return months;
    }

    private static Band band(UsualRange usual, Scale scale) {
        double top = scale.y(usual.upper());
        return new Band(top, round(scale.y(usual.lower()) - top), scale.y(usual.mean()));
    }

    private static String line(List<Point> points) {
        return points.stream()
                .map(point -> String.format(Locale.ROOT, "%.1f,%.1f", point.x(), point.y()))
                .collect(Collectors.joining(" "));
    }

    private static double round(double units) {
        return Math.round(units * 10) / 10.0;
    }

    private record Scale(Size size, long most, int weeks) {
        double step() {
            return (size.right() - size.left()) / Math.max(1, weeks - 1);
        }

        double x(int week) {
            return round(size.left() + week * step());
        }

        double y(double count) {
            return round(size.base() - (size.base() - size.top()) * Math.min(count, (double) most) / most);
        }
    }
}
