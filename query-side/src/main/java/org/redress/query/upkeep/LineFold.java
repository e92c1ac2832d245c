package org.redress.query.upkeep;

import java.util.List;
import org.redress.eventlog.StoredEvent;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintReceived;
import org.redress.events.SourceComplaintRecorded;
import org.redress.lifecycle.state.ComplaintState;

/** How a list folds the events of one complaint into its lines. Pure and total. */
public interface LineFold<L> extends ComplaintFold<CaseLines<L>> {

    /** The lines after one more event. */
    List<L> after(List<L> lines, ComplaintEvent event, CaseMoment moment);

    @Override
    default CaseLines<L> before() {
        return new CaseLines<>("", ComplaintState.INITIAL, List.of());
    }

    @Override
    default CaseLines<L> after(CaseLines<L> value, ComplaintEvent event, StoredEvent recorded) {
        String caseNumber = caseNumber(value.caseNumber(), event);
        ComplaintState state = value.state().evolve(event);
        CaseMoment moment = new CaseMoment(recorded.stream(), caseNumber, state, recorded.recordedAt());
        return new CaseLines<>(caseNumber, state, after(value.lines(), event, moment));
    }

    private static String caseNumber(String before, ComplaintEvent event) {
        if (event instanceof ComplaintReceived received) {
            return received.caseNumber();
        }
        return event instanceof SourceComplaintRecorded reported ? reported.caseNumber() : before;
    }
}
