package org.redress.query.history;

import java.time.Clock;
import org.redress.eventlog.EventHistory;
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
}
