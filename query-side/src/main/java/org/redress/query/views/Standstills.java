package org.redress.query.views;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.redress.query.upkeep.View;

/** Which views stand still, as the watchdog last saw them. */
class Standstills {
    private final Map<View, Standstill> seen = new ConcurrentHashMap<>();
    private final Set<View> stalled = ConcurrentHashMap.newKeySet();

    boolean isStalled(View view) {
        return stalled.contains(view);
    }

    Standstill look(View view, Progress progress, Duration now) {
        return seen.merge(
                view,
                Standstill.at(progress.position(), now),
                (before, first) -> before.seen(progress.position(), progress.hasSomethingToTakeUp(), now));
    }

    /** Notes whether a view stands still, and tells whether that is news. */
    boolean stalled(View view, boolean is) {
        return is ? stalled.add(view) : stalled.remove(view);
    }

    void restarted(View view) {
        seen.computeIfPresent(view, (same, standstill) -> standstill.restarted());
    }
}
