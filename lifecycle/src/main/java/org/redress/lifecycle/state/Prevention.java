package org.redress.lifecycle.state;

import org.redress.events.PreventionEvent;
import org.redress.events.PreventionNotRequired;
import org.redress.events.RecurrencePreventionPlanned;

/** Whether it was decided how the same problem is kept from coming back (region H). */
public enum Prevention {
    UNDECIDED,
    NOT_REQUIRED,
    PLANNED;

    Prevention evolve(PreventionEvent event) {
        return switch (event) {
            case PreventionNotRequired e -> NOT_REQUIRED;
            case RecurrencePreventionPlanned e -> PLANNED;
        };
    }
}
