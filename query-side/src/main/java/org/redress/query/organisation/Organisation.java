package org.redress.query.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.StoredEvent;
import org.redress.events.OrganisationEvent;
import org.redress.events.PersonId;
import org.redress.events.PersonJoined;
import org.redress.events.Personal;
import org.redress.events.Role;
import org.redress.events.UnitId;
import org.redress.events.UnitKind;
import org.redress.lifecycle.organisation.OrganisationState;

/**
 * The organisation as its events have made it.
 *
 * @param version sequence of the last of them; -1 before the first
 * @param position of that event in the log
 * @param units each below its parent and beside its siblings by name
 * @param people by their ids
 */
record Organisation(long version, long position, List<Unit> units, List<Person> people) {
    private static final long NO_VERSION = -1;

    /**
     * A unit and its place in the tree.
     *
     * @param depth 0 for the root
     */
    record Unit(
            UnitId unit,
            UnitKind kind,
            String name,
            @Nullable UnitId parent,
            int depth) {}

    /**
     * Somebody who has joined.
     *
     * @param name kept under the person's own key; null where none was given
     */
    record Person(PersonId person, @Nullable Personal name, List<Held> roles) {}

    /** A role, and where it is held. */
    record Held(Role role, UnitId unit) {}

    /** The organisation after these events, in order. */
    static Organisation of(List<StoredEvent> history) {
        OrganisationState state = OrganisationState.INITIAL;
        Map<PersonId, Personal> names = new LinkedHashMap<>();
        for (StoredEvent recorded : history) {
            OrganisationEvent event = (OrganisationEvent) recorded.payload();
            state = state.evolve(event);
            if (event instanceof PersonJoined joined && joined.name() != null) {
                names.put(joined.person(), joined.name());
            }
        }
        boolean isEmpty = history.isEmpty();
        return new Organisation(
                isEmpty ? NO_VERSION : history.getLast().sequence(),
                isEmpty ? 0 : history.getLast().position(),
                units(state),
                people(state, names));
    }

    private static List<Unit> units(OrganisationState state) {
        List<Unit> units = new ArrayList<>();
        below(null, 0, state, units);
        return List.copyOf(units);
    }

    private static void below(@Nullable UnitId parent, int depth, OrganisationState state, List<Unit> units) {
        state.units().entrySet().stream()
                .filter(entry -> Objects.equals(entry.getValue().parent(), parent))
                .map(entry -> new Unit(
                        entry.getKey(),
                        entry.getValue().kind(),
                        entry.getValue().name(),
                        parent,
                        depth))
                .sorted(Comparator.comparing(Unit::name)
                        .thenComparing(unit -> unit.unit().value()))
                .forEach(unit -> {
                    units.add(unit);
                    below(unit.unit(), depth + 1, state, units);
                });
    }

    private static List<Person> people(OrganisationState state, Map<PersonId, Personal> names) {
        return state.people().stream()
                .sorted(Comparator.comparing(PersonId::value))
                .map(person -> new Person(person, names.get(person), roles(state, person)))
                .toList();
    }

    private static List<Held> roles(OrganisationState state, PersonId person) {
        return state.roles().stream()
                .filter(held -> held.person().equals(person))
                .map(held -> new Held(held.role(), held.unit()))
                .sorted(Comparator.comparing(Held::role)
                        .thenComparing(held -> held.unit().value()))
                .toList();
    }
}
