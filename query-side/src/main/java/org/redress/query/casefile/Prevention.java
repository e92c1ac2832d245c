package org.redress.query.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.redress.events.CauseDimension;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.PreventionElement;
import org.redress.events.PreventionEvent;
import org.redress.events.PreventionNotRequired;
import org.redress.events.RecurrencePreventionPlanned;

/**
 * How the same problem is kept from coming back.
 *
 * @see "requirements D-27"
 */
public record Prevention(List<Plan> plans, List<NotRequired> notRequired) {

    static final Prevention EMPTY = new Prevention(List.of(), List.of());

    /** What will be changed, by whom, until when. */
    public record Plan(
            Personal measure,
            PersonId responsible,
            LocalDate dueOn,
            CauseDimension dimension,
            Set<PreventionElement> elements,
            Stamp stamp) {}

    /** Why nothing need be changed. */
    public record NotRequired(Personal reason, Stamp stamp) {}

    Prevention after(PreventionEvent event, Stamp stamp) {
        return switch (event) {
            case RecurrencePreventionPlanned e ->
                new Prevention(
                        Entries.plus(
                                plans,
                                new Plan(e.measure(), e.responsible(), e.dueOn(), e.dimension(), e.elements(), stamp)),
                        notRequired);
            case PreventionNotRequired e ->
                new Prevention(plans, Entries.plus(notRequired, new NotRequired(e.reason(), stamp)));
        };
    }
}
