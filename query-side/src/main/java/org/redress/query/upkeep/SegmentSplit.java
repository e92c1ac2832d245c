package org.redress.query.upkeep;

import java.util.Comparator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Divides the parts of a view until there are as many as are wanted: an installation may have begun with fewer. Nothing
 * ever joins them again, since more parts than processes cost a little and harm nobody.
 */
public final class SegmentSplit {
    private static final Logger LOG = LoggerFactory.getLogger(SegmentSplit.class);

    /** A split waits for the batch that is being written. */
    private static final int SPLIT_SECONDS_MAX = 10;

    private final ViewSegments segments;
    private final ViewProgress progress;
    private final int wanted;

    SegmentSplit(ViewSegments segments, ViewProgress progress, int wanted) {
        this.segments = segments;
        this.progress = progress;
        this.wanted = wanted;
    }

    /** Divides the largest part that is in this process, if the view has too few. */
    public void divide(View view) throws InterruptedException {
        int parts = segments.of(view.name()).size();
        if (parts == 0 || parts >= wanted) {
            return;
        }
        StreamingEventProcessor processor = progress.processorOf(view);
        Segment largest = processor.processingStatus().values().stream()
                .map(EventTrackerStatus::getSegment)
                .min(Comparator.comparing(Segment::getMask))
                .orElse(null);
        if (largest == null) {
            return;
        }
        try {
            processor.splitSegment(largest.getSegmentId()).get(SPLIT_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("{} keeps its {} parts for now: {}", view.name(), parts, Poison.typesOf(e));
        }
    }
}
