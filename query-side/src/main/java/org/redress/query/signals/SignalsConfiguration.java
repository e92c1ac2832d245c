package org.redress.query.signals;

import java.time.Clock;
import java.time.ZoneId;
import org.redress.eventlog.EventHistory;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.query.page.Frames;
import org.redress.query.reading.Beginnings;
import org.redress.query.reading.CaseNumbers;
import org.redress.query.reading.Readers;
import org.redress.query.reading.SmallGroups;
import org.redress.query.replica.Answers;
import org.redress.query.replica.MinableLogs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the signals, in sight. */
@Configuration(proxyBeanMethods = false)
public class SignalsConfiguration {
    private static final ZoneId ZONE = ComplaintPolicy.ofCatalogue().zone();

    @Bean
    SignalFigures signalFigures(MinableLogs logs, SmallGroups small, Clock clock) {
        return new SignalFigures(logs, small, clock, ZONE);
    }

    @Bean
    TermFigures termFigures(MinableLogs logs, Beginnings beginnings, Clock clock) {
        return new TermFigures(logs, new Narratives(beginnings), clock, ZONE);
    }

    @Bean
    TermsEndpoint termsEndpoint(TermFigures figures, Readers readers) {
        return new TermsEndpoint(figures, readers);
    }

    @Bean
    SignalsEndpoint signalsEndpoint(SignalFigures figures, Answers answers, Readers readers) {
        return new SignalsEndpoint(figures, answers, readers);
    }

    @Bean
    TrendsPage trendsPage(
            SignalFigures figures,
            TermFigures terms,
            Answers answers,
            Readers readers,
            Frames frames,
            EventHistory log) {
        return new TrendsPage(figures, terms, answers, readers, frames, log);
    }

    @Bean
    TrendCasesPage trendCasesPage(SignalFigures figures, CaseNumbers numbers, Readers readers, Frames frames) {
        return new TrendCasesPage(figures, numbers, readers, frames);
    }

    @Bean
    TrendDownloads trendDownloads(SignalFigures figures, Readers readers, Frames frames) {
        return new TrendDownloads(figures, readers, frames);
    }
}
