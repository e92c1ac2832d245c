package org.redress.query.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The flow as a picture: where everything stands, in the units of the SVG. Texts are the template's.
 *
 * @param received the line through what came
 * @param closed the line through what was closed
 */
record FlowChart(Size size, List<Tick> ticks, List<Year> years, List<Point> points, String received, String closed) {
    private static final double LEFT = 42;
    private static final double RIGHT = 12;
    private static final double TOP = 14;
    private static final double BOTTOM = 26;

    /** Steps on the axis beside 0, at most. */
    private static final int STEPS_MAX = 4;

    /** How large it is drawn; text does not grow with the picture, so a small screen has one with fewer months. */
    enum Size {
        WIDE(520, 230, 48),
        NARROW(312, 200, 12);

        private final int width;
        private final int height;
        private final int months;

        Size(int width, int height, int months) {
            this.width = width;
            this.height = height;
            this.months = months;
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
    }

    /** A line across, with its value. */
    record Tick(double y, long value) {}

    /** Where a year begins. */
    record Year(double x, int year) {}

    /** A month, and where the pointer finds it. */
    record Point(double left, double width, Flow.Month month) {}

    static FlowChart of(Flow flow, Size size) {
        List<Flow.Month> months = flow.months()
                .subList(
                        Math.max(0, flow.months().size() - size.months),
                        flow.months().size());
        long most =
                Math.max(1, months.stream().mapToLong(Flow.Month::most).max().orElse(1));
        long step = step(most);
        Scale scale = new Scale(size, step * Math.ceilDiv(most, step), months.size());
        List<Tick> ticks = new ArrayList<>();
        for (long value = 0; value <= scale.most(); value += step) {
            ticks.add(new Tick(scale.y(value), value));
        }
        return new FlowChart(
                size,
                ticks,
                years(months, scale),
                IntStream.range(0, months.size())
                        .mapToObj(at -> new Point(scale.x(at) - scale.step() / 2, scale.step(), months.get(at)))
                        .toList(),
                line(months, scale, Flow.Month::received),
                line(months, scale, Flow.Month::closed));
    }

    /** A round number, at most {@value #STEPS_MAX} of which reach to the top. */
    private static long step(long most) {
        for (long tens = 1; ; tens *= 10) {
            for (long factor : new long[] {1, 2, 5}) {
                if (tens * factor * STEPS_MAX >= most) {
                    return tens * factor;
                }
            }
        }
    }

    private static List<Year> years(List<Flow.Month> months, Scale scale) {
        return IntStream.range(0, months.size())
                .filter(at -> at == 0 || months.get(at).first().getMonthValue() == 1)
                .filter(at -> at > 0 || months.get(at).first().getMonthValue() <= 9)
                .mapToObj(at -> new Year(scale.x(at), yearOf(months.get(at).first())))
                .toList();
    }

    private static int yearOf(LocalDate first) {
        return first.getYear();
    }

    /** Through the months that are told. */
    private static String line(List<Flow.Month> months, Scale scale, Function<Flow.Month, @Nullable Count> line) {
        return IntStream.range(0, months.size())
                .filter(at -> line.apply(months.get(at)) != null)
                .mapToObj(at -> {
                    Count count = line.apply(months.get(at));
                    return String.format(
                            Locale.ROOT, "%.1f,%.1f", scale.x(at), scale.y(count == null ? 0 : count.valueOrNone()));
                })
                .collect(Collectors.joining(" "));
    }

    private record Scale(Size size, long most, int months) {
        double step() {
            return (size.right() - size.left()) / Math.max(1, months - 1);
        }

        double x(int month) {
            return round(size.left() + month * step());
        }

        double y(long count) {
            return round(size.base() - (size.base() - size.top()) * count / most);
        }

        private static double round(double units) {
            return Math.round(units * 10) / 10.0;
        }
    }
}
