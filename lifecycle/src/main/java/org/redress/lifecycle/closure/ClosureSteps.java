package org.redress.lifecycle.closure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.events.ClosingOutcome;
import org.redress.events.ComplaintClosed;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintReopened;
import org.redress.events.ComplaintWithdrawn;
import org.redress.events.Owner;
import org.redress.events.OwnerAssigned;
import org.redress.events.SatisfactionLevel;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Examples;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Prevention;
import org.redress.lifecycle.state.Progress;

/** The rules of ending: never without the customer's outcome, a cause, a decision on prevention and kept promises (M-26, N-31, N-37). */
public final class ClosureSteps {
    public static final Step<CloseComplaint> CLOSE_COMPLAINT =
            new Step<>(CloseComplaint.class, ClosureSteps::decide, state -> new CloseComplaint(null));

    public static final Step<ReopenComplaint> REOPEN_COMPLAINT =
            new Step<>(ReopenComplaint.class, ClosureSteps::decide, state -> new ReopenComplaint(Examples.WORDS));

    public static final Step<WithdrawComplaint> WITHDRAW_COMPLAINT =
            new Step<>(WithdrawComplaint.class, ClosureSteps::decide, state -> new WithdrawComplaint(Examples.WORDS));

    private ClosureSteps() {}

    private static Decision decide(CloseComplaint command, ComplaintState state, Circumstances at) {
        return switch (state.stage()) {
            case NOT_RECEIVED, WITHDRAWN -> Decision.notOpen(state.stage());
            case CLOSED -> Decision.alreadySo();
            case RESOLVED -> close(command, state);
            case RECEIVED,
                    ACKNOWLEDGED,
                    UNDER_INVESTIGATION,
                    REMEDY_PROPOSED,
                    REMEDY_AGREED,
                    REMEDY_IN_PROGRESS,
                    ON_HOLD,
                    AWAITING_CONFIRMATION -> Decision.refuse(Refusal.NOT_RESOLVED);
        };
    }

    private static Decision close(CloseComplaint command, ComplaintState state) {
        Progress.Outcome outcome = state.progress().resolved();
        return whyNotClose(state)
                .map(Decision::refuse)
                .orElseGet(() -> Decision.accept(new ComplaintClosed(
                        outcome(outcome.level()), outcome.resolutionKinds(), state.wordsIfAny(command.summary()))));
    }

    private static Optional<Refusal> whyNotClose(ComplaintState state) {
        if (state.investigation().cause() == null) {
            return Optional.of(Refusal.ROOT_CAUSE_MISSING);
        }
        if (state.prevention() == Prevention.UNDECIDED) {
            return Optional.of(Refusal.PREVENTION_UNDECIDED);
        }
        // The case may have become grave after somebody decided that nothing need be changed.
        if (state.prevention() == Prevention.NOT_REQUIRED
                && state.investigation().needsPreventionPlan()) {
            return Optional.of(Refusal.PREVENTION_PLAN_REQUIRED);
        }
        return state.promises().open().isEmpty() ? Optional.empty() : Optional.of(Refusal.PROMISE_OPEN);
    }

    private static ClosingOutcome outcome(SatisfactionLevel level) {
        return switch (level) {
            case SATISFIED -> ClosingOutcome.SATISFIED;
            case VERY_SATISFIED -> ClosingOutcome.VERY_SATISFIED;
            case DISSATISFIED_BUT_ACCEPTABLE -> ClosingOutcome.DISSATISFIED_BUT_ACCEPTABLE;
            case DISSATISFIED_UNACCEPTABLE, NOT_REACHED -> ClosingOutcome.NOT_RECORDED;
        };
    }

    private static Decision decide(ReopenComplaint command, ComplaintState state, Circumstances at) {
        return switch (state.stage()) {
            case NOT_RECEIVED, WITHDRAWN -> Decision.notOpen(state.stage());
            case CLOSED -> reopen(command, state, at);
            case RECEIVED,
                    ACKNOWLEDGED,
                    UNDER_INVESTIGATION,
                    REMEDY_PROPOSED,
                    REMEDY_AGREED,
                    REMEDY_IN_PROGRESS,
                    ON_HOLD,
                    AWAITING_CONFIRMATION,
                    RESOLVED -> Decision.refuse(Refusal.NOT_CLOSED);
        };
    }

    /** An imported case may have had no owner here; from now on it needs one (N-02). */
    private static Decision reopen(ReopenComplaint command, ComplaintState state, Circumstances at) {
        List<ComplaintEvent> events = new ArrayList<>();
        events.add(new ComplaintReopened(state.words(command.reason())));
        if (state.ownership().owner() == null) {
            events.add(new OwnerAssigned(
                    new Owner(at.caller().person(), at.caller().onlyUnit())));
        }
        return Decision.accept(events);
    }

    private static Decision decide(WithdrawComplaint command, ComplaintState state, Circumstances at) {
        return switch (state.stage()) {
            case NOT_RECEIVED, CLOSED -> Decision.notOpen(state.stage());
            case WITHDRAWN -> Decision.alreadySo();
            case RECEIVED,
                    ACKNOWLEDGED,
                    UNDER_INVESTIGATION,
                    REMEDY_PROPOSED,
                    REMEDY_AGREED,
                    REMEDY_IN_PROGRESS,
                    ON_HOLD,
                    AWAITING_CONFIRMATION,
                    RESOLVED -> Decision.accept(new ComplaintWithdrawn(state.words(command.statement())));
        };
    }
}
