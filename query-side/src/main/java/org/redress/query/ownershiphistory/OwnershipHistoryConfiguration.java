package org.redress.query.ownershiphistory;

import org.redress.query.reading.Readers;
import org.redress.query.upkeep.CaseLines;
import org.redress.query.upkeep.Folding;
import org.redress.query.upkeep.Foldings;
import org.redress.query.upkeep.LineTables;
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
    JdbcOwnershipHistory ownershipHistoryLines(LineTables tables) {
        return new JdbcOwnershipHistory(tables.answering(OwnershipHistoryView.VIEW));
    }

    @Bean
    Folding<CaseLines<OwnershipLine>> ownershipHistoryFolding(LineTables tables, Foldings foldings) {
        return foldings.of(
                OwnershipHistoryView.VIEW,
                OwnershipHistoryFold.INSTANCE,
                edition -> new JdbcOwnershipHistory(tables.of(edition)));
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
