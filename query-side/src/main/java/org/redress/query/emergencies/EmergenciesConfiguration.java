package org.redress.query.emergencies;

import org.redress.eventlog.EventHistory;
import org.redress.query.reading.Readers;
import org.redress.query.upkeep.LineTable;
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
    JdbcEmergencies emergenciesLines(LineTable table) {
        return new JdbcEmergencies(table);
    }

    @Bean
    EmergenciesProjection emergenciesProjection(JdbcEmergencies lines, EventHistory log) {
        return new EmergenciesProjection(lines, log);
    }

    @Bean
    EmergenciesEndpoint emergenciesEndpoint(JdbcEmergencies lines, Readers readers) {
        return new EmergenciesEndpoint(lines, readers);
    }
}
