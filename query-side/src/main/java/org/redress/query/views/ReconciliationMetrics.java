package org.redress.query.views;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.redress.eventlog.watch.BoundedLook;
import org.redress.query.upkeep.Reconciliation;

/** What the reconciler came to, as figures; not a number before the first, and while one is under way or did not end well. */
class ReconciliationMetrics implements MeterBinder {
    private final BoundedLook<Optional<Reconciliation>> look;
    private final Clock clock;

    ReconciliationMetrics(BoundedLook<Optional<Reconciliation>> look, Clock clock) {
        this.look = look;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(
                registry,
                "redress.reconciliation.findings",
                "Complaints of which a view has applied something else than the log has stored, by the last comparison",
                Reconciliation::findings);
        gauge(
                registry,
                "redress.reconciliation.age.seconds",
                "How long ago what the views have applied was last held against the log",
                last -> Duration.between(last.changedAt(), clock.instant()).toSeconds());
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<Reconciliation> of) {
        Gauge.builder(
                        name,
                        () -> look.figure()
                                .flatMap(last -> last)
                                .filter(last -> last.state() == Reconciliation.State.DONE)
                                .map(of::applyAsDouble)
                                .orElse(Double.NaN))
                .description(description)
                .register(registry);
    }
}
