package org.redress.query.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.events.Owner;
import org.redress.events.OwnerAssigned;
import org.redress.events.OwnershipEvent;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.ResponsibilityBounceDetected;
import org.redress.events.TransferAccepted;
import org.redress.events.TransferRefused;
import org.redress.events.TransferRequested;
import org.redress.events.UnitId;

/**
 * Who answers for the case, and every hand-over that was asked for.
 *
 * @param owner null until somebody was assigned
 * @param since when this owner took over
 * @param bounced when the refusals had become passing the buck (扯皮), each time
 */
public record Ownership(@Nullable Owner owner, @Nullable Stamp since, List<Transfer> transfers, List<Stamp> bounced) {

    static final Ownership EMPTY = new Ownership(null, null, List.of(), List.of());

    /** One hand-over: whom it asked, why, and the answer; null while it waits. */
    public record Transfer(
            @Nullable PersonId toPerson,
            @Nullable UnitId toUnit,
            Personal reason,
            Stamp requested,
            @Nullable TransferAnswer answer) {

        Transfer answered(TransferAnswer given) {
            return new Transfer(toPerson, toUnit, reason, requested, given);
        }
    }

    /** What became of a hand-over. */
    public record TransferAnswer(boolean accepted, @Nullable Personal reason, Stamp stamp) {}

    Ownership after(OwnershipEvent event, Stamp stamp) {
        return switch (event) {
            case OwnerAssigned e -> new Ownership(e.owner(), stamp, transfers, bounced);
            case TransferRequested e ->
                new Ownership(
                        owner,
                        since,
                        Entries.plus(transfers, new Transfer(e.toPerson(), e.toUnit(), e.reason(), stamp, null)),
                        bounced);
            case TransferAccepted e ->
                new Ownership(e.owner(), stamp, answered(new TransferAnswer(true, null, stamp)), bounced);
            case TransferRefused e ->
                new Ownership(owner, since, answered(new TransferAnswer(false, e.reason(), stamp)), bounced);
            case ResponsibilityBounceDetected e -> new Ownership(owner, since, transfers, Entries.plus(bounced, stamp));
        };
    }

    private List<Transfer> answered(TransferAnswer answer) {
        return Entries.lastRemarked(transfers, last -> last.answered(answer));
    }
}
