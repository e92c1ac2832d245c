package org.redress.query.upkeep;

/**
 * A complaint of which a view has applied something else than the log has stored.
 *
 * @param stored events of it that the log had stored when the view claimed to have applied them
 * @param applied events that the view's row has applied; 0 where there is no row
 */
public record Finding(String view, String complaint, Kind kind, long stored, long applied) {

    /** What is wrong. */
    public enum Kind {
        /** Events are stored, and nothing of them is shown. */
        MISSING,
        /** Fewer events are applied than the view claims. */
        BEHIND,
        /** More events are applied than are stored. */
        AHEAD,
        /** As many, and something else is shown than they make. */
        DIFFERENT,
        /** Something is shown of which nothing is stored. */
        ORPHANED
    }

    /** Whether the other is about the same complaint in the same view. */
    boolean isOfTheSame(Finding other) {
        return view.equals(other.view) && complaint.equals(other.complaint);
    }
}
