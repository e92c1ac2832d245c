package org.redress.query.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.analytics.store.Asking;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.watch.BoundedLook;
import org.redress.events.Role;
import org.redress.query.QuerySideApplication;
import org.redress.query.RunningQuerySide;
import org.redress.query.TestDatabase;
import org.redress.query.Visitor;
import org.springframework.boot.health.contributor.Status;

/** What operators are told of a replica: how far it is, and nothing where nobody can tell. */
class ReplicaMetricsTest {
    @TempDir
    Path folder;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void one_that_follows_the_log_tells_how_far_it_is() {
        RunningQuerySide service = RunningQuerySide.onH2();
        happened(service);
        Replica replica = service.bean(Replica.class);
        await().atMost(RunningQuerySide.SOON)
                .until(() -> Objects.equals(replica.status().behind(), 0L));

        bind(service, replica);

        assertThat(gauge("redress.replica.position")).isPositive();
        assertThat(gauge("redress.replica.lag")).isZero();
        assertThat(gauge("redress.replica.lag.seconds")).isZero();
        assertThat(gauge("redress.replica.rebuild.remaining")).isNaN();
    }

    /** The store is made useless while it answers, as a disk does. */
    @Test
    void one_that_cannot_be_asked_has_no_figures_and_operators_are_told() {
        RunningQuerySide service =
                RunningQuerySide.start(folder, TestDatabase.emptyPostgres(), QuerySideApplication.class);
        service.holdEachRole();
        try {
            happened(service);
            Replica replica = service.bean(Replica.class);
            await().atMost(RunningQuerySide.SOON)
                    .until(() -> Objects.equals(replica.status().behind(), 0L));
            try (Asking asking = replica.asking()) {
                asking.write("drop table fact", List.of());
                asking.write("commit", List.of());
            }

            ReplicaHealth health = new ReplicaHealth(replica, bind(service, replica));

            assertThat(gauge("redress.replica.position")).isNaN();
            assertThat(gauge("redress.replica.lag")).isNaN();
            assertThat(gauge("redress.replica.lag.seconds")).isNaN();
            assertThat(health.health().getStatus()).isEqualTo(Status.UNKNOWN);
            assertThat(service.get(Role.SUPERVISOR, "/api/mining/replica").statusCode())
                    .isEqualTo(200);
            assertThat(new Visitor(service, Role.ADMINISTRATOR)
                            .page("/operations?region=replica", "en")
                            .select("#r-replica tbody th")
                            .eachText())
                    .hasSize(1);
        } finally {
            service.close();
        }
    }

    private BoundedLook<ReplicaFigures> bind(RunningQuerySide service, Replica replica) {
        BoundedLook<ReplicaFigures> look = new BoundedLook<>(
                "replica", () -> ReplicaFigures.of(replica, service.bean(EventHistory.class), Clock.systemUTC()));
        new ReplicaMetrics(look).bindTo(registry);
        return look;
    }

    private double gauge(String name) {
        return registry.get(name).gauge().value();
    }

    private static void happened(RunningQuerySide service) {
        service.bean(EventStore.class)
                .publish(new ArrayList<>(stream(UUID.randomUUID().toString(), everything("C-M1"))));
    }
}
