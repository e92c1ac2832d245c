package org.redress.query.appeals;

import org.redress.eventlog.EventHistory;
import org.redress.query.reading.Readers;
import org.redress.query.upkeep.LineTable;
import org.redress.query.upkeep.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the list of appeals, in sight. */
@Configuration(proxyBeanMethods = false)
public class AppealsConfiguration {

    @Bean
    View appealsView() {
        return AppealsView.VIEW;
    }

    @Bean
    JdbcAppeals appealsLines(LineTable table) {
        return new JdbcAppeals(table);
    }

    @Bean
    AppealsProjection appealsProjection(JdbcAppeals lines, EventHistory log) {
        return new AppealsProjection(lines, log);
    }

    @Bean
    AppealsEndpoint appealsEndpoint(JdbcAppeals lines, Readers readers) {
        return new AppealsEndpoint(lines, readers);
    }
}
