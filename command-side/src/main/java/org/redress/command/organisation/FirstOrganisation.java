package org.redress.command.organisation;

import java.util.Map;
import java.util.Set;
import org.redress.eventlog.Installation;
import org.redress.events.PersonId;
import org.redress.events.Role;
import org.redress.events.UnitId;
import org.redress.events.UnitKind;
import org.redress.http.request.Envelope;
import org.redress.http.signin.FirstAccount;
import org.redress.http.signin.FirstRoles;
import org.redress.http.signin.SignedIn;
import org.redress.lifecycle.input.ShortText;
import org.redress.lifecycle.organisation.FoundUnit;
import org.redress.lifecycle.organisation.GrantRole;
import org.redress.lifecycle.organisation.JoinPerson;
import org.redress.lifecycle.organisation.OrganisationStep;
import org.redress.lifecycle.organisation.OrganisationSteps;
import org.springframework.stereotype.Component;

/**
 * An organisation to begin with: a head office, a dealer, and somebody in each role. Each command has a key of its own,
 * so that it has its effect at one start only: a role that was taken away on purpose stays away.
 */
@Component
class FirstOrganisation implements FirstRoles {
    /** Who acts before there is anybody. */
    static final PersonId SYSTEM = new PersonId("system");

    static final UnitId HEADQUARTERS = new UnitId("headquarters");
    static final UnitId DEALER = new UnitId("dealer-1");

    private final OrganisationDoor door;
    private final SignedIn system;

    FirstOrganisation(OrganisationDoor door, Installation installation) {
        this.door = door;
        this.system = new SignedIn(installation.tenant(), SYSTEM, Map.of(Role.ADMINISTRATOR, Set.of(HEADQUARTERS)));
    }

    @Override
    public void grant(FirstAccount account) {
        UnitId unit = unitOf(account.role());
        found(HEADQUARTERS, "Headquarters", UnitKind.MANUFACTURER);
        found(DEALER, "Dealer 1", UnitKind.DEALER);
        take(OrganisationSteps.JOIN_PERSON, new JoinPerson(account.person(), null), account.name());
        take(OrganisationSteps.GRANT_ROLE, new GrantRole(account.person(), account.role(), unit), account.name());
    }

    private void found(UnitId unit, String name, UnitKind kind) {
        UnitId parent = unit.equals(HEADQUARTERS) ? null : HEADQUARTERS;
        take(OrganisationSteps.FOUND_UNIT, new FoundUnit(unit, kind, new ShortText(name), parent), unit.value());
    }

    private <C> void take(OrganisationStep<C> step, C command, String about) {
        String key = "first-start-" + step.name() + "-" + about;
        door.take(step, command, new Envelope(system, key, null, null, null, null));
    }

    /** Where each role works. Source: the ladder of requirements 8.2 D. */
    private static UnitId unitOf(Role role) {
        return switch (role) {
            case CUSTOMER, HANDLER, GROUP_LEADER, DEPARTMENT_MANAGER, DEALER_CAC_AGENT -> DEALER;
            case CAC_AGENT,
                    REGIONAL_MANAGER,
                    ENGINEER,
                    GENERAL_MANAGER,
                    SUPERVISOR,
                    AUDITOR,
                    IMPROVEMENT_TEAM,
                    ADMINISTRATOR -> HEADQUARTERS;
        };
    }
}
