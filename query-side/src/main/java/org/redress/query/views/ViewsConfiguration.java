package org.redress.query.views;

import java.time.Clock;
import java.util.List;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.watch.BoundedLook;
import org.redress.query.page.Frames;
import org.redress.query.reading.Readers;
import org.redress.query.replica.Replica;
import org.redress.query.upkeep.DeadLetters;
import org.redress.query.upkeep.Folding;
import org.redress.query.upkeep.Rewind;
import org.redress.query.upkeep.SegmentSplit;
import org.redress.query.upkeep.ViewProgress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The upkeep of all views, in sight. */
@Configuration(proxyBeanMethods = false)
public class ViewsConfiguration {

    @Bean
    Standstills standstills() {
        return new Standstills();
    }

    @Bean
    Views views(
            List<Folding<?>> foldings,
            ViewProgress progress,
            Rewind rewind,
            DeadLetters deadLetters,
            Standstills standstills,
            EventHistory log,
            Clock clock) {
        return new Views(foldings, progress, rewind, deadLetters, standstills, log, clock);
    }

    @Bean
    ViewsUpkeep viewsUpkeep(Views views, SegmentSplit split, ViewProgress progress, Standstills standstills) {
        return new ViewsUpkeep(views, split, new Watchdog(views, progress, standstills));
    }

    @Bean
    ViewsEndpoint viewsEndpoint(Views views, Readers readers) {
        return new ViewsEndpoint(views, readers);
    }

    @Bean
    DeadLettersEndpoint deadLettersEndpoint(Views views, DeadLetters deadLetters, Readers readers) {
        return new DeadLettersEndpoint(views, deadLetters, readers);
    }

    @Bean
    OperationsPage operationsPage(
            Views views, DeadLetters deadLetters, Replica replica, EventHistory log, Readers readers, Frames frames) {
        return new OperationsPage(views, deadLetters, replica, log, readers, frames);
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
