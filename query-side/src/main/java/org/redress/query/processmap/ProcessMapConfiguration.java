package org.redress.query.processmap;

import org.redress.query.logpage.AskableLogs;
import org.redress.query.logpage.LogPages;
import org.redress.query.page.Frames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages about how work really goes, in sight. */
@Configuration(proxyBeanMethods = false)
public class ProcessMapConfiguration {
    @Bean
    ProcessMapPage processMapPage(LogPages pages) {
        return new ProcessMapPage(pages);
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
    LogDownloads logDownloads(AskableLogs logs, LogPages pages, Frames frames) {
        return new LogDownloads(logs, pages, frames);
    }

    @Bean
    VariantsPage variantsPage(LogPages pages) {
        return new VariantsPage(pages);
    }

    @Bean
    DottedChartPage dottedChartPage(LogPages pages) {
        return new DottedChartPage(pages);
    }
}
