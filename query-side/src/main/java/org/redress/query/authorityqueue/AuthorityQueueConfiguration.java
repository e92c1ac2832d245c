package org.redress.query.authorityqueue;

import org.redress.eventlog.EventHistory;
import org.redress.query.reading.Readers;
import org.redress.query.upkeep.LineTable;
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
    JdbcAuthorityQueue authorityQueueLines(LineTable table) {
        return new JdbcAuthorityQueue(table);
    }

    @Bean
    AuthorityQueueProjection authorityQueueProjection(JdbcAuthorityQueue lines, EventHistory log) {
        return new AuthorityQueueProjection(lines, log);
    }

    @Bean
    AuthorityQueueEndpoint authorityQueueEndpoint(JdbcAuthorityQueue lines, Readers readers) {
        return new AuthorityQueueEndpoint(lines, readers);
    }
}
