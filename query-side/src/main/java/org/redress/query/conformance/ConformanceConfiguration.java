package org.redress.query.conformance;

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

/** The parts of conformance, in sight. */
@Configuration(proxyBeanMethods = false)
public class ConformanceConfiguration {
    private static final ZoneId ZONE = ComplaintPolicy.ofCatalogue().zone();

    @Bean
    Expected lifecycleExpected() {
        return Expected.lifecycle();
    }

    @Bean
    ConformanceEndpoint conformanceEndpoint(Answers answers, Readers readers, Expected lifecycle) {
        return new ConformanceEndpoint(answers, readers, lifecycle);
    }

    @Bean
    ConformancePage conformancePage(
            Answers answers,
            ImportedLogs imported,
            Expected lifecycle,
            Readers readers,
            Frames frames,
            EventHistory log) {
        return new ConformancePage(answers, imported, lifecycle, readers, frames, log, ZONE);
    }

    @Bean
    ConformanceCasesPage conformanceCasesPage(MinableLogs logs, Expected lifecycle, Readers readers, Frames frames) {
        return new ConformanceCasesPage(logs, lifecycle, readers, frames);
    }
}
