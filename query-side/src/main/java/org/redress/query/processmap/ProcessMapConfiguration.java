package org.redress.query.processmap;

import java.time.ZoneId;
import org.redress.eventlog.EventHistory;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.query.page.Frames;
import org.redress.query.reading.Readers;
import org.redress.query.replica.ImportedLogs;
import org.redress.query.replica.MinableLogs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages about how work really goes, in sight. */
@Configuration(proxyBeanMethods = false)
public class ProcessMapConfiguration {
    private static final ZoneId ZONE = ComplaintPolicy.ofCatalogue().zone();

    @Bean
    AskableLogs askableLogs(MinableLogs logs, ImportedLogs imported) {
        return new AskableLogs(logs, imported);
    }

    @Bean
    LogPages logPages(AskableLogs logs, Readers readers, Frames frames, EventHistory log) {
        return new LogPages(logs, readers, frames, log, ZONE);
    }

    @Bean
    ProcessMapPage processMapPage(AskableLogs logs, LogPages pages) {
        return new ProcessMapPage(logs, pages);
    }

    @Bean
    LogCasesPage logCasesPage(AskableLogs logs, LogPages pages) {
        return new LogCasesPage(logs, pages);
    }

    @Bean
    MapDownloads mapDownloads(AskableLogs logs, LogPages pages, Frames frames) {
        return new MapDownloads(logs, pages, frames);
    }

    @Bean
    VariantsPage variantsPage(AskableLogs logs, LogPages pages) {
        return new VariantsPage(logs, pages);
    }

    @Bean
    DottedChartPage dottedChartPage(AskableLogs logs, LogPages pages) {
        return new DottedChartPage(logs, pages);
    }
}
