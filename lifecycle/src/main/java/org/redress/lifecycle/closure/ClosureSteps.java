package org.redress.lifecycle.closure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redress.events.Channel;
import org.redress.events.ClosingOutcome;
import org.redress.events.ComplaintClosed;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintReopened;
import org.redress.events.ComplaintWithdrawn;
import org.redress.events.NextAppealLevelTold;
import org.redress.events.Owner;
import org.redress.events.OwnerAssigned;
import org.redress.events.PromiseReleased;
import org.redress.events.RemedyKind;
import org.redress.events.Role;
import org.redress.events.SatisfactionLevel;
import org.redress.events.UnreachableMessageSent;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Examples;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Review;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Progress;

/** The rules of ending: never without the customer's outcome, a cause, a decision on prevention and kept promises (M-26, N-31, N-37). */
public final class ClosureSteps {
    public static final Step<CloseComplaint> CLOSE_COMPLAINT =
            new Step<>(CloseComplaint.class, ClosureSteps::decide, state -> new CloseComplaint(null, null));

    public static final Step<ReopenComplaint> REOPEN_COMPLAINT =
            new Step<>(ReopenComplaint.class, ClosureSteps::decide, state -> new ReopenComplaint(Examples.WORDS, null));

    public static final Step<WithdrawComplaint> WITHDRAW_COMPLAINT =
            new Step<>(WithdrawComplaint.class, ClosureSteps::decide, state -> new WithdrawComplaint(Examples.WORDS));

    public static final Step<CloseAsUnreachable> CLOSE_AS_UNREACHABLE = new Step<>(
            CloseAsUnreachable.class,
            ClosureSteps::decide,
            (state, at) -> new CloseAsUnreachable(
                    Channel.LETTER,
                    Examples.WORDS,
                    Examples.somebodyElseThan(at.caller().person())));

    public static final Step<CloseWithoutAgreement> CLOSE_WITHOUT_AGREEMENT = new Step<>(
            CloseWithoutAgreement.class,
            ClosureSteps::decide,
            (state, at) -> new CloseWithoutAgreement(
                    at.policy().ladder().appealAfter(state.appeals().level()).orElse(null), null));

    private ClosureSteps() {}

    private static Decision decide(CloseComplaint command, ComplaintState state, Circumstances at) {
        return switch (state.stage()) {
            case NOT_RECEIVED, WITHDRAWN, MERGED -> Decision.notOpen(state.stage());
            case CLOSED -> Decision.alreadySo();
            case RESOLVED -> refer(command).map(Decision::refuse).orElseGet(() -> close(command, state));
            case RECEIVED,
                    ACKNOWLEDGED,
                    UNDER_INVESTIGATION,
                    AWAITING_AUTHORIZATION,
                    REMEDY_PROPOSED,
                    REMEDY_AGREED,
                    REMEDY_IN_PROGRESS,
                    ON_HOLD,
                    AWAITING_CONFIRMATION,
                    UNREACHABLE -> Decision.refuse(refer(command).orElse(Refusal.NOT_RESOLVED));
        };
    }

    /** Giving the customer somebody else's telephone number ends nothing. Source: N-04, SC-01. */
    private static Optional<Refusal> refer(CloseComplaint command) {
        return command.referredTo() == null ? Optional.empty() : Optional.of(Refusal.REFERRAL_IS_NOT_RESOLUTION);
    }

    private static Decision close(CloseComplaint command, ComplaintState state) {
        Progress.Outcome outcome = state.progress().resolved();
        return Unfinished.in(state)
                .map(Decision::refuse)
                .orElseGet(() -> Decision.accept(new ComplaintClosed(
                        outcome(outcome.level()), outcome.resolutionKinds(), state.wordsIfAny(command.summary()))));
    }

    private static Decision decide(CloseAsUnreachable command, ComplaintState state, Circumstances at) {
        return switch (state.stage()) {
            case NOT_RECEIVED, CLOSED, WITHDRAWN, MERGED -> Decision.notOpen(state.stage());
            case UNREACHABLE -> closeAsUnreachable(command, state, at);
            case RECEIVED,
                    ACKNOWLEDGED,
                    UNDER_INVESTIGATION,
                    AWAITING_AUTHORIZATION,
                    REMEDY_PROPOSED,
                    REMEDY_AGREED,
                    REMEDY_IN_PROGRESS,
                    ON_HOLD,
                    AWAITING_CONFIRMATION,
                    RESOLVED -> Decision.refuse(Refusal.NOT_UNREACHABLE);
        };
    }

