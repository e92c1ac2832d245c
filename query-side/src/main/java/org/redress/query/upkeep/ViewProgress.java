package org.redress.query.upkeep;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.StreamingEventProcessor;

/**
 * How far each view has followed the log, whichever processes keep its parts, and waiting until it has followed far
 * enough. Of the parts in this process memory tells; of the others their tokens, which are at most
 * {@link ViewProcessors#CLAIM_EXTENDED_AFTER} late where a part has nothing to do.
 */
public final class ViewProgress {

    /** How long a reader waits for a view before it is asked to come back. Stated in the HTTP contract. */
    public static final Duration WAIT_MAX = Duration.ofSeconds(5);

    /** Looks at numbers in memory. A batch that ends wakes the waiting; this is for events that no view takes up. */
    private static final long LOOK_HERE_AFTER_MILLIS = 5;

    /** Reads a row or two of the token table; as often as a process that waits for another can be told. */
    private static final long LOOK_ELSEWHERE_AFTER_MILLIS = 15;

    private final EventProcessingConfiguration processing;
    private final ViewSegments segments;
    private final CommitSignal signal;

    ViewProgress(EventProcessingConfiguration processing, ViewSegments segments, CommitSignal signal) {
        this.processing = processing;
        this.segments = segments;
        this.signal = signal;
    }

    /** The position up to which all of the view's rows have been committed; empty while it is stopped in this process. */
    public OptionalLong positionOf(View view) {
        return reached(view).slowest();
    }

    /** Waits until the whole view has reached a position, at most {@link #WAIT_MAX}. */
    public boolean awaitReached(View view, long position) {
        return awaited(view, position, Reached::slowest);
    }

    /** Waits until the part of the view that keeps a complaint has reached a position, at most {@link #WAIT_MAX}. */
    public boolean awaitReached(View view, String complaint, long position) {
        return awaited(view, position, reached -> reached.of(complaint));
    }

    /** The parts of the view, in order; none before it has first begun. */
    public List<ViewPart> partsOf(View view) {
        List<SegmentClaim> claims = segments.of(view.name());
        Reached here = here(view);
        int[] ids = claims.stream().mapToInt(SegmentClaim::segment).toArray();
        Map<Segment, Reached.Part> all = here.completedBy(claims).parts();
        return claims.stream()
                .map(claim -> {
                    Segment segment = Segment.computeSegment(claim.segment(), ids);
                    boolean isHere = here.parts().containsKey(segment);
                    long position = Objects.requireNonNull(all.get(segment)).position();
                    return new ViewPart(claim.segment(), position, claim.isFree() && !isHere);
                })
                .toList();
    }

    /** The processor that keeps the parts of the view that are in this process. */
    public StreamingEventProcessor processorOf(View view) {
        return processing
                .eventProcessor(view.name(), StreamingEventProcessor.class)
                .orElseThrow(() -> new IllegalStateException("nothing keeps the view " + view.name()));
    }

    private boolean awaited(View view, long position, Function<Reached, OptionalLong> part) {
        long giveUpAt = System.nanoTime() + WAIT_MAX.toNanos();
        try {
            while (true) {
                long ended = signal.ended();
                Reached here = here(view);
                OptionalLong inMemory = part.apply(here);
                OptionalLong reached = inMemory.isPresent() ? inMemory : part.apply(reached(view));
                if (reached.orElse(-1) >= position) {
                    return true;
                }
                if (System.nanoTime() - giveUpAt >= 0) {
                    return false;
                }
                signal.awaitMoreThan(
                        ended, inMemory.isPresent() ? LOOK_HERE_AFTER_MILLIS : LOOK_ELSEWHERE_AFTER_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Reached reached(View view) {
        StreamingEventProcessor processor = processorOf(view);
        if (!processor.isRunning()) {
            return Reached.NOTHING;
        }
        Reached here = here(view);
        return here.isWhole() ? here : here.completedBy(segments.of(view.name()));
    }

    private Reached here(View view) {
        Collection<EventTrackerStatus> parts =
                processorOf(view).processingStatus().values();
        Map<Segment, Reached.Part> reached = parts.stream()
                .filter(part -> !part.isErrorState())
                .collect(Collectors.toMap(EventTrackerStatus::getSegment, Reached.Part::of));
        return new Reached(reached);
    }
}
