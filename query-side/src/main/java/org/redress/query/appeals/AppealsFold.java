package org.redress.query.appeals;

import java.util.List;
import org.redress.events.AppealDecided;
import org.redress.events.AppealEvent;
import org.redress.events.ComplaintEvent;
import org.redress.events.DecisionAppealed;
import org.redress.events.NextAppealLevelTold;
import org.redress.query.upkeep.CaseLines;
import org.redress.query.upkeep.CaseMoment;
import org.redress.query.upkeep.LineFold;

/** The one fold behind the list now and the rebuilt list. */
enum AppealsFold implements LineFold<AppealLine> {
    INSTANCE;

    @Override
    public boolean follows(ComplaintEvent event) {
        return event instanceof AppealEvent;
    }

    @Override
    public List<AppealLine> after(List<AppealLine> lines, ComplaintEvent event, CaseMoment moment) {
        return event instanceof AppealEvent appeal ? after(lines, appeal, moment) : lines;
    }

    private static List<AppealLine> after(List<AppealLine> lines, AppealEvent event, CaseMoment moment) {
        return switch (event) {
            case DecisionAppealed e -> CaseLines.plus(lines, AppealLine.made(e, lines.size() + 1, moment));
            case AppealDecided e -> CaseLines.lastChanged(lines, last -> last.decided(e, moment.at()));
            case NextAppealLevelTold e -> lines;
        };
    }
}
