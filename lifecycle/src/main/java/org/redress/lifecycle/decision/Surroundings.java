package org.redress.lifecycle.decision;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redress.events.UnitId;
import org.redress.events.UnitKind;
import org.redress.lifecycle.state.ComplaintState;

/**
 * What is known around a case, beside its own events.
 *
 * @param receivedAt when the case itself reached us; null where nobody knows
 * @param other the other case that the command is about; null where it is about one only
 * @param kinds what kind a unit of the organisation is; empty for one that nobody founded
 */
public record Surroundings(
        @Nullable Instant receivedAt, @Nullable Other other, Function<UnitId, Optional<UnitKind>> kinds) {
    /** Nothing is known. */
    public static final Surroundings NONE = new Surroundings(null, null, unit -> Optional.empty());

    /** Another case as it is now; one that nobody has received is in its initial state. */
    public record Other(
            String complaintId,
            ComplaintState state,
            @Nullable Instant receivedAt) {}
}
