package org.redress.query.preventions;

import org.redress.query.reading.Readers;
import org.redress.query.upkeep.CaseLines;
import org.redress.query.upkeep.Folding;
import org.redress.query.upkeep.Foldings;
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
    Folding<CaseLines<PreventionLine>> preventionsFolding(JdbcPreventions lines, Foldings foldings) {
        return foldings.of(PreventionsView.VIEW, PreventionsFold.INSTANCE, lines);
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
