package org.redress.query.overview;

import java.time.Clock;
import java.time.ZoneId;
import org.redress.eventlog.EventHistory;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.query.page.Frames;
import org.redress.query.reading.Readers;
import org.redress.query.upkeep.Editions;
import org.redress.query.upkeep.Folding;
import org.redress.query.upkeep.Foldings;
import org.redress.query.upkeep.View;
import org.redress.query.upkeep.ViewProgress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The parts of the overview, in sight. */
@Configuration(proxyBeanMethods = false)
public class OverviewConfiguration {

    @Bean
    View overviewView() {
        return OverviewView.VIEW;
    }

    @Bean
    Folding<OverviewCase> overviewFolding(NamedParameterJdbcTemplate jdbc, Foldings foldings) {
        ZoneId zone = ComplaintPolicy.ofCatalogue().zone();
        return foldings.of(
                OverviewView.VIEW, OverviewFold.INSTANCE, edition -> new JdbcOverviewCases(jdbc, edition, zone));
    }

    @Bean
    OverviewProjection overviewProjection(Folding<OverviewCase> folding) {
        return new OverviewProjection(folding);
    }

    @Bean
    OverviewReading overviewReading(JdbcClient jdbc, Editions editions, PlatformTransactionManager transactions) {
        return new OverviewReading(
                new JdbcOverview(jdbc, editions.answering(OverviewView.VIEW)),
                ComplaintPolicy.ofCatalogue().zone(),
                transactions);
    }

    @Bean
    OverviewPage overviewPage(
            OverviewReading reading,
            Readers readers,
            Frames frames,
            ViewProgress progress,
            EventHistory log,
            Clock clock) {
        DecidingSteps deciding =
                new DecidingSteps(readers, ComplaintPolicy.ofCatalogue().ladder());
        return new OverviewPage(reading, deciding, readers, frames, progress, log, clock);
    }
}
