package org.redress.lifecycle.prevention;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotEmpty;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.events.CauseDimension;
import org.redress.events.InvalidValue;
import org.redress.events.Mistake;
import org.redress.events.PersonId;
import org.redress.events.PreventionElement;
import org.redress.lifecycle.input.FreeText;

/** Decide what will be changed, or why nothing need be: exactly one of the two. */
public record DecidePrevention(
        @Nullable @Valid Plan plan, @Nullable FreeText notRequiredBecause) {
    public DecidePrevention {
        if ((plan == null) == (notRequiredBecause == null)) {
            throw new InvalidValue("plan", Mistake.NEITHER_OR_BOTH, "notRequiredBecause");
        }
    }

    /** What will be changed, by whom, until when (D-27). */
    public record Plan(
            FreeText measure,
            PersonId responsible,
            @Future LocalDate dueOn,
            CauseDimension dimension,
            @NotEmpty Set<PreventionElement> elements) {}
}
