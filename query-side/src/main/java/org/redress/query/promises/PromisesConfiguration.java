package org.redress.query.promises;

import org.redress.eventlog.EventHistory;
import org.redress.query.reading.Readers;
import org.redress.query.upkeep.LineTable;
import org.redress.query.upkeep.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the board of promises, in sight. */
@Configuration(proxyBeanMethods = false)
public class PromisesConfiguration {

    @Bean
    View promisesView() {
        return PromisesView.VIEW;
    }

    @Bean
    JdbcPromises promisesLines(LineTable table) {
        return new JdbcPromises(table);
    }

    @Bean
    PromisesProjection promisesProjection(JdbcPromises lines, EventHistory log) {
        return new PromisesProjection(lines, log);
    }

    @Bean
    PromisesEndpoint promisesEndpoint(JdbcPromises lines, Readers readers) {
        return new PromisesEndpoint(lines, readers);
    }
}
