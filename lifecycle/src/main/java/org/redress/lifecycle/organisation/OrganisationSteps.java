package org.redress.lifecycle.organisation;

import static org.redress.lifecycle.organisation.OrganisationDecision.accept;
import static org.redress.lifecycle.organisation.OrganisationDecision.alreadySo;
import static org.redress.lifecycle.organisation.OrganisationDecision.refuse;
import static org.redress.lifecycle.organisation.OrganisationRefusal.LAST_ADMINISTRATOR;
import static org.redress.lifecycle.organisation.OrganisationRefusal.PARENT_MISSING;
import static org.redress.lifecycle.organisation.OrganisationRefusal.PARENT_UNKNOWN;
import static org.redress.lifecycle.organisation.OrganisationRefusal.PERSON_EXISTS;
import static org.redress.lifecycle.organisation.OrganisationRefusal.PERSON_UNKNOWN;
import static org.redress.lifecycle.organisation.OrganisationRefusal.UNIT_EXISTS;
import static org.redress.lifecycle.organisation.OrganisationRefusal.UNIT_UNKNOWN;

import java.util.List;
import org.redress.events.PersonJoined;
import org.redress.events.Personal;
import org.redress.events.RoleGranted;
import org.redress.events.RoleRevoked;
import org.redress.events.UnitFounded;
import org.redress.lifecycle.organisation.OrganisationState.HeldRole;
import org.redress.lifecycle.organisation.OrganisationState.Unit;

/** Units are founded, people join, roles are granted and revoked. */
public final class OrganisationSteps {
    public static final OrganisationStep<FoundUnit> FOUND_UNIT =
            new OrganisationStep<>(FoundUnit.class, OrganisationSteps::foundUnit);
    public static final OrganisationStep<JoinPerson> JOIN_PERSON =
            new OrganisationStep<>(JoinPerson.class, OrganisationSteps::joinPerson);
    public static final OrganisationStep<GrantRole> GRANT_ROLE =
            new OrganisationStep<>(GrantRole.class, OrganisationSteps::grantRole);
    public static final OrganisationStep<RevokeRole> REVOKE_ROLE =
            new OrganisationStep<>(RevokeRole.class, OrganisationSteps::revokeRole);

    /** All of them, in the order in which an organisation grows. */
    public static final List<OrganisationStep<?>> ALL = List.of(FOUND_UNIT, JOIN_PERSON, GRANT_ROLE, REVOKE_ROLE);

    private OrganisationSteps() {}

    private static OrganisationDecision foundUnit(FoundUnit command, OrganisationState state) {
        Unit founded = new Unit(command.kind(), command.name().value(), command.parent());
        if (state.units().containsKey(command.unit())) {
            return founded.equals(state.units().get(command.unit())) ? alreadySo() : refuse(UNIT_EXISTS);
        }
        if (command.parent() == null && !state.units().isEmpty()) {
            return refuse(PARENT_MISSING);
        }
        if (command.parent() != null && !state.units().containsKey(command.parent())) {
            return refuse(PARENT_UNKNOWN);
        }
        return accept(
                new UnitFounded(command.unit(), command.kind(), command.name().value(), command.parent()));
    }

    /** Names are not in the state, so a second one cannot be compared with the first: it is refused, never dropped. */
    private static OrganisationDecision joinPerson(JoinPerson command, OrganisationState state) {
        if (state.people().contains(command.person())) {
            return command.name() == null ? alreadySo() : refuse(PERSON_EXISTS);
        }
        Personal name = command.name() == null
                ? null
                : new Personal.Plain(command.person(), command.name().value());
        return accept(new PersonJoined(command.person(), name));
    }

    private static OrganisationDecision grantRole(GrantRole command, OrganisationState state) {
        HeldRole held = new HeldRole(command.person(), command.role(), command.unit());
        if (!state.people().contains(command.person())) {
            return refuse(PERSON_UNKNOWN);
        }
        if (!state.units().containsKey(command.unit())) {
            return refuse(UNIT_UNKNOWN);
        }
        return state.roles().contains(held)
                ? alreadySo()
                : accept(new RoleGranted(command.person(), command.role(), command.unit()));
    }

    private static OrganisationDecision revokeRole(RevokeRole command, OrganisationState state) {
        HeldRole held = new HeldRole(command.person(), command.role(), command.unit());
        if (!state.people().contains(command.person())) {
            return refuse(PERSON_UNKNOWN);
        }
        if (!state.units().containsKey(command.unit())) {
            return refuse(UNIT_UNKNOWN);
        }
        if (state.isLastAdministrator(held)) {
            return refuse(LAST_ADMINISTRATOR);
        }
        return state.roles().contains(held)
                ? accept(new RoleRevoked(command.person(), command.role(), command.unit()))
                : alreadySo();
    }
}
