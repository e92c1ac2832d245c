package org.redress.query.promises;

import org.redress.query.page.QueuePages;
import org.redress.query.reading.Readers;
import org.redress.query.upkeep.CaseLines;
import org.redress.query.upkeep.Folding;
import org.redress.query.upkeep.Foldings;
import org.redress.query.upkeep.LineTables;
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
    JdbcPromises promisesLines(LineTables tables) {
        return new JdbcPromises(tables.answering(PromisesView.VIEW));
    }

    @Bean
    Folding<CaseLines<PromiseLine>> promisesFolding(LineTables tables, Foldings foldings) {
        return foldings.of(PromisesView.VIEW, PromisesFold.INSTANCE, edition -> new JdbcPromises(tables.of(edition)));
    }

    @Bean
    PromisesProjection promisesProjection(Folding<CaseLines<PromiseLine>> folding) {
        return new PromisesProjection(folding);
    }

    @Bean
    PromisesEndpoint promisesEndpoint(JdbcPromises lines, Readers readers) {
        return new PromisesEndpoint(lines, readers);
    }

    @Bean
    PromisesPage promisesPage(JdbcPromises lines, Readers readers, QueuePages pages) {
        return new PromisesPage(lines, readers, pages);
    }
}
