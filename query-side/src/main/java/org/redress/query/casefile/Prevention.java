package org.redress.query.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.redress.events.CauseDimension;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.PreventionApproved;
import org.redress.events.PreventionElement;
import org.redress.events.PreventionEvent;
import org.redress.events.PreventionFoundIneffective;
import org.redress.events.PreventionImplemented;
import org.redress.events.PreventionNotRequired;
import org.redress.events.PreventionVerified;
import org.redress.events.RecurrencePreventionPlanned;

/**
 * How the same problem is kept from coming back.
 *
 * @see "requirements D-27, 8.3 region H"
 */
public record Prevention(List<Plan> plans, List<NotRequired> notRequired) {

    static final Prevention EMPTY = new Prevention(List.of(), List.of());

    /** What will be changed, by whom, until when, and how far that has come; what has not happened is null. */
    public record Plan(
            Personal measure,
            PersonId responsible,
            LocalDate dueOn,
            CauseDimension dimension,
            Set<PreventionElement> elements,
            Stamp stamp,
            @Nullable Approval approval,
            @Nullable Implementation implementation,
            @Nullable Verification verification) {

        private Plan with(Approval given) {
            return new Plan(
                    measure, responsible, dueOn, dimension, elements, stamp, given, implementation, verification);
        }

        private Plan with(Implementation done) {
            return new Plan(measure, responsible, dueOn, dimension, elements, stamp, approval, done, verification);
        }

        private Plan with(Verification seen) {
            return new Plan(measure, responsible, dueOn, dimension, elements, stamp, approval, implementation, seen);
        }
    }

    /** The plan may be carried out. */
    public record Approval(PersonId approvedBy, Personal reason, Stamp stamp) {}

    /** What was planned is in place. */
    public record Implementation(Personal how, Stamp stamp) {}

    /** Whether what is in place has worked. */
    public record Verification(boolean effective, Personal evidence, Stamp stamp) {}

    /** Why nothing need be changed. */
    public record NotRequired(Personal reason, Stamp stamp) {}

    Prevention after(PreventionEvent event, Stamp stamp) {
        return switch (event) {
            case RecurrencePreventionPlanned e -> new Prevention(Entries.plus(plans, planned(e, stamp)), notRequired);
            case PreventionNotRequired e ->
                new Prevention(plans, Entries.plus(notRequired, new NotRequired(e.reason(), stamp)));
            case PreventionApproved e -> last(plan -> plan.with(new Approval(e.approvedBy(), e.reason(), stamp)));
            case PreventionImplemented e -> last(plan -> plan.with(new Implementation(e.how(), stamp)));
            case PreventionVerified e -> last(plan -> plan.with(new Verification(true, e.evidence(), stamp)));
            case PreventionFoundIneffective e -> last(plan -> plan.with(new Verification(false, e.evidence(), stamp)));
        };
    }

    private static Plan planned(RecurrencePreventionPlanned e, Stamp stamp) {
        return new Plan(e.measure(), e.responsible(), e.dueOn(), e.dimension(), e.elements(), stamp, null, null, null);
    }

    private Prevention last(UnaryOperator<Plan> remark) {
        return new Prevention(Entries.lastRemarked(plans, remark), notRequired);
    }
}
