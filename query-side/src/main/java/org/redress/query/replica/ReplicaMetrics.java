package org.redress.query.replica;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.watch.BoundedLook;

/** How far behind the replica of this node is, as figures; not a number while nobody can tell. */
final class ReplicaMetrics implements MeterBinder {
    private final BoundedLook<ReplicaFigures> look;

    ReplicaMetrics(BoundedLook<ReplicaFigures> look) {
        this.look = look;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(
                registry,
                "redress.replica.position",
                "Position of the log up to which the replica answers",
                null,
                seen -> seen.status().position());
        gauge(
                registry,
                "redress.replica.lag",
                "Events of the log that the replica has yet to answer with",
                "events",
                ReplicaFigures::lag);
        gauge(
                registry,
                "redress.replica.lag.seconds",
                "How long ago the first event was recorded that the replica has yet to answer with",
                null,
                ReplicaFigures::lagSeconds);
        gauge(
                registry,
                "redress.replica.rebuild.remaining",
                "Events that a new replica has yet to take in; not a number while none is being made",
                "events",
                seen -> {
                    ReplicaStatus.Progress rebuild = seen.status().rebuild();
                    return rebuild == null ? null : rebuild.until() - rebuild.position();
                });
    }

    private void gauge(
            MeterRegistry registry,
            String name,
            String description,
            @Nullable String unit,
            Function<ReplicaFigures, @Nullable Long> of) {
        Gauge.builder(name, () -> look.figure().<Number>map(of).orElse(Double.NaN))
                .description(description)
                .baseUnit(unit)
                .register(registry);
    }
}
