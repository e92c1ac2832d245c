package org.redress.query.overview;

import org.redress.eventlog.Installation;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.query.upkeep.Folding;
import org.redress.query.upkeep.Foldings;
import org.redress.query.upkeep.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The parts of the overview, in sight. */
@Configuration(proxyBeanMethods = false)
public class OverviewConfiguration {

    @Bean
    View overviewView() {
        return OverviewView.VIEW;
    }

    @Bean
    JdbcOverviewCases overviewCases(NamedParameterJdbcTemplate jdbc, Installation installation) {
        return new JdbcOverviewCases(
                jdbc, installation.tenant(), ComplaintPolicy.ofCatalogue().zone());
    }

    @Bean
    Folding<OverviewCase> overviewFolding(JdbcOverviewCases cases, Foldings foldings) {
        return foldings.of(OverviewView.VIEW, OverviewFold.INSTANCE, cases);
    }

    @Bean
    OverviewProjection overviewProjection(Folding<OverviewCase> folding) {
        return new OverviewProjection(folding);
    }
}
