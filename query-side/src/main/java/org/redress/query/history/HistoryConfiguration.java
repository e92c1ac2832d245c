package org.redress.query.history;

import java.time.Clock;
import org.redress.eventlog.EventHistory;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.query.page.Frames;
import org.redress.query.reading.CaseNumbers;
import org.redress.query.reading.PastFiles;
import org.redress.query.reading.Readers;
import org.redress.query.reading.ReadersJson;
import org.redress.query.upkeep.RowProofs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the history, in sight. */
@Configuration(proxyBeanMethods = false)
public class HistoryConfiguration {

    @Bean
    HistoryEndpoint historyEndpoint(EventHistory log, Readers readers, ReadersJson json) {
        return new HistoryEndpoint(log, readers, json);
    }

    @Bean
    RebuildProofs rebuildProofs(RowProofs rows, EventHistory log, Clock clock) {
        return new RebuildProofs(rows, log, clock);
    }

    @Bean
    RebuildProofEndpoint rebuildProofEndpoint(RebuildProofs proofs, Readers readers) {
        return new RebuildProofEndpoint(proofs, readers);
    }

    @Bean
    HistoryPage historyPage(EventHistory log, PastFiles files, RebuildProofs proofs, Readers readers, Frames frames) {
        return new HistoryPage(log, files, proofs, readers, frames, ComplaintPolicy.ofCatalogue());
    }

    @Bean
    HistoryDownload historyDownload(EventHistory log, Readers readers, ReadersJson json) {
        return new HistoryDownload(log, readers, json, CaseHistory.MOMENTS_MAX);
    }

    @Bean
    LatestChanges latestChanges(EventHistory log, CaseNumbers numbers) {
        return new LatestChanges(log, numbers);
    }

    @Bean
    FindHistoryPage findHistoryPage(CaseNumbers numbers, LatestChanges latest, Readers readers, Frames frames) {
        return new FindHistoryPage(numbers, latest, readers, frames);
    }
}
