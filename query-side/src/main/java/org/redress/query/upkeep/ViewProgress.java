package org.redress.query.upkeep;

import java.time.Duration;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;

/** How far each view has followed the log in this process, and waiting until it has followed far enough. */
public final class ViewProgress {

    /** How long a reader waits for a view before it is asked to come back. Stated in the HTTP contract. */
    public static final Duration WAIT_MAX = Duration.ofSeconds(5);

    /** Looks at a number in memory; short beside the half second in which a view notices a new event. */
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(10);

    private final EventProcessingConfiguration processing;

    public ViewProgress(EventProcessingConfiguration processing) {
        this.processing = processing;
    }

    /** The position up to which the view's rows have been committed; empty while the view does not run here. */
    public OptionalLong positionOf(View view) {
        Collection<EventTrackerStatus> segments =
                processorOf(view).processingStatus().values();
        // A segment that has not begun is at 0. The slowest decides.
        return segments.stream()
                .mapToLong(segment -> segment.getCurrentPosition().orElse(0))
                .min();
    }

    /** Waits until the view has reached a position, at most {@link #WAIT_MAX}. */
    public boolean awaitReached(View view, long position) {
        return awaited(() -> positionOf(view).orElse(-1) >= position);
    }

    /** The processor that keeps the view. */
    public StreamingEventProcessor processorOf(View view) {
        return processing
                .eventProcessor(view.name(), StreamingEventProcessor.class)
                .orElseThrow(() -> new IllegalStateException("nothing keeps the view " + view.name()));
    }

    private static boolean awaited(BooleanSupplier condition) {
        long giveUpAt = System.nanoTime() + WAIT_MAX.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - giveUpAt >= 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(LOOK_AGAIN_AFTER.toNanos());
        }
        return true;
    }
}
