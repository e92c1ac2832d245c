package org.redress.query.authorityqueue;

import java.util.List;
import java.util.function.UnaryOperator;
import org.redress.events.AuthorityEvent;
import org.redress.events.AuthorizationGranted;
import org.redress.events.AuthorizationRefused;
import org.redress.events.AuthorizationRequested;
import org.redress.events.ComplaintEvent;
import org.redress.events.RemedyDrafted;
import org.redress.query.upkeep.CaseLines;
import org.redress.query.upkeep.CaseMoment;
import org.redress.query.upkeep.LineFold;

/** The one fold behind the queue now and the rebuilt queue. A draft enters it when somebody is asked. */
enum AuthorityQueueFold implements LineFold<AuthorityLine> {
    INSTANCE;

    @Override
    public boolean follows(ComplaintEvent event) {
        return event instanceof AuthorityEvent;
    }

    @Override
    public List<AuthorityLine> after(List<AuthorityLine> lines, ComplaintEvent event, CaseMoment moment) {
        return event instanceof AuthorityEvent asked ? after(lines, asked, moment) : lines;
    }

    private static List<AuthorityLine> after(List<AuthorityLine> lines, AuthorityEvent event, CaseMoment moment) {
        return switch (event) {
            case RemedyDrafted e -> lines;
            case AuthorizationRequested e -> requested(lines, e, moment);
            case AuthorizationGranted e ->
                answered(
                        lines,
                        e.draft(),
                        line -> line.granted(new AuthorityLine.AuthorityAnswer(e.as(), e.grantedBy(), moment.at())));
            case AuthorizationRefused e ->
                answered(
                        lines,
                        e.draft(),
                        line -> line.refused(new AuthorityLine.AuthorityAnswer(e.as(), e.refusedBy(), moment.at())));
        };
    }

    private static List<AuthorityLine> requested(
            List<AuthorityLine> lines, AuthorizationRequested e, CaseMoment moment) {
        return moment.state()
                .authorizations()
                .draft(e.draft())
                .map(draft -> CaseLines.plus(without(lines, e.draft()), AuthorityLine.requested(e, draft, moment)))
                .orElse(lines);
    }

    /** Who asks again for the same draft begins it anew. */
    private static List<AuthorityLine> without(List<AuthorityLine> lines, String draft) {
        return lines.stream().filter(line -> !line.draft().equals(draft)).toList();
    }

    private static List<AuthorityLine> answered(
            List<AuthorityLine> lines, String draft, UnaryOperator<AuthorityLine> answer) {
        return CaseLines.changed(lines, line -> line.draft().equals(draft), answer);
    }
}
