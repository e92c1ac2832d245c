package org.redress.lifecycle.decision;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.events.PersonId;
import org.redress.events.Role;
import org.redress.events.UnitId;

/**
 * Who asks, in which role.
 *
 * @param units where the person holds the role
 */
public record Caller(PersonId person, Role role, Set<UnitId> units) {
    public Caller {
        units = Set.copyOf(units);
    }

    /** Where the person holds the role, when that is one place only. */
    public @Nullable UnitId onlyUnit() {
        return units.size() == 1 ? units.iterator().next() : null;
    }
}