    private static Decision closeAsUnreachable(CloseAsUnreachable command, ComplaintState state, Circumstances at) {
        if (at.policy().citesPrecedent(command.message())) {
            return Decision.refuse(Refusal.COMPENSATION_PRECEDENT_CITED);
        }
        return Unfinished.in(state)
                .or(() -> Review.ofReply(command.reviewedBy(), state, at))
                .map(Decision::refuse)
                .orElseGet(() -> Decision.accept(
                        new UnreachableMessageSent(command.channel(), state.words(command.message())),
                        new ComplaintClosed(
                                ClosingOutcome.UNREACHABLE,
                                Set.of(state.progress().remedy().underway().kind()),
                                null)));
    }

    private static Decision decide(CloseWithoutAgreement command, ComplaintState state, Circumstances at) {
        return switch (state.stage()) {
            case NOT_RECEIVED, CLOSED, WITHDRAWN, MERGED -> Decision.notOpen(state.stage());
            case UNDER_INVESTIGATION, REMEDY_PROPOSED, AWAITING_CONFIRMATION ->
                whyNotEnd(command, state, at).map(Decision::refuse).orElseGet(() -> end(command, state));
            case AWAITING_AUTHORIZATION -> Decision.refuse(Refusal.AUTHORIZATION_PENDING);
            case RECEIVED, ACKNOWLEDGED -> Decision.refuse(Refusal.NOT_UNDER_INVESTIGATION);
            case REMEDY_AGREED, REMEDY_IN_PROGRESS, ON_HOLD, UNREACHABLE, RESOLVED ->
                Decision.refuse(Refusal.REMEDY_ON_THE_TABLE);
        };
    }

    private static Optional<Refusal> whyNotEnd(CloseWithoutAgreement command, ComplaintState state, Circumstances at) {
        if (!state.isRuled()) {
            return Optional.of(Refusal.FINAL_RULING_MISSING);
        }
        if (!state.demands().open().isEmpty()) {
            return Optional.of(Refusal.DEMAND_NOT_DECLINED);
        }
        Role next = at.policy().ladder().appealAfter(state.appeals().level()).orElse(null);
        return command.appealLevelTold() == next
                ? Unfinished.besideTheRemedy(state)
                : Optional.of(Refusal.NEXT_APPEAL_LEVEL_NOT_TOLD);
    }

    /** What was on the table falls, and with it the promise to carry it out. */
    private static Decision end(CloseWithoutAgreement command, ComplaintState state) {
        List<ComplaintEvent> events = new ArrayList<>();
        if (state.promises().ofRemedy() != null) {
            events.add(new PromiseReleased(state.promises().ofRemedy()));
        }
        events.add(new NextAppealLevelTold(command.appealLevelTold()));
        events.add(new ComplaintClosed(
                ClosingOutcome.NO_AGREEMENT_AFTER_FINAL_RULING,
                Set.of(RemedyKind.DECLINED_WITH_REASON),
                state.wordsIfAny(command.summary())));
        return Decision.accept(events);
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
            case NOT_RECEIVED, WITHDRAWN, MERGED -> Decision.notOpen(state.stage());
            case CLOSED -> reopen(command, state, at);
            case RECEIVED,
                    ACKNOWLEDGED,
                    UNDER_INVESTIGATION,
                    AWAITING_AUTHORIZATION,
                    REMEDY_PROPOSED,
                    REMEDY_AGREED,
                    REMEDY_IN_PROGRESS,
                    ON_HOLD,
                    AWAITING_CONFIRMATION,
                    UNREACHABLE,
                    RESOLVED -> Decision.refuse(Refusal.NOT_CLOSED);
        };
    }

    /**
     * The same trouble again is a case of its own, linked to this one (M-29). An imported case may have had no owner here;
     * from now on it needs one (N-02).
     */
    private static Decision reopen(ReopenComplaint command, ComplaintState state, Circumstances at) {
        if (Boolean.TRUE.equals(command.newOccurrence())) {
            return Decision.refuse(Refusal.RECURRENCE_IS_LINKED);
        }
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
            case NOT_RECEIVED, CLOSED, MERGED -> Decision.notOpen(state.stage());
            case WITHDRAWN -> Decision.alreadySo();
            case RECEIVED,
                    ACKNOWLEDGED,
                    UNDER_INVESTIGATION,
                    AWAITING_AUTHORIZATION,
                    REMEDY_PROPOSED,
                    REMEDY_AGREED,
                    REMEDY_IN_PROGRESS,
                    ON_HOLD,
                    AWAITING_CONFIRMATION,
                    UNREACHABLE,
                    RESOLVED -> Decision.accept(new ComplaintWithdrawn(state.words(command.statement())));
        };
    }
}
