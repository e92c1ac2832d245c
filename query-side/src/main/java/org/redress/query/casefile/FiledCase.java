package org.redress.query.casefile;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.redress.eventlog.StoredEvent;
import org.redress.events.ComplaintEvent;
import org.redress.lifecycle.Lifecycle;
import org.redress.lifecycle.NextStep;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Stage;
import org.redress.query.reading.Reader;
import org.redress.query.upkeep.Row;

/**
 * A file with what the rules say of it.
 *
 * @param state after the same events as the file
 * @param at the moment for which the rules are asked
 */
record FiledCase(Row<CaseFile> row, ComplaintState state, Instant at) {

    static FiledCase of(Row<CaseFile> row, List<StoredEvent> history, Instant at) {
        return new FiledCase(
                row, ComplaintState.of(history.stream().map(FiledCase::payload).toList()), at);
    }

    Stage status() {
        return state.stage();
    }

    /** What the reader could do next, in any of the roles in which he reads. */
    List<NextStep> nextSteps(Reader reader, ComplaintPolicy policy) {
        Set<NextStep> steps = new LinkedHashSet<>();
        reader.callers()
                .map(caller -> new Circumstances(row.complaint(), caller, policy, at))
                .forEach(circumstances -> steps.addAll(Lifecycle.nextSteps(state, circumstances)));
        return List.copyOf(steps);
    }

    private static ComplaintEvent payload(StoredEvent event) {
        return (ComplaintEvent) event.payload();
    }
}
