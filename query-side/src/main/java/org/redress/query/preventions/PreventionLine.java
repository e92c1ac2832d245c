package org.redress.query.preventions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.events.CauseDimension;
import org.redress.events.PersonId;
import org.redress.events.PreventionElement;
import org.redress.events.RecurrencePreventionPlanned;
import org.redress.query.reading.ListedLine;
import org.redress.query.upkeep.CaseMoment;

/**
 * One plan; what has not happened is null.
 *
 * @param caseNumber what people call the case by
 * @param number from 1, in the case
 * @param responsible who carries it out
 * @param judgedAt when it was seen to have worked, or not
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PreventionLine(
        String complaint,
        String caseNumber,
        int number,
        PersonId responsible,
        LocalDate dueOn,
        CauseDimension dimension,
        List<PreventionElement> elements,
        State state,
        Instant plannedAt,
        @Nullable PersonId approvedBy,
        @Nullable Instant approvedAt,
        @Nullable Instant implementedAt,
        @Nullable Instant judgedAt)
        implements ListedLine {

    /** How far it is. */
    public enum State {
        PLANNED,
        APPROVED,
        IMPLEMENTED,
        VERIFIED,
        INEFFECTIVE
    }

    static PreventionLine planned(RecurrencePreventionPlanned e, int number, CaseMoment moment) {
        return new PreventionLine(
                moment.complaint(),
                moment.caseNumber(),
                number,
                e.responsible(),
                e.dueOn(),
                e.dimension(),
                e.elements().stream().sorted().toList(),
                State.PLANNED,
                moment.at(),
                null,
                null,
                null,
                null);
    }

    PreventionLine approved(PersonId by, Instant when) {
        return with(State.APPROVED, by, when, implementedAt, judgedAt);
    }

    PreventionLine implemented(Instant when) {
        return with(State.IMPLEMENTED, approvedBy, approvedAt, when, judgedAt);
    }

    PreventionLine judged(State how, Instant when) {
        return with(how, approvedBy, approvedAt, implementedAt, when);
    }

    @Override
    public String key() {
        return "V" + number;
    }

    /** The first moment of its day in UTC. */
    @Override
    public Instant order() {
        return dueOn.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private PreventionLine with(
            State how,
            @Nullable PersonId by,
            @Nullable Instant approved,
            @Nullable Instant implemented,
            @Nullable Instant judged) {
        return new PreventionLine(
                complaint,
                caseNumber,
                number,
                responsible,
                dueOn,
                dimension,
                elements,
                how,
                plannedAt,
                by,
                approved,
                implemented,
                judged);
    }
}
