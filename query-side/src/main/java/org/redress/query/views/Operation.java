package org.redress.query.views;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How all views are doing, in figures.
 *
 * @param head the last position of the log
 * @param slowest the view that is the furthest behind in time; null where nobody knows of any
 * @param standingStill views that are stopped, or do not move
 * @param deadLetters complaints that are set aside and were not discarded, each counted once for every view that did it
 */
record Operation(
        long head, List<ViewStatus> views, @Nullable ViewStatus slowest, int standingStill, int deadLetters) {

    static Operation of(long head, List<ViewStatus> views) {
        ViewStatus slowest = views.stream()
                .filter(view -> view.lagSeconds() != null)
                .max(Comparator.comparingLong(view -> Objects.requireNonNull(view.lagSeconds())))
                .orElse(null);
        return new Operation(
                head,
                List.copyOf(views),
                slowest,
                (int) views.stream()
                        .filter(view -> view.state().isStandingStill())
                        .count(),
                views.stream().mapToInt(ViewStatus::deadLetters).sum());
    }

    /** What is being made anew, or waits for a decision. */
    public List<Rebuild> rebuilds() {
        return views.stream()
                .map(ViewStatus::rebuild)
                .filter(Objects::nonNull)
                .filter(Rebuild::isUnderWay)
                .toList();
    }

    /** Whether a person must look: something stands still, is as far behind as that, or was set aside. */
    public boolean isAlarming() {
        return standingStill > 0 || deadLetters > 0 || isSlowestTooSlow();
    }

    /** Whether the slowest view is behind for as long as makes a standstill. */
    public boolean isSlowestTooSlow() {
        return slowest != null
                && slowest.lagSeconds() != null
                && slowest.lagSeconds() >= Standstill.STALLED_AFTER.toSeconds();
    }
}
