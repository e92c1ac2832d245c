package org.redress.command.organisation;

import static org.redress.command.organisation.FirstOrganisation.HEADQUARTERS;
import static org.redress.command.organisation.FirstOrganisation.SYSTEM;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.redress.eventlog.Installation;
import org.redress.events.PersonId;
import org.redress.events.Role;
import org.redress.http.request.Envelope;
import org.redress.http.signin.ClaimedRoles;
import org.redress.http.signin.SignedIn;
import org.redress.lifecycle.organisation.GrantRole;
import org.redress.lifecycle.organisation.JoinPerson;
import org.redress.lifecycle.organisation.OrganisationStep;
import org.redress.lifecycle.organisation.OrganisationSteps;
import org.springframework.stereotype.Component;

/** Grants what an issuer of identities claims, as an administrator would; what is held already changes nothing. */
@Component
class RolesByClaim implements ClaimedRoles {
    private final OrganisationDoor door;
    private final SignedIn system;

    RolesByClaim(OrganisationDoor door, Installation installation) {
        this.door = door;
        this.system = new SignedIn(installation.tenant(), SYSTEM, Map.of(Role.ADMINISTRATOR, Set.of(HEADQUARTERS)));
    }

    @Override
    public void grant(PersonId person, Set<Claimed> claimed) {
        if (!claimed.isEmpty()) {
            take(OrganisationSteps.JOIN_PERSON, new JoinPerson(person, null));
        }
        claimed.forEach(each -> take(OrganisationSteps.GRANT_ROLE, new GrantRole(person, each.role(), each.unit())));
    }

    private <C> void take(OrganisationStep<C> step, C command) {
        String key = "claimed-" + UUID.randomUUID();
        door.take(step, command, new Envelope(system, key, null, null, null, null));
    }
}
