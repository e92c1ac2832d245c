package org.redress.query.upkeep;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last time that what the views have applied was held against what the log has stored.
 *
 * @param place where it goes on
 * @param checked complaints of the log that were looked at
 * @param total how many there were when it began
 * @param changedAt when it came as far as this, or ended
 * @param failure the types of what went wrong; null unless it failed
 */
public record Reconciliation(
        State state,
        boolean isCancelled,
        Reconciled.Place place,
        long checked,
        long total,
        Instant askedAt,
        Instant changedAt,
        @Nullable String failure,
        List<OfView> views) {

    /** How it is. */
    public enum State {
        UNDER_WAY,
        DONE,
        CANCELLED,
        FAILED
    }

    /**
     * What came of it for a view.
     *
     * @param checked complaints that were held against the log
     * @param setAside of these, those that the view has set aside
     * @param findings complaints that are not as they should be
     */
    public record OfView(String view, long checked, long setAside, long findings) {}

    /** All of these. */
    public long findings() {
        return views.stream().mapToLong(OfView::findings).sum();
    }
}
