package org.redress.query.preventions;

import org.redress.eventlog.EventHistory;
import org.redress.query.reading.Readers;
import org.redress.query.upkeep.LineTable;
import org.redress.query.upkeep.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the register of preventions, in sight. */
@Configuration(proxyBeanMethods = false)
public class PreventionsConfiguration {

    @Bean
    View preventionsView() {
        return PreventionsView.VIEW;
    }

    @Bean
    JdbcPreventions preventionsLines(LineTable table) {
        return new JdbcPreventions(table);
    }

    @Bean
    PreventionsProjection preventionsProjection(JdbcPreventions lines, EventHistory log) {
        return new PreventionsProjection(lines, log);
    }

    @Bean
    PreventionsEndpoint preventionsEndpoint(JdbcPreventions lines, Readers readers) {
        return new PreventionsEndpoint(lines, readers);
    }
}
