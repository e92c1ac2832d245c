package org.redress.lifecycle.operations;

import org.redress.events.DeadLetterDiscarded;
import org.redress.events.Personal;
import org.redress.events.Role;
import org.redress.lifecycle.decision.Caller;
import org.redress.lifecycle.operations.OperationsState.SetAside;

/**
 * A dead letter is discarded once, by an administrator, with a reason. Whether there is one, only the view knows: what is
 * discarded in vain changes nothing.
 */
public final class Discarding {
    /** The command in kebab case: the last part of the step's URL. */
    public static final String NAME = "discard-dead-letter";

    private Discarding() {}

    /** Whether this role may decide about the running of the service at all. */
    public static boolean allows(Role role) {
        return role == Role.ADMINISTRATOR;
    }

    /** The event or refusal for a command; the role is checked first. */
    public static OperationsDecision decide(DiscardDeadLetter command, OperationsState state, Caller caller) {
        if (!allows(caller.role())) {
            return new OperationsDecision.Refused(OperationsRefusal.ADMINISTRATOR_ONLY);
        }
        SetAside meant =
                new SetAside(command.view(), command.complaint().value(), command.firstPosition(), command.parkedAt());
        if (state.discarded().contains(meant)) {
            return new OperationsDecision.Refused(OperationsRefusal.ALREADY_DISCARDED);
        }
        return new OperationsDecision.Accepted(new DeadLetterDiscarded(
                meant.view(),
                meant.complaint(),
                meant.firstPosition(),
                meant.parkedAt(),
                new Personal.Plain(caller.person(), command.reason().value())));
    }
}
