package org.redress.command.organisation;

import org.jspecify.annotations.Nullable;
import org.redress.command.door.Asked;
import org.redress.command.door.Askings;
import org.redress.command.door.CommandDoor;
import org.redress.events.Role;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;
import org.redress.http.request.Envelope;
import org.redress.http.signin.SignedIn;
import org.redress.http.signin.Standings;
import org.redress.lifecycle.decision.Caller;
import org.redress.lifecycle.organisation.OrganisationStep;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The way of a change from its endpoint to the organisation and back: the same for every change. */
@Component
class OrganisationDoor {
    private static final Logger LOG = LoggerFactory.getLogger(OrganisationDoor.class);

    private final CommandDoor door;
    private final Askings askings;
    private final ComplaintPolicy policy;
    private final RolesHeld rolesHeld;
    private final Standings standings;

    OrganisationDoor(
            CommandDoor door, Askings askings, ComplaintPolicy policy, RolesHeld rolesHeld, Standings standings) {
        this.door = door;
        this.askings = askings;
        this.policy = policy;
        this.rolesHeld = rolesHeld;
        this.standings = standings;
    }

    /** Makes the change; whoever got or lost a role by it sees that with his next request. */
    <C> OrganisationAnswer take(OrganisationStep<C> step, C command, Envelope envelope) {
        SignedIn signedIn = envelope.signedIn();
        Caller caller = signedIn.callerFor(step.name(), policy.permissions(), role(envelope));
        String stream = Asked.organisationOf(signedIn.tenant());
        Asked asked = askings.about(stream, step.name(), command, caller, envelope);
        try {
            long version = door.send(command, asked, Long.class);
            letItCount();
            return new OrganisationAnswer(version, door.positionOf(stream, version));
        } catch (OrganisationRefused refused) {
            throw new ProblemException(OrganisationProblems.of(refused.refusal()));
        }
    }

    /** A change that is in the log counts sooner or later; whoever is told of it is told when it does. */
    private void letItCount() {
        try {
            rolesHeld.catchUp();
        } catch (DataAccessException | TransactionException fault) {
            LOG.warn(
                    "A change of the organisation does not count yet: {}",
                    fault.getClass().getName());
            throw new ProblemException(ProblemKind.UNAVAILABLE
                    .problem()
                    .because("The change is recorded, and does not count yet. Ask again under the same key."));
        }
        standings.forgetAll();
    }

    /** Administrators need not say that they act as such. */
    private static @Nullable Role role(Envelope envelope) {
        return envelope.role() == null && envelope.signedIn().holds(OrganisationStep::allows)
                ? Role.ADMINISTRATOR
                : envelope.role();
    }
}
