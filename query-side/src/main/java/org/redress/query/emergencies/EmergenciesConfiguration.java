package org.redress.query.emergencies;

import org.redress.query.page.QueuePages;
import org.redress.query.reading.Readers;
import org.redress.query.upkeep.CaseLines;
import org.redress.query.upkeep.Folding;
import org.redress.query.upkeep.Foldings;
import org.redress.query.upkeep.LineTables;
import org.redress.query.upkeep.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the board of emergencies, in sight. */
@Configuration(proxyBeanMethods = false)
public class EmergenciesConfiguration {

    @Bean
    View emergenciesView() {
        return EmergenciesView.VIEW;
    }

    @Bean
    JdbcEmergencies emergenciesLines(LineTables tables) {
        return new JdbcEmergencies(tables.answering(EmergenciesView.VIEW));
    }

    @Bean
    Folding<CaseLines<EmergencyLine>> emergenciesFolding(LineTables tables, Foldings foldings) {
        return foldings.of(
                EmergenciesView.VIEW, EmergenciesFold.INSTANCE, edition -> new JdbcEmergencies(tables.of(edition)));
    }

    @Bean
    EmergenciesProjection emergenciesProjection(Folding<CaseLines<EmergencyLine>> folding) {
        return new EmergenciesProjection(folding);
    }

    @Bean
    EmergenciesEndpoint emergenciesEndpoint(JdbcEmergencies lines, Readers readers) {
        return new EmergenciesEndpoint(lines, readers);
    }

    @Bean
    EmergenciesPage emergenciesPage(JdbcEmergencies lines, Readers readers, QueuePages pages) {
        return new EmergenciesPage(lines, readers, pages);
    }
}
