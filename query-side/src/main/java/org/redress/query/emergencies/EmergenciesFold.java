package org.redress.query.emergencies;

import java.util.List;
import org.redress.events.ComplaintEvent;
import org.redress.events.EmergencyDeclared;
import org.redress.events.EmergencyEvent;
import org.redress.query.upkeep.CaseLines;
import org.redress.query.upkeep.CaseMoment;
import org.redress.query.upkeep.LineFold;

/** The one fold behind the board now and the rebuilt board. */
enum EmergenciesFold implements LineFold<EmergencyLine> {
    INSTANCE;

    @Override
    public boolean follows(ComplaintEvent event) {
        return event instanceof EmergencyEvent;
    }

    @Override
    public List<EmergencyLine> after(List<EmergencyLine> lines, ComplaintEvent event, CaseMoment moment) {
        if (event instanceof EmergencyDeclared declared) {
            return CaseLines.plus(lines, EmergencyLine.declared(declared, lines.size() + 1, moment));
        }
        return event instanceof EmergencyEvent told
                ? CaseLines.lastChanged(
                        lines, last -> last.after(told, moment.state().emergency()))
                : lines;
    }
}
