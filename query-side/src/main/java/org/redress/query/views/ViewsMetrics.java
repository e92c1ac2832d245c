package org.redress.query.views;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
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
            Gauge.builder(
                            "redress.view.position",
                            () -> figure(views.statusOf(view).position()))
                    .description("Position of the log that the view shows")
                    .tag("view", view.name())
                    .register(registry);
            Gauge.builder("redress.view.lag", () -> figure(views.statusOf(view).lag()))
                    .description("Events of the log that the view has yet to see")
                    .baseUnit("events")
                    .tag("view", view.name())
                    .register(registry);
        }
    }

    private static double figure(@Nullable Long value) {
        return value == null ? Double.NaN : value;
    }
}
