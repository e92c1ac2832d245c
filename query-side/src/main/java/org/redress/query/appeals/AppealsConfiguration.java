package org.redress.query.appeals;

import org.redress.query.reading.Readers;
import org.redress.query.upkeep.CaseLines;
import org.redress.query.upkeep.Folding;
import org.redress.query.upkeep.Foldings;
import org.redress.query.upkeep.LineTables;
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
    JdbcAppeals appealsLines(LineTables tables) {
        return new JdbcAppeals(tables.answering(AppealsView.VIEW));
    }

    @Bean
    Folding<CaseLines<AppealLine>> appealsFolding(LineTables tables, Foldings foldings) {
        return foldings.of(AppealsView.VIEW, AppealsFold.INSTANCE, edition -> new JdbcAppeals(tables.of(edition)));
    }

    @Bean
    AppealsProjection appealsProjection(Folding<CaseLines<AppealLine>> folding) {
        return new AppealsProjection(folding);
    }

    @Bean
    AppealsEndpoint appealsEndpoint(JdbcAppeals lines, Readers readers) {
        return new AppealsEndpoint(lines, readers);
    }
}
