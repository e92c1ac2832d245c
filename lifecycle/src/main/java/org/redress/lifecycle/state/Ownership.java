package org.redress.lifecycle.state;

import org.jspecify.annotations.Nullable;
import org.redress.events.Owner;
import org.redress.events.OwnerAssigned;
import org.redress.events.OwnershipEvent;
import org.redress.events.PersonId;
import org.redress.events.ResponsibilityBounceDetected;
import org.redress.events.TransferAccepted;
import org.redress.events.TransferRefused;
import org.redress.events.TransferRequested;
import org.redress.events.UnitId;

/**
 * Who answers for the case (region B).
 *
 * @param pending the hand-over that waits for an answer; the owner stays until it is accepted
 * @param refusals how often a hand-over was refused since the owner last changed
 */
public record Ownership(@Nullable Owner owner, @Nullable Transfer pending, int refusals) {
    static final Ownership INITIAL = new Ownership(null, null, 0);

    /** Whom the owner asked to take over. */
    public record Transfer(
            @Nullable PersonId toPerson, @Nullable UnitId toUnit) {}

    /** Whether this person answers for the case. */
    public boolean isOwner(PersonId person) {
        return owner != null && owner.person().equals(person);
    }

    Ownership evolve(OwnershipEvent event) {
        return switch (event) {
            case OwnerAssigned e -> new Ownership(e.owner(), null, 0);
            case TransferRequested e -> new Ownership(owner, new Transfer(e.toPerson(), e.toUnit()), refusals);
            case TransferAccepted e -> new Ownership(e.owner(), null, 0);
            case TransferRefused e -> new Ownership(owner, null, refusals + 1);
            case ResponsibilityBounceDetected e -> this;
        };
    }
}
