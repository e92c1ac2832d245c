package org.redress.query.upkeep;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;

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

    /** How long a part is not to be claimed that may be claimed. */
    private static final long ALREADY_OVER = -1;

    private ViewProcessors() {}

    /** An event that a view cannot take up stops it, visibly, unless its complaint alone can be set aside. */
    static ConfigurerModule of(
            List<View> views,
            int segmentsWanted,
            TransactionManager transactions,
            ViewSegments segments,
            Savepoints savepoints,
            ViewNodes nodes) {
        ToIntFunction<String> share = view ->
                nodes.fairShare(Math.max(segmentsWanted, segments.of(view).size()));
        return configurer -> configurer.eventProcessing(processing -> views.forEach(view -> {
            processing.registerTransactionManager(view.name(), configuration -> transactions);
            processing.registerTokenStore(
                    view.name(),
                    configuration -> new ViewTokens(
                            segments, savepoints, nodes, share, part -> claimableAgain(part, configuration)));
            processing.registerListenerInvocationErrorHandler(
                    view.name(), configuration -> PropagatingErrorHandler.instance());
            // A complaint is in one part of the view, so that its events stay in order.
            processing.registerSequencingPolicy(view.name(), configuration -> SequentialPerAggregatePolicy.instance());
            processing.registerPooledStreamingEventProcessorConfiguration(
                    view.name(), inSegments(segmentsWanted, share));
        }));
    }

    private static EventProcessingConfigurer.PooledStreamingProcessorConfiguration inSegments(
            int segmentsWanted, ToIntFunction<String> share) {
        return (configuration, builder) -> builder.initialSegmentCount(segmentsWanted)
                .batchSize(EVENTS_PER_TRANSACTION_MAX)
                .tokenClaimInterval(CLAIM_EVERY.toMillis())
                .claimExtensionThreshold(CLAIM_EXTENDED_AFTER.toMillis())
                .maxSegmentProvider(share::applyAsInt);
    }

    /**
     * Axon leaves a part alone that it has given up, and the longer the more often it looked at it while the last batch was
     * still being written: up to a minute (axon-messaging 4.13.0, {@code Coordinator.advanceReleaseDeadlineFor}). That is
     * for parts that fail. One that was given away and falls to this process again may have nobody else.
     */
    private static void claimableAgain(ViewTokens.Part part, Configuration configuration) {
        configuration
                .eventProcessingConfiguration()
                .eventProcessor(part.view(), StreamingEventProcessor.class)
                .ifPresent(processor -> processor.releaseSegment(part.segment(), ALREADY_OVER, TimeUnit.MILLISECONDS));
    }
}
