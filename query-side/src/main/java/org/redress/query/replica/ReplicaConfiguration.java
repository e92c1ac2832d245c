package org.redress.query.replica;

import java.time.Clock;
import java.time.ZoneId;
import org.redress.analytics.store.StoreLimits;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.Installation;
import org.redress.eventlog.LogScan;
import org.redress.eventlog.watch.BoundedLook;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.query.reading.Readers;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the replica, in sight. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReplicaSettings.class)
public class ReplicaConfiguration {
    private static final ZoneId ZONE = ComplaintPolicy.ofCatalogue().zone();

    @Bean
    NodeFolder nodeFolder(Installation installation) {
        return NodeFolder.in(installation.dataFolder().resolve("analytics").resolve(installation.tenant()));
    }

    @Bean
    Replica replica(NodeFolder folder, LogScan scan, EventHistory log, Clock clock, ReplicaSettings settings) {
        return new Replica(
                new ReplicaFiles(
                        folder.path(),
                        scan,
                        ZONE,
                        new StoreLimits(settings.memoryMegabytes(), settings.threads()),
                        Feeding.FILLED_AT_ONCE),
                log::head,
                clock,
                settings.lookEvery());
    }

    @Bean
    ReplicaEndpoint replicaEndpoint(Replica replica, Readers readers) {
        return new ReplicaEndpoint(replica, readers);
    }

    @Bean
    BoundedLook<ReplicaFigures> lookAtReplica(Replica replica, EventHistory log, Clock clock) {
        return new BoundedLook<>("replica", () -> ReplicaFigures.of(replica, log, clock));
    }

    @Bean
    ReplicaHealth replicaHealthIndicator(Replica replica, BoundedLook<ReplicaFigures> look) {
        return new ReplicaHealth(replica, look);
    }

    @Bean
    ReplicaMetrics replicaMetrics(BoundedLook<ReplicaFigures> look) {
        return new ReplicaMetrics(look);
    }
}
