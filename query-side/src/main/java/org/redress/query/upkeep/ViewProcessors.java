package org.redress.query.upkeep;

import java.time.Duration;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/** How views read the log: which events go together into one transaction, and who keeps which part of a view. */
final class ViewProcessors {
    /** Events that a view takes up in one transaction: rows and token commit together. */
    static final int EVENTS_PER_TRANSACTION_MAX = 500;

    /**
     * How often a process looks for parts that nobody keeps and gives away those above its share. With the beat of the nodes it
     * bounds how long nobody keeps what a process has left: less than readers wait, even on a busy machine.
     */
    static final Duration CLAIM_EVERY = Duration.ofSeconds(1);

    /**
     * How late a part that has nothing to do tells how far it is, and notices that it is no longer its process's. Bounds
     * how long another process may think it behind.
     */
    static final Duration CLAIM_EXTENDED_AFTER = Duration.ofSeconds(1);

    private ViewProcessors() {}

    /** An event that a view cannot take up stops it, visibly, unless its complaint alone can be set aside. */
    static ConfigurerModule of(
            List<View> views,
            int segmentsWanted,
            TransactionManager transactions,
            ViewSegments segments,
            Savepoints savepoints,
            ViewNodes nodes) {
        TokenStore tokens = new ViewTokens(segments, savepoints, nodes);
        return configurer -> configurer.eventProcessing(processing -> views.forEach(view -> {
            processing.registerTransactionManager(view.name(), configuration -> transactions);
            processing.registerTokenStore(view.name(), configuration -> tokens);
            processing.registerListenerInvocationErrorHandler(
                    view.name(), configuration -> PropagatingErrorHandler.instance());
            // A complaint is in one part of the view, so that its events stay in order.
            processing.registerSequencingPolicy(view.name(), configuration -> SequentialPerAggregatePolicy.instance());
            processing.registerPooledStreamingEventProcessorConfiguration(
                    view.name(), inSegments(segmentsWanted, segments, nodes));
        }));
    }

    private static EventProcessingConfigurer.PooledStreamingProcessorConfiguration inSegments(
            int segmentsWanted, ViewSegments segments, ViewNodes nodes) {
        return (configuration, builder) -> builder.initialSegmentCount(segmentsWanted)
                .batchSize(EVENTS_PER_TRANSACTION_MAX)
                .tokenClaimInterval(CLAIM_EVERY.toMillis())
                .claimExtensionThreshold(CLAIM_EXTENDED_AFTER.toMillis())
                .maxSegmentProvider(view -> nodes.fairShare(
                        Math.max(segmentsWanted, segments.of(view).size())));
    }
}
