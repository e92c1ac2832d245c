package org.redress.query.comparison;

import org.redress.query.logpage.AskableLogs;
import org.redress.query.logpage.LogPages;
import org.redress.query.reading.Readers;
import org.redress.query.reading.SmallGroups;
import org.redress.query.replica.Answers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of comparison, in sight. */
@Configuration(proxyBeanMethods = false)
public class ComparisonConfiguration {

    @Bean
    ComparisonEndpoint comparisonEndpoint(Answers answers, Readers readers, SmallGroups small) {
        return new ComparisonEndpoint(answers, readers, small);
    }

    @Bean
    ComparePage comparePage(LogPages pages, SmallGroups small) {
        return new ComparePage(pages, small);
    }

    @Bean
    CompareDownloads compareDownloads(AskableLogs logs, LogPages pages, SmallGroups small) {
        return new CompareDownloads(logs, pages, small);
    }
}
