package org.redress.query.authorityqueue;

import org.redress.query.page.QueuePages;
import org.redress.query.reading.Readers;
import org.redress.query.upkeep.CaseLines;
import org.redress.query.upkeep.Folding;
import org.redress.query.upkeep.Foldings;
import org.redress.query.upkeep.LineTables;
import org.redress.query.upkeep.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the queue of drafts, in sight. */
@Configuration(proxyBeanMethods = false)
public class AuthorityQueueConfiguration {

    @Bean
    View authorityQueueView() {
        return AuthorityQueueView.VIEW;
    }

    @Bean
    JdbcAuthorityQueue authorityQueueLines(LineTables tables) {
        return new JdbcAuthorityQueue(tables.answering(AuthorityQueueView.VIEW));
    }

    @Bean
    Folding<CaseLines<AuthorityLine>> authorityQueueFolding(LineTables tables, Foldings foldings) {
        return foldings.of(
                AuthorityQueueView.VIEW,
                AuthorityQueueFold.INSTANCE,
                edition -> new JdbcAuthorityQueue(tables.of(edition)));
    }

    @Bean
    AuthorityQueueProjection authorityQueueProjection(Folding<CaseLines<AuthorityLine>> folding) {
        return new AuthorityQueueProjection(folding);
    }

    @Bean
    AuthorityQueueEndpoint authorityQueueEndpoint(JdbcAuthorityQueue lines, Readers readers) {
        return new AuthorityQueueEndpoint(lines, readers);
    }

    @Bean
    AuthorityQueuePage authorityQueuePage(JdbcAuthorityQueue lines, Readers readers, QueuePages pages) {
        return new AuthorityQueuePage(lines, readers, pages);
    }
}
