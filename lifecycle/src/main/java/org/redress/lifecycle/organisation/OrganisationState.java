package org.redress.lifecycle.organisation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.events.OrganisationEvent;
import org.redress.events.PersonId;
import org.redress.events.PersonJoined;
import org.redress.events.Role;
import org.redress.events.RoleGranted;
import org.redress.events.RoleRevoked;
import org.redress.events.UnitFounded;
import org.redress.events.UnitId;
import org.redress.events.UnitKind;

/** What the rules may know about the organisation: its units, who has joined, and who holds which role where. */
public record OrganisationState(Map<UnitId, Unit> units, Set<PersonId> people, Set<HeldRole> roles) {
    /** The state before anything has happened. */
    public static final OrganisationState INITIAL = new OrganisationState(Map.of(), Set.of(), Set.of());

    public OrganisationState {
        units = Map.copyOf(units);
        people = Set.copyOf(people);
        roles = Set.copyOf(roles);
    }

    /** A unit and its place in the tree. */
    public record Unit(UnitKind kind, String name, @Nullable UnitId parent) {}

    /** That a person holds a role at a unit. */
    public record HeldRole(PersonId person, Role role, UnitId unit) {}

    /** The state after one more event. Total: what has happened has happened. */
    public OrganisationState evolve(OrganisationEvent event) {
        return switch (event) {
            case UnitFounded e -> with(e.unit(), new Unit(e.kind(), e.name(), e.parent()));
            case PersonJoined e -> new OrganisationState(units, plus(people, e.person()), roles);
            case RoleGranted e ->
                new OrganisationState(units, people, plus(roles, new HeldRole(e.person(), e.role(), e.unit())));
            case RoleRevoked e ->
                new OrganisationState(units, people, minus(roles, new HeldRole(e.person(), e.role(), e.unit())));
        };
    }

    /** Whether this is the only way in which anybody still is an administrator. */
    boolean isLastAdministrator(HeldRole held) {
        return held.role() == Role.ADMINISTRATOR
                && roles.contains(held)
                && roles.stream()
                                .filter(other -> other.role() == Role.ADMINISTRATOR)
                                .count()
                        == 1;
    }

    private OrganisationState with(UnitId id, Unit unit) {
        Map<UnitId, Unit> more = new HashMap<>(units);
        more.put(id, unit);
        return new OrganisationState(more, people, roles);
    }

    private static <E> Set<E> plus(Set<E> set, E element) {
        Set<E> more = new HashSet<>(set);
        more.add(element);
        return more;
    }

    private static <E> Set<E> minus(Set<E> set, E element) {
        Set<E> fewer = new HashSet<>(set);
        fewer.remove(element);
        return fewer;
    }
}
