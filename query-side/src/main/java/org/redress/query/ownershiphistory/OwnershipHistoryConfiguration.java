package org.redress.query.ownershiphistory;

import org.redress.query.reading.Readers;
import org.redress.query.upkeep.CaseLines;
import org.redress.query.upkeep.Folding;
import org.redress.query.upkeep.Foldings;
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
    Folding<CaseLines<OwnershipLine>> ownershipHistoryFolding(JdbcOwnershipHistory lines, Foldings foldings) {
        return foldings.of(OwnershipHistoryView.VIEW, OwnershipHistoryFold.INSTANCE, lines);
    }

    @Bean
    OwnershipHistoryProjection ownershipHistoryProjection(Folding<CaseLines<OwnershipLine>> folding) {
        return new OwnershipHistoryProjection(folding);
    }

    @Bean
    OwnershipHistoryEndpoint ownershipHistoryEndpoint(JdbcOwnershipHistory lines, Readers readers) {
        return new OwnershipHistoryEndpoint(lines, readers);
    }
}
