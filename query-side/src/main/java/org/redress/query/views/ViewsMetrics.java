package org.redress.query.views;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.watch.BoundedLook;
import org.redress.query.upkeep.View;

/**
 * How far behind each view and each part of it is, as figures; not a number while a view is stopped, and while the
 * database does not tell. The figures of one answer are of one look.
 */
class ViewsMetrics implements MeterBinder {
    private static final String VIEW = "view";
    private static final String SEGMENT = "segment";

    private final Views views;
    private final BoundedLook<ViewFigures> look;
    private volatile Set<Tags> shown = Set.of();

    ViewsMetrics(Views views, BoundedLook<ViewFigures> look) {
        this.views = views;
        this.look = look;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Map<MultiGauge, ToDoubleFunction<ViewFigures.Part>> ofParts = Map.of(
                ofParts(
                        registry,
                        "redress.view.segment.position",
                        "Position of the log that a part of the view shows",
                        null),
                part -> part.part().position(),
                ofParts(
                        registry,
                        "redress.view.segment.lag",
                        "Events of the log that a part of the view has yet to see",
                        "events"),
                ViewFigures.Part::lag,
                ofParts(
                        registry,
                        "redress.view.segment.lag.seconds",
                        "How long ago the first event was recorded that a part of the view has yet to see",
                        null),
                ViewFigures.Part::lagSeconds);
        for (View view : views.all()) {
            gauge(
                    registry,
                    view,
                    "redress.view.position",
                    "Position of the log that the view shows",
                    null,
                    status -> figure(status.position()));
            gauge(
                    registry,
                    view,
                    "redress.view.lag",
                    "Events of the log that the view has yet to see",
                    "events",
                    status -> figure(status.lag()));
            gauge(
                    registry,
                    view,
                    "redress.view.lag.seconds",
                    "How long ago the first event was recorded that the view has yet to see",
                    null,
                    status -> figure(status.lagSeconds()));
            gauge(
                    registry,
                    view,
                    "redress.view.dead.letters",
                    "Complaints that the view has set aside",
                    null,
                    ViewStatus::deadLetters);
            gauge(
                    registry,
                    view,
                    "redress.view.rebuild.remaining",
                    "What is left of the phase in which new rows of the view are",
                    null,
                    status -> remaining(status.rebuild()));
            gauge(
                    registry,
                    view,
                    "redress.view.standing.still",
                    "1 while the view is stopped or stalled, else 0",
                    null,
                    status -> status.state().isStandingStill() ? 1 : 0);
            Gauge.builder(
                            "redress.view.segments.unclaimed",
                            () -> look.figure()
                                    .map(figures -> (double) figures.unclaimedOf(view.name()))
                                    .orElse(Double.NaN))
                    .description("Parts of the view that no process keeps")
                    .tag(VIEW, view.name())
                    .register(registry);
        }
        // Read with the others: which parts there are is known only to the database, and changes.
        Gauge.builder(
                        "redress.view.segments",
                        () -> look.figure()
                                .map(figures -> {
                                    show(figures, ofParts);
                                    return (double) figures.parts().size();
                                })
                                .orElse(Double.NaN))
                .description("Parts of all views together")
                .register(registry);
    }

    private void gauge(
            MeterRegistry registry,
            View view,
            String name,
            String description,
            @Nullable String unit,
            ToDoubleFunction<ViewStatus> of) {
        Gauge.builder(
                        name,
                        () -> look.figure()
                                .flatMap(figures -> figures.of(view.name()))
                                .map(of::applyAsDouble)
                                .orElse(Double.NaN))
                .description(description)
                .baseUnit(unit)
                .tag(VIEW, view.name())
                .register(registry);
    }

    private static MultiGauge ofParts(MeterRegistry registry, String name, String description, @Nullable String unit) {
        return MultiGauge.builder(name).description(description).baseUnit(unit).register(registry);
    }

    /** Parts that are new come in with the next answer; those that are gone go. */
    private void show(ViewFigures figures, Map<MultiGauge, ToDoubleFunction<ViewFigures.Part>> ofParts) {
        Set<Tags> now = figures.parts().stream().map(ViewsMetrics::tags).collect(Collectors.toSet());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        ofParts.forEach((gauges, of) -> {
            List<MultiGauge.Row<?>> rows = figures.parts().stream()
                    .<MultiGauge.Row<?>>map(part -> MultiGauge.Row.of(
                            tags(part),
                            () -> look.figure()
                                    .flatMap(seen ->
                                            seen.of(part.view(), part.part().segment()))
                                    .map(of::applyAsDouble)
                                    .orElse(Double.NaN)))
                    .toList();
            gauges.register(rows, true);
        });
    }

    private static Tags tags(ViewFigures.Part part) {
        return Tags.of(VIEW, part.view(), SEGMENT, Integer.toString(part.part().segment()));
    }

    private static double remaining(@Nullable Rebuild rebuild) {
        return rebuild == null || !rebuild.isUnderWay()
                ? Double.NaN
                : Math.max(0, rebuild.until() - rebuild.position());
    }

    private static double figure(@Nullable Long value) {
        return value == null ? Double.NaN : value;
    }
}
