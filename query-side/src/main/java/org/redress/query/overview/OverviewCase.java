package org.redress.query.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.StoredEvent;
import org.redress.events.Channel;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintReceived;
import org.redress.events.Owner;
import org.redress.events.SourceComplaintRecorded;
import org.redress.events.UnitId;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.query.reading.Received;

/**
 * What the overview keeps of one complaint, folded from its events. No personal words.
 *
 * @param state what the rules know, so that no rule is repeated here
 * @param arrival how and when the case came; null before it did
 * @param matters what waits for a decision
 */
record OverviewCase(ComplaintState state, @Nullable Arrival arrival, List<Matter> matters) {
    static final OverviewCase EMPTY = new OverviewCase(ComplaintState.INITIAL, null, List.of());

    /** How the case came; what is null was not recorded. */
    record Arrival(
            String caseNumber,
            @Nullable Channel channel,
            @Nullable UnitId unit,
            @Nullable Instant receivedAt) {}

    OverviewCase apply(ComplaintEvent event, StoredEvent recorded) {
        ComplaintState next = state.evolve(event);
        Arrival came = arrivalBy(event, recorded);
        return new OverviewCase(
                next, came == null ? arrival : came, OpenMatters.after(event, next, matters, recorded.recordedAt()));
    }

    /** @param zone in which the day of the receipt is told */
    Standing standing(ZoneId zone) {
        Arrival came = Objects.requireNonNull(arrival);
        Instant receivedAt = came.receivedAt();
        return new Standing(
                receivedAt == null ? null : LocalDate.ofInstant(receivedAt, zone),
                state.stage().isOpen() ? open(came) : null);
    }

    private Standing.Open open(Arrival came) {
        Owner owner = state.ownership().owner();
        return new Standing.Open(
                nameOf(owner != null && owner.unit() != null ? owner.unit() : came.unit()),
                nameOf(owner == null ? null : owner.person()),
                nameOf(came.channel()),
                state.escalation().level(),
                state.emergency().status().isActive(),
                state.authorizations().pending().isPresent());
    }

    private static @Nullable Arrival arrivalBy(ComplaintEvent event, StoredEvent recorded) {
        Instant receivedAt = Received.at(recorded.occurred());
        if (event instanceof ComplaintReceived e) {
            return new Arrival(e.caseNumber(), e.channel(), e.unit(), receivedAt);
        }
        return event instanceof SourceComplaintRecorded e
                ? new Arrival(e.caseNumber(), e.channel(), null, receivedAt)
                : null;
    }

    private static String nameOf(@Nullable Object id) {
        return id == null ? Standing.NONE : id.toString();
    }
}
