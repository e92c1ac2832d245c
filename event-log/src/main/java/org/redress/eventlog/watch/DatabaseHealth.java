package org.redress.eventlog.watch;

import org.redress.eventlog.watch.BoundedLook.Sight;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether the database answers, in time. */
public final class DatabaseHealth implements HealthIndicator {
    private final BoundedLook<Integer> look;

    public DatabaseHealth(JdbcClient jdbc) {
        look = new BoundedLook<>(
                "database", () -> jdbc.sql("select 1").query(Integer.class).single());
    }

    @Override
    public Health health() {
        Sight<Integer> sight = look.now();
        return sight.why() == null
                ? Health.up().build()
                : Health.down().withDetail("why", sight.why()).build();
    }
}
