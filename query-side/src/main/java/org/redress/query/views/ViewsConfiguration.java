package org.redress.query.views;

import java.time.Clock;
import java.util.List;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.watch.BoundedLook;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.query.page.Frames;
import org.redress.query.reading.Readers;
import org.redress.query.replica.Replica;
import org.redress.query.upkeep.Builds;
import org.redress.query.upkeep.DeadLetters;
import org.redress.query.upkeep.Discards;
import org.redress.query.upkeep.EditionComparison;
import org.redress.query.upkeep.EditionRemoval;
import org.redress.query.upkeep.EditionSwitch;
import org.redress.query.upkeep.EditionWriting;
import org.redress.query.upkeep.Editions;
import org.redress.query.upkeep.Findings;
import org.redress.query.upkeep.Folding;
import org.redress.query.upkeep.Reconciler;
import org.redress.query.upkeep.Reconciliations;
import org.redress.query.upkeep.SegmentSplit;
import org.redress.query.upkeep.View;
import org.redress.query.upkeep.ViewProgress;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The upkeep of all views, in sight. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReconciliationSettings.class)
public class ViewsConfiguration {

    @Bean
    Standstills standstills() {
        return new Standstills();
    }

    @Bean
    Views views(
            List<Folding<?>> foldings,
            ViewProgress progress,
            RebuildRequests requests,
            DeadLetters deadLetters,
            Standstills standstills,
            EventHistory log,
            Clock clock) {
        return new Views(foldings, progress, requests, deadLetters, standstills, log, clock);
    }

    @Bean
    RebuildRequests rebuildRequests(
            List<View> views, Builds builds, Editions editions, PlatformTransactionManager transactions) {
        return new RebuildRequests(views, builds, editions, transactions);
    }

    @Bean
    Builder viewBuilder(
            List<Folding<?>> foldings,
            Builds builds,
            RebuildRequests requests,
            Editions editions,
            EditionWriting writing,
            EditionComparison comparison,
            EditionSwitch editionSwitch,
            EventHistory log,
            Clock clock) {
        return new Builder(
                foldings, new BuildParts(builds, requests, editions, writing, comparison, editionSwitch, log, clock));
    }

    @Bean
    BuilderLoop builderLoop(
            List<Folding<?>> foldings,
            Builds builds,
            Builder builder,
            EditionRemoval removal,
            RebuildRequests requests) {
        return new BuilderLoop(foldings, builds, builder, removal, requests);
    }

    @Bean
    RebuildEndpoint rebuildEndpoint(Views views, RebuildRequests requests, Readers readers) {
        return new RebuildEndpoint(views, requests, readers);
    }

    @Bean
    ViewsUpkeep viewsUpkeep(
            Views views, SegmentSplit split, Discards discards, ViewProgress progress, Standstills standstills) {
        return new ViewsUpkeep(views, split, discards, new Watchdog(views, progress, standstills));
    }

    @Bean
    ViewsEndpoint viewsEndpoint(Views views, Readers readers) {
        return new ViewsEndpoint(views, readers);
    }

    @Bean
    DeadLettersEndpoint deadLettersEndpoint(Views views, DeadLetters deadLetters, Discards discards, Readers readers) {
        return new DeadLettersEndpoint(views, deadLetters, discards, readers);
    }

    @Bean
    OperationsPage operationsPage(
            Views views,
            DeadLetters deadLetters,
            Discards discards,
            Reconciliations reconciliations,
            Findings findings,
            HealthEndpoint health,
            Replica replica,
            EventHistory log,
            Readers readers,
            Frames frames) {
        return new OperationsPage(
                views,
                deadLetters,
                discards,
                reconciliations,
                findings,
                new NodeHealth(health),
                replica,
                log,
                readers,
                frames);
    }

    @Bean
    ReconcilerLoop reconcilerLoop(
            Reconciler reconciler, Reconciliations reconciliations, ReconciliationSettings settings, Clock clock) {
        return new ReconcilerLoop(
                reconciler,
                reconciliations,
                settings.at(),
                ComplaintPolicy.ofCatalogue().zone(),
                clock);
    }

    @Bean
    ReconciliationMetrics reconciliationMetrics(Reconciliations reconciliations, Clock clock) {
        return new ReconciliationMetrics(new BoundedLook<>("reconciliation", reconciliations::last), clock);
    }

    @Bean
    ReconciliationEndpoint reconciliationEndpoint(
            Reconciliations reconciliations, Findings findings, ReconcilerLoop loop, Readers readers) {
        return new ReconciliationEndpoint(reconciliations, findings, loop, readers);
    }

    @Bean
    BoundedLook<ViewFigures> lookAtViews(Views views) {
        return new BoundedLook<>("views", views::figures);
    }

    @Bean
    ViewsHealth viewsHealthIndicator(Views views, BoundedLook<ViewFigures> look) {
        return new ViewsHealth(views, look);
    }

    @Bean
    ViewsMetrics viewsMetrics(Views views, BoundedLook<ViewFigures> look) {
        return new ViewsMetrics(views, look);
    }
}
