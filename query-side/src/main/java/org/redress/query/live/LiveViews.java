package org.redress.query.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.StoredEvent;
import org.redress.query.upkeep.View;
import org.redress.query.upkeep.ViewProgress;

/** Looks how far the views are. */
final class LiveViews {
    private final List<View> views;
    private final ViewProgress progress;
    private final EventHistory log;

    LiveViews(List<View> views, ViewProgress progress, EventHistory log) {
        this.views = List.copyOf(views);
        this.progress = progress;
        this.log = log;
    }

    /**
     * How things stand now.
     *
     * @param told up to which position everybody has been told
     */
    News since(long told) {
        Map<String, Long> positions = new HashMap<>();
        for (View view : views) {
            OptionalLong position = progress.positionOf(view);
            if (position.isPresent()) {
                positions.put(view.name(), position.getAsLong());
            }
        }
        long slowest = positions.values().stream().mapToLong(each -> each).min().orElse(told);
        long position = Math.max(told, slowest);
        return new News(Math.max(log.head(), position), position, positions, complaints(told, position));
    }

    private @Nullable Set<String> complaints(long after, long until) {
        long events = until - after;
        if (events == 0) {
            return Set.of();
        }
        if (events > EventHistory.EVENTS_READ_MAX) {
            return null;
        }
        Set<String> streams =
                log.after(after, (int) events).stream().map(StoredEvent::stream).collect(Collectors.toSet());
        return streams.size() > Bulletin.COMPLAINTS_NAMED_MAX ? null : streams;
    }
}
