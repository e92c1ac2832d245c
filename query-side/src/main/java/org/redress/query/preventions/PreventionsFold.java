package org.redress.query.preventions;

import java.util.List;
import org.redress.events.ComplaintEvent;
import org.redress.events.PreventionApproved;
import org.redress.events.PreventionEvent;
import org.redress.events.PreventionFoundIneffective;
import org.redress.events.PreventionImplemented;
import org.redress.events.PreventionNotRequired;
import org.redress.events.PreventionVerified;
import org.redress.events.RecurrencePreventionPlanned;
import org.redress.query.upkeep.CaseLines;
import org.redress.query.upkeep.CaseMoment;
import org.redress.query.upkeep.LineFold;

/** The one fold behind the register now and the rebuilt register. */
enum PreventionsFold implements LineFold<PreventionLine> {
    INSTANCE;

    @Override
    public boolean follows(ComplaintEvent event) {
        return event instanceof PreventionEvent;
    }

    @Override
    public List<PreventionLine> after(List<PreventionLine> lines, ComplaintEvent event, CaseMoment moment) {
        return event instanceof PreventionEvent told ? after(lines, told, moment) : lines;
    }

    private static List<PreventionLine> after(List<PreventionLine> lines, PreventionEvent event, CaseMoment moment) {
        return switch (event) {
            case RecurrencePreventionPlanned e ->
                CaseLines.plus(lines, PreventionLine.planned(e, lines.size() + 1, moment));
            case PreventionNotRequired e -> lines;
            case PreventionApproved e ->
                CaseLines.lastChanged(lines, last -> last.approved(e.approvedBy(), moment.at()));
            case PreventionImplemented e -> CaseLines.lastChanged(lines, last -> last.implemented(moment.at()));
            case PreventionVerified e ->
                CaseLines.lastChanged(lines, last -> last.judged(PreventionLine.State.VERIFIED, moment.at()));
            case PreventionFoundIneffective e ->
                CaseLines.lastChanged(lines, last -> last.judged(PreventionLine.State.INEFFECTIVE, moment.at()));
        };
    }
}
