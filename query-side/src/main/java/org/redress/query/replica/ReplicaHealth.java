package org.redress.query.replica;

import org.redress.eventlog.watch.BoundedLook;
import org.redress.eventlog.watch.BoundedLook.Sight;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the replica can be asked and follows the log. */
final class ReplicaHealth implements HealthIndicator {
    private final Replica replica;
    private final BoundedLook<ReplicaFigures> look;

    ReplicaHealth(Replica replica, BoundedLook<ReplicaFigures> look) {
        this.replica = replica;
        this.look = look;
    }

    @Override
    public Health health() {
        String away = replica.away();
        if (away != null) {
            return Health.down().withDetail("why", "it cannot be fed: " + away).build();
        }
        if (!replica.isRunning()) {
            return Health.down()
                    .withDetail("why", "nobody feeds it; start the process anew")
                    .build();
        }
        Sight<ReplicaFigures> sight = look.now();
        ReplicaFigures seen = sight.value();
        if (seen == null) {
            return Health.unknown()
                    .withDetail("why", String.valueOf(sight.why()))
                    .build();
        }
        Long position = seen.status().position();
        Long lag = seen.lag();
        Long lagSeconds = seen.lagSeconds();
        if (position == null || lag == null || lagSeconds == null) {
            return Health.unknown()
                    .withDetail("why", "it cannot be asked; it may be being opened")
                    .build();
        }
        return Health.up()
                .withDetail("position", position)
                .withDetail("lag", lag)
                .withDetail("lagSeconds", lagSeconds)
                .withDetail("isBeingRebuilt", seen.status().rebuild() != null)
                .build();
    }
}
