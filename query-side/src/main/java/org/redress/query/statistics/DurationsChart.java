package org.redress.query.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.redress.query.page.Axis;
import org.redress.query.page.Plot;
import org.redress.query.page.Spot;

/**
 * How long it took, month by month, as a picture: where everything stands, in the units of the SVG. Texts are the
 * template's.
 *
 * @param points the months that are told
 * @param median the line under which half of each month's cases lie
 * @param p90 the line under which nine of ten do
 */
record DurationsChart(Plot plot, Axis axis, List<YearMark> years, List<Point> points, String median, String p90) {

    /** A month, and where the pointer finds it. */
    record Point(double left, double width, double x, Durations.Group group) {
        private Durations.Spread spread() {
            return Objects.requireNonNull(group.spread());
        }
    }

    /** @param series by month, of nothing told apart */
    static DurationsChart of(Durations series, Plot plot) {
        Map<LocalDate, Durations.Group> byMonth = series.groups().stream()
                .filter(group -> group.in() != null && group.spread() != null)
                .collect(Collectors.toMap(
                        group -> Objects.requireNonNull(group.in()).from(), Function.identity()));
        List<LocalDate> months = months(byMonth.keySet().stream().sorted().toList(), plot);
        double step = plot.step(months.size());
        List<Point> points = IntStream.range(0, months.size())
                .filter(at -> byMonth.containsKey(months.get(at)))
                .mapToObj(at -> {
                    double x = plot.x(at, months.size());
                    return new Point(x - step / 2, step, x, Objects.requireNonNull(byMonth.get(months.get(at))));
                })
                .toList();
        double most =
                points.stream().mapToDouble(point -> point.spread().p90()).max().orElse(0);
        Axis axis = Axis.reaching((long) Math.ceil(most), plot);
        return new DurationsChart(
                plot,
                axis,
                YearMark.among(months, plot),
                points,
                line(points, axis, Durations.Spread::median),
                line(points, axis, Durations.Spread::p90));
    }

    /** Every month up to the last that is told, as many as there is room for; in some of them nothing ended. */
    private static List<LocalDate> months(List<LocalDate> told, Plot plot) {
        return told.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(1 - plot.places(), 0)
                        .mapToObj(told.getLast()::plusMonths)
                        .filter(month -> !month.isBefore(told.getFirst()))
                        .toList();
    }

    private static String line(List<Point> points, Axis axis, ToDoubleFunction<Durations.Spread> figure) {
        return Spot.line(points.stream()
                .map(point -> new Spot(point.x(), axis.y(figure.applyAsDouble(point.spread()))))
                .toList());
    }
}
