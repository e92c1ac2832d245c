package org.redress.query.casefile;

import java.util.List;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.ProcedureEvent;
import org.redress.events.ProcedureStep;
import org.redress.events.ProcedureStepOverridden;
import org.redress.events.RecordCorrected;

/**
 * What was done otherwise than the procedure says (特事特办), and what was recorded wrongly.
 *
 * @see "requirements M-35, M-38"
 */
public record Procedure(List<LeftOut> leftOut, List<Correction> corrections) {

    static final Procedure EMPTY = new Procedure(List.of(), List.of());

    /** A step that is left out, and who approved of that. */
    public record LeftOut(ProcedureStep step, Personal reason, PersonId approvedBy, Stamp stamp) {}

    /**
     * What is right instead of an earlier record, which stays.
     *
     * @param sequence of the event that was wrong, from 0
     */
    public record Correction(long sequence, Personal correction, Personal reason, Stamp stamp) {}

    Procedure after(ProcedureEvent event, Stamp stamp) {
        return switch (event) {
            case ProcedureStepOverridden e ->
                new Procedure(
                        Entries.plus(leftOut, new LeftOut(e.step(), e.reason(), e.approvedBy(), stamp)), corrections);
            case RecordCorrected e ->
                new Procedure(
                        leftOut,
                        Entries.plus(corrections, new Correction(e.sequence(), e.correction(), e.reason(), stamp)));
        };
    }
}
