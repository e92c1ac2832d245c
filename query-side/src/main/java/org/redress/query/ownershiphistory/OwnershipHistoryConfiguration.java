package org.redress.query.ownershiphistory;

import org.redress.eventlog.EventHistory;
import org.redress.query.reading.Readers;
import org.redress.query.upkeep.LineTable;
import org.redress.query.upkeep.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the history of owners, in sight. */
@Configuration(proxyBeanMethods = false)
public class OwnershipHistoryConfiguration {

    @Bean
    View ownershipHistoryView() {
        return OwnershipHistoryView.VIEW;
    }

    @Bean
    JdbcOwnershipHistory ownershipHistoryLines(LineTable table) {
        return new JdbcOwnershipHistory(table);
    }

    @Bean
    OwnershipHistoryProjection ownershipHistoryProjection(JdbcOwnershipHistory lines, EventHistory log) {
        return new OwnershipHistoryProjection(lines, log);
    }

    @Bean
    OwnershipHistoryEndpoint ownershipHistoryEndpoint(JdbcOwnershipHistory lines, Readers readers) {
        return new OwnershipHistoryEndpoint(lines, readers);
    }
}
