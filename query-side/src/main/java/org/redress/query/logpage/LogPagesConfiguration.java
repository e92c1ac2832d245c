package org.redress.query.logpage;

import java.time.ZoneId;
import org.redress.eventlog.EventHistory;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.query.page.Frames;
import org.redress.query.reading.Readers;
import org.redress.query.replica.Answers;
import org.redress.query.replica.ImportedLogs;
import org.redress.query.replica.MinableLogs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What pages about a log share, in sight. */
@Configuration(proxyBeanMethods = false)
public class LogPagesConfiguration {
    private static final ZoneId ZONE = ComplaintPolicy.ofCatalogue().zone();

    @Bean
    AskableLogs askableLogs(MinableLogs logs, ImportedLogs imported) {
        return new AskableLogs(logs, imported);
    }

    @Bean
    LogPages logPages(AskableLogs logs, Answers answers, Readers readers, Frames frames, EventHistory log) {
        return new LogPages(logs, answers, readers, frames, log, ZONE);
    }
}
