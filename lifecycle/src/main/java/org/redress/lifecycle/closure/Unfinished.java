package org.redress.lifecycle.closure;

import java.util.Optional;
import org.redress.events.ProcedureStep;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Prevention;
import org.redress.lifecycle.state.Progress;

/** What keeps a case from ending, however it ends: a missing cause or decision, or something still owed (M-26, N-37). */
final class Unfinished {
    private Unfinished() {}

    /** What is to be done first; empty when nothing is. */
    static Optional<Refusal> in(ComplaintState state) {
        return besideTheRemedy(state).or(() -> ofTheRemedy(state));
    }

    /** The same, where the promise of a remedy falls with the remedy. */
    static Optional<Refusal> besideTheRemedy(ComplaintState state) {
        return undecided(state).or(() -> owed(state));
    }

    /** A remedy leaves no demand open, not even one that came up or came back after it was completed. Source: N-52. */
    private static Optional<Refusal> ofTheRemedy(ComplaintState state) {
        if (!state.promises().open().isEmpty()) {
            return Optional.of(Refusal.PROMISE_OPEN);
        }
        Progress.Offer agreed = state.progress().remedy().agreed();
        return agreed == null || state.demands().areSettledBy(agreed.covers())
                ? Optional.empty()
                : Optional.of(Refusal.DEMAND_UNCOVERED);
    }

    private static Optional<Refusal> undecided(ComplaintState state) {
        if (state.investigation().cause() == null && !state.procedure().leavesOut(ProcedureStep.ROOT_CAUSE)) {
            return Optional.of(Refusal.ROOT_CAUSE_MISSING);
        }
        if (state.prevention().isPlanned()) {
            return Optional.empty();
        }
        // The case may have become grave after somebody decided that nothing need be changed, or need be decided.
        boolean waived = state.prevention().status() == Prevention.Status.NOT_REQUIRED
                || state.procedure().leavesOut(ProcedureStep.PREVENTION_DECISION);
        if (waived && state.needsPreventionPlan()) {
            return Optional.of(Refusal.PREVENTION_PLAN_REQUIRED);
        }
        return waived ? Optional.empty() : Optional.of(Refusal.PREVENTION_UNDECIDED);
    }

    private static Optional<Refusal> owed(ComplaintState state) {
        boolean promised = state.promises().open().stream()
                .anyMatch(promise -> !promise.equals(state.promises().ofRemedy()));
        if (promised) {
            return Optional.of(Refusal.PROMISE_OPEN);
        }
        if (!state.questions().open().isEmpty()) {
            return Optional.of(Refusal.QUESTION_UNANSWERED);
        }
        if (state.appeals().pending() != null) {
            return Optional.of(Refusal.APPEAL_PENDING);
        }
        if (state.emergency().status().isActive()) {
            return Optional.of(Refusal.EMERGENCY_ACTIVE);
        }
        if (state.isLitigious()
                && !state.contact().recorded()
                && !state.procedure().leavesOut(ProcedureStep.RECORDING)) {
            return Optional.of(Refusal.RECORDING_MISSING);
        }
        return state.reporting().isResultOwed() ? Optional.of(Refusal.RESULT_REPORT_OWED) : Optional.empty();
    }
}
