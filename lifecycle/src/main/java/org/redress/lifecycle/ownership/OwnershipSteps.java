package org.redress.lifecycle.ownership;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.events.ComplaintEscalated;
import org.redress.events.ComplaintEvent;
import org.redress.events.EscalationCause;
import org.redress.events.Owner;
import org.redress.events.OwnerAssigned;
import org.redress.events.PersonId;
import org.redress.events.ResponsibilityBounceDetected;
import org.redress.events.Role;
import org.redress.events.TransferAccepted;
import org.redress.events.TransferRefused;
import org.redress.events.TransferRequested;
import org.redress.events.UnitId;
import org.redress.events.UnitKind;
import org.redress.lifecycle.decision.Caller;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Examples;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Escalation;
import org.redress.lifecycle.state.Ownership;
import org.redress.lifecycle.state.Stage;

/** The rules of answering for a case: exactly one owner, who stays it until another accepts (M-02, M-34, N-01, N-02). */
public final class OwnershipSteps {
    public static final Step<AssignOwner> ASSIGN_OWNER =
            new Step<>(AssignOwner.class, OwnershipSteps::decide, state -> new AssignOwner(somebodyElse(state), null));

    public static final Step<TransferOwnership> TRANSFER_OWNERSHIP = new Step<>(
            TransferOwnership.class,
            OwnershipSteps::decide,
            state -> new TransferOwnership(somebodyElse(state), null, Examples.WORDS));

    public static final Step<AcceptTransfer> ACCEPT_TRANSFER =
            new Step<>(AcceptTransfer.class, OwnershipSteps::decide, state -> new AcceptTransfer());

    public static final Step<RefuseTransfer> REFUSE_TRANSFER =
            new Step<>(RefuseTransfer.class, OwnershipSteps::decide, state -> new RefuseTransfer(Examples.WORDS));

    /** Whom to ask before a case goes to the manufacturer. Source: N-29, R-087, SC-10. */
    private static final Set<Role> REGION = Set.of(Role.REGIONAL_MANAGER, Role.ENGINEER);

    private OwnershipSteps() {}

    private static Decision decide(AssignOwner command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        Owner owner = new Owner(command.owner(), command.unit());
        if (owner.equals(state.ownership().owner())) {
            return Decision.alreadySo();
        }
        return state.stage() == Stage.RECEIVED || state.ownership().owner() == null
                ? Decision.accept(new OwnerAssigned(owner))
                : Decision.refuse(Refusal.OWNER_CHANGES_BY_TRANSFER);
    }

    private static Decision decide(TransferOwnership command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        Ownership ownership = state.ownership();
        if (ownership.owner() == null) {
            return Decision.refuse(Refusal.NO_OWNER);
        }
        if (names(command, ownership.owner())) {
            return Decision.alreadySo();
        }
        if (ownership.pending() != null) {
            return ownership.pending().equals(new Ownership.Transfer(command.toPerson(), command.toUnit()))
                    ? Decision.alreadySo()
                    : Decision.refuse(Refusal.TRANSFER_PENDING);
        }
        if (goesToTheManufacturer(command, at)
                && !state.escalation().consulted().containsAll(REGION)) {
            return Decision.refuse(Refusal.REGION_NOT_CONSULTED);
        }
        return Decision.accept(
                new TransferRequested(command.toPerson(), command.toUnit(), state.words(command.reason())));
    }

    private static Decision decide(AcceptTransfer command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        Ownership.Transfer pending = state.ownership().pending();
        if (pending == null) {
            return state.ownership().isOwner(at.caller().person())
                    ? Decision.alreadySo()
                    : Decision.refuse(Refusal.NO_TRANSFER_PENDING);
        }
        return isAsked(at.caller(), pending)
                ? Decision.accept(new TransferAccepted(new Owner(at.caller().person(), unit(at.caller(), pending))))
                : Decision.refuse(Refusal.NOT_ASKED_TO_TAKE_OVER);
    }

    private static Decision decide(RefuseTransfer command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        Ownership.Transfer pending = state.ownership().pending();
        if (pending == null) {
            return Decision.refuse(Refusal.NO_TRANSFER_PENDING);
        }
        if (!isAsked(at.caller(), pending)) {
            return Decision.refuse(Refusal.NOT_ASKED_TO_TAKE_OVER);
        }
        List<ComplaintEvent> events = new ArrayList<>();
        events.add(new TransferRefused(at.caller().person(), state.words(command.reason())));
        int refusals = state.ownership().refusals() + 1;
        if (refusals == at.policy().refusalsUntilBounce()) {
            events.add(new ResponsibilityBounceDetected(refusals));
            int level = state.escalation().level();
            if (level < Escalation.LEVEL_MAX) {
                events.add(new ComplaintEscalated(
                        level + 1, EscalationCause.RESPONSIBILITY_BOUNCED, state.words(command.reason())));
            }
        }
        return Decision.accept(events);
    }

    /** Whether the hand-over would leave the case where it is. */
    private static boolean names(TransferOwnership command, Owner owner) {
        return owner.person().equals(command.toPerson())
                && (command.toUnit() == null || command.toUnit().equals(owner.unit()));
    }

    private static PersonId somebodyElse(ComplaintState state) {
        Owner owner = state.ownership().owner();
        return Examples.somebodyElseThan(owner == null ? null : owner.person());
    }

    /** A hand-over to a person is that person's to answer; one to a unit, anyone's who works there. */
    private static boolean isAsked(Caller caller, Ownership.Transfer pending) {
        return pending.toPerson() == null
                ? caller.units().contains(pending.toUnit())
                : pending.toPerson().equals(caller.person());
    }

    private static boolean goesToTheManufacturer(TransferOwnership command, Circumstances at) {
        return command.toUnit() != null
                && at.around().kinds().apply(command.toUnit()).equals(Optional.of(UnitKind.MANUFACTURER));
    }

    private static @Nullable UnitId unit(Caller caller, Ownership.Transfer pending) {
        return pending.toUnit() == null ? caller.onlyUnit() : pending.toUnit();
    }
}
