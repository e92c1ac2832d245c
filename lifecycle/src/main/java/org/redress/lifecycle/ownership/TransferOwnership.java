package org.redress.lifecycle.ownership;

import org.jspecify.annotations.Nullable;
import org.redress.events.InvalidValue;
import org.redress.events.Mistake;
import org.redress.events.PersonId;
import org.redress.events.UnitId;
import org.redress.lifecycle.input.FreeText;

/** Ask a person, or anyone of a unit, to take the case over: exactly one of the two, or a person at a unit. */
public record TransferOwnership(
        @Nullable PersonId toPerson, @Nullable UnitId toUnit, FreeText reason) {
    public TransferOwnership {
        if (toPerson == null && toUnit == null) {
            throw new InvalidValue("toPerson", Mistake.NEITHER, "toUnit");
        }
    }
}
