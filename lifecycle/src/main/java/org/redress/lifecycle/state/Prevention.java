package org.redress.lifecycle.state;

import org.jspecify.annotations.Nullable;
import org.redress.events.PersonId;
import org.redress.events.PreventionApproved;
import org.redress.events.PreventionEvent;
import org.redress.events.PreventionFoundIneffective;
import org.redress.events.PreventionImplemented;
import org.redress.events.PreventionNotRequired;
import org.redress.events.PreventionVerified;
import org.redress.events.RecurrencePreventionPlanned;

/**
 * How the same problem is kept from coming back (region H).
 *
 * @param responsible who carries the plan out; null without a plan
 */
public record Prevention(Status status, @Nullable PersonId responsible) {
    static final Prevention INITIAL = new Prevention(Status.UNDECIDED, null);

    /** In the order in which they are passed. */
    public enum Status {
        UNDECIDED,
        NOT_REQUIRED,
        PLANNED,
        APPROVED,
        IMPLEMENTED,
        VERIFIED,
        INEFFECTIVE
    }

    Prevention evolve(PreventionEvent event) {
        return switch (event) {
            case PreventionNotRequired e -> new Prevention(Status.NOT_REQUIRED, null);
            case RecurrencePreventionPlanned e -> new Prevention(Status.PLANNED, e.responsible());
            case PreventionApproved e -> at(Status.APPROVED);
            case PreventionImplemented e -> at(Status.IMPLEMENTED);
            case PreventionVerified e -> at(Status.VERIFIED);
            case PreventionFoundIneffective e -> at(Status.INEFFECTIVE);
        };
    }

    /** Whether a plan is under way or done; one that has not worked is none. */
    public boolean isPlanned() {
        return switch (status) {
            case PLANNED, APPROVED, IMPLEMENTED, VERIFIED -> true;
            case UNDECIDED, NOT_REQUIRED, INEFFECTIVE -> false;
        };
    }

    private Prevention at(Status next) {
        return new Prevention(next, responsible);
    }
}
