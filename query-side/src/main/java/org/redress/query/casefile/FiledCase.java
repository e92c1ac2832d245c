package org.redress.query.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.StoredEvent;
import org.redress.events.ComplaintEvent;
import org.redress.events.Severity;
import org.redress.lifecycle.NextStep;
import org.redress.lifecycle.NextSteps;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Kinship;
import org.redress.lifecycle.state.Stage;
import org.redress.query.reading.Reader;
import org.redress.query.reading.Received;
import org.redress.query.upkeep.Row;

/**
 * A file with what the rules say of it.
 *
 * @param state after the same events as the file
 * @param receivedAt when the case reached us; null where nobody knows
 * @param at the moment for which the rules are asked
 */
record FiledCase(
        Row<CaseFile> row, ComplaintState state, @Nullable Instant receivedAt, Instant at) {

    static FiledCase of(Row<CaseFile> row, List<StoredEvent> history, Instant at) {
        return new FiledCase(
                row,
                ComplaintState.of(history.stream().map(FiledCase::payload).toList()),
                Received.at(history.getFirst().occurred()),
                at);
    }

    Stage status() {
        return state.stage();
    }

    /** The case in which work on this one goes on; null while it is one of its own. */
    @Nullable
    String elsewhere() {
        Kinship kin = state.kinship();
        if (kin.mergedInto() != null) {
            return kin.mergedInto();
        }
        return kin.returned() ? kin.origin() : null;
    }

    /** What a supervisor asks first. */
    Glance glance() {
        Instant openSince = state.kinship().clocksFrom(receivedAt);
        Set<Severity> grave = EnumSet.noneOf(Severity.class);
        grave.addAll(state.investigation().severity());
        grave.addAll(state.risks().flagged());
        return new Glance(
                state.ownership().owner(),
                openSince,
                openSince == null || !status().isOpen()
                        ? null
                        : Duration.between(openSince, at).toDays(),
                state.escalation().level(),
                row.value().drafts().stream()
                        .filter(draft -> !draft.awaited().isEmpty())
                        .map(draft -> new Glance.Waiting(draft.draft(), draft.kind(), draft.awaited()))
                        .toList(),
                row.value().promises().stream()
                        .filter(Promise::isOpen)
                        .map(promise -> new Glance.Owed(
                                promise.promise(), promise.kind(), promise.dueAt(), promise.broken() != null))
                        .toList(),
                List.copyOf(grave),
                state.risks().flagged().stream().sorted().toList());
    }

    /** What the reader could do next, in any of the roles in which he reads. */
    List<NextStep> nextSteps(Reader reader, ComplaintPolicy policy) {
        NextSteps possible = new NextSteps(policy.permissions());
        Set<NextStep> steps = new LinkedHashSet<>();
        reader.callers()
                .map(caller -> new Circumstances(row.complaint(), caller, policy, at))
                .forEach(circumstances -> steps.addAll(possible.of(state, circumstances)));
        return List.copyOf(steps);
    }

    private static ComplaintEvent payload(StoredEvent event) {
        return (ComplaintEvent) event.payload();
    }
}
