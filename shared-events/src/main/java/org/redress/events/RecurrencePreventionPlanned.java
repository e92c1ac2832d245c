package org.redress.events;

import java.time.LocalDate;
import java.util.Set;

/** Something will be changed so that it does not happen again. Source: M-25, D-27. */
public record RecurrencePreventionPlanned(
        Personal measure,
        PersonId responsible,
        LocalDate dueOn,
        CauseDimension dimension,
        Set<PreventionElement> elements)
        implements PreventionEvent {
    public RecurrencePreventionPlanned {
        elements = Ordered.set(elements);
    }
}
