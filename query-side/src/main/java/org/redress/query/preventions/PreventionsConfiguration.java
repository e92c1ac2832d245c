package org.redress.query.preventions;

import org.redress.query.reading.Readers;
import org.redress.query.upkeep.CaseLines;
import org.redress.query.upkeep.Folding;
import org.redress.query.upkeep.Foldings;
import org.redress.query.upkeep.LineTables;
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
    JdbcPreventions preventionsLines(LineTables tables) {
        return new JdbcPreventions(tables.answering(PreventionsView.VIEW));
    }

    @Bean
    Folding<CaseLines<PreventionLine>> preventionsFolding(LineTables tables, Foldings foldings) {
        return foldings.of(
                PreventionsView.VIEW, PreventionsFold.INSTANCE, edition -> new JdbcPreventions(tables.of(edition)));
    }

    @Bean
    PreventionsProjection preventionsProjection(Folding<CaseLines<PreventionLine>> folding) {
        return new PreventionsProjection(folding);
    }

    @Bean
    PreventionsEndpoint preventionsEndpoint(JdbcPreventions lines, Readers readers) {
        return new PreventionsEndpoint(lines, readers);
    }
}
