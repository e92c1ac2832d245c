package org.redress.query.views;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redress.query.upkeep.View;

/** How far behind each view is, as figures; not a number while a view is stopped. */
class ViewsMetrics implements MeterBinder {
    private final Views views;

    ViewsMetrics(Views views) {
        this.views = views;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (View view : views.all()) {
            gauge(
                    registry,
                    view,
                    "redress.view.position",
                    "Position of the log that the view shows",
                    null,
                    ViewStatus::position);
            gauge(
                    registry,
                    view,
                    "redress.view.lag",
                    "Events of the log that the view has yet to see",
                    "events",
                    ViewStatus::lag);
            gauge(
                    registry,
                    view,
                    "redress.view.lag.seconds",
                    "How long ago the first event was recorded that the view has yet to see",
                    null,
                    ViewStatus::lagSeconds);
            gauge(registry, view, "redress.view.dead.letters", "Complaints that the view has set aside", null, status ->
                    (long) status.deadLetters());
        }
    }

    private void gauge(
            MeterRegistry registry,
            View view,
            String name,
            String description,
            @Nullable String unit,
            Function<ViewStatus, @Nullable Long> of) {
        Gauge.builder(name, () -> figure(of.apply(views.statusOf(view))))
                .description(description)
                .baseUnit(unit)
                .tag("view", view.name())
                .register(registry);
    }

    private static double figure(@Nullable Long value) {
        return value == null ? Double.NaN : value;
    }
}
