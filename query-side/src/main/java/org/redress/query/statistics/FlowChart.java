package org.redress.query.statistics;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.redress.query.page.Axis;
import org.redress.query.page.Plot;
import org.redress.query.page.Spot;

/**
 * The flow as a picture: where everything stands, in the units of the SVG. Texts are the template's.
 *
 * @param received the line through what came
 * @param closed the line through what was closed
 */
record FlowChart(Plot plot, Axis axis, List<YearMark> years, List<Point> points, String received, String closed) {

    /** A month, and where the pointer finds it. */
    record Point(double left, double width, Flow.Month month) {}

    static FlowChart of(Flow flow, Plot plot) {
        List<Flow.Month> months = plot.last(flow.months());
        Axis axis =
                Axis.reaching(months.stream().mapToLong(Flow.Month::most).max().orElse(0), plot);
        double step = plot.step(months.size());
        return new FlowChart(
                plot,
                axis,
                YearMark.among(months.stream().map(Flow.Month::first).toList(), plot),
                IntStream.range(0, months.size())
                        .mapToObj(at -> new Point(plot.x(at, months.size()) - step / 2, step, months.get(at)))
                        .toList(),
                line(months, axis, Flow.Month::received),
                line(months, axis, Flow.Month::closed));
    }

    /** Through the months that are told. */
    private static String line(List<Flow.Month> months, Axis axis, Function<Flow.Month, @Nullable Count> line) {
        return Spot.line(IntStream.range(0, months.size())
                .filter(at -> line.apply(months.get(at)) != null)
                .mapToObj(at -> {
                    Count count = line.apply(months.get(at));
                    return new Spot(
                            axis.plot().x(at, months.size()), axis.y(count == null ? 0 : (double) count.valueOrNone()));
                })
                .toList());
    }
}
