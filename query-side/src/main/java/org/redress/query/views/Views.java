package org.redress.query.views;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.EventHistory;
import org.redress.query.upkeep.View;
import org.redress.query.upkeep.ViewProgress;

/** Every view there is, how it is doing, and how to make it again. */
class Views {
    private final List<View> all;
    private final ViewProgress progress;
    private final EventHistory log;
    /** Views between stop and start, which is no fault of theirs. Also the lock that keeps two resets apart. */
    private final Set<View> resetting = ConcurrentHashMap.newKeySet();

    Views(List<View> all, ViewProgress progress, EventHistory log) {
        this.all = all.stream().sorted(Comparator.comparing(View::name)).toList();
        this.progress = progress;
        this.log = log;
    }

    List<View> all() {
        return all;
    }

    ViewStatus statusOf(View view) {
        StreamingEventProcessor processor = progress.processorOf(view);
        OptionalLong position = progress.positionOf(view);
        OptionalLong rebuildUntil = rebuildUntil(processor);
        ViewStatus.State state = ViewStatus.State.FOLLOWING;
        if (rebuildUntil.isPresent() || resetting.contains(view)) {
            state = ViewStatus.State.REBUILDING;
        }
        if ((!processor.isRunning() || processor.isError()) && !resetting.contains(view)) {
            state = ViewStatus.State.STOPPED;
        }
        return new ViewStatus(
                view.name(),
                view.codeVersion(),
                state,
                boxed(position),
                position.isPresent() ? Long.valueOf(Math.max(0, log.head() - position.getAsLong())) : null,
                boxed(rebuildUntil));
    }

    /**
     * Empties the view and lets it read the log from the first event on. A rebuild that is under way goes on.
     *
     * @throws org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException when another process keeps the view
     */
    void rebuild(View view) {
        StreamingEventProcessor processor = progress.processorOf(view);
        synchronized (resetting) {
            if (rebuildUntil(processor).isPresent()) {
                return;
            }
            resetting.add(view);
            processor.shutDown();
            try {
                processor.resetTokens(StreamableMessageSource::createTailToken);
            } finally {
                processor.start();
                resetting.remove(view);
            }
        }
    }

    /** A view that has never been filled counts as replaying too, for Axon; not for us, who rebuild nothing there. */
    private static OptionalLong rebuildUntil(StreamingEventProcessor processor) {
        return processor.processingStatus().values().stream()
                .filter(EventTrackerStatus::isReplaying)
                .filter(segment -> segment.getCurrentPosition().orElse(0)
                        < segment.getResetPosition().orElse(0))
                .mapToLong(segment -> segment.getResetPosition().orElse(0))
                .max();
    }

    private static @Nullable Long boxed(OptionalLong position) {
        return position.isPresent() ? position.getAsLong() : null;
    }
}
