package org.redress.lifecycle.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.redress.events.ComplaintEvent;
import org.redress.events.Evidence;
import org.redress.events.EvidenceKind;
import org.redress.events.HoldReason;
import org.redress.events.PromiseFulfilled;
import org.redress.events.RemedyCompleted;
import org.redress.events.RemedyHeld;
import org.redress.events.RemedyResumed;
import org.redress.events.RemedyStarted;
import org.redress.events.ResultReportResumed;
import org.redress.events.ResultReportSuspended;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Examples;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Review;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.decision.Warning;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Progress;

/** The rules of carrying a remedy out: only what was agreed (N-51), visibly waiting (M-19), completed with proof (M-20). */
public final class ExecutionSteps {
    public static final Step<StartRemedy> START_REMEDY =
            new Step<>(StartRemedy.class, ExecutionSteps::decide, state -> new StartRemedy());

    public static final Step<HoldRemedy> HOLD_REMEDY = new Step<>(
            HoldRemedy.class,
            ExecutionSteps::decide,
            state -> new HoldRemedy(HoldReason.PARTS_NOT_ARRIVED, Examples.MOMENT, null));

    public static final Step<ResumeRemedy> RESUME_REMEDY =
            new Step<>(ResumeRemedy.class, ExecutionSteps::decide, state -> new ResumeRemedy());

    public static final Step<CompleteRemedy> COMPLETE_REMEDY = new Step<>(
            CompleteRemedy.class,
            ExecutionSteps::decide,
            (state, at) -> new CompleteRemedy(
                    Examples.WORDS,
                    List.of(new CompleteRemedy.Proof(EvidenceKind.OTHER, Examples.WORDS)),
                    Examples.somebodyElseThan(at.caller().person())));

    /** Nobody is to blame for these. Source: R-007. */
    private static final Set<HoldReason> WAITED_FOR =
            Set.of(HoldReason.PARTS_NOT_ARRIVED, HoldReason.APPOINTMENT_NOT_DUE);

    private ExecutionSteps() {}

    private static Decision decide(StartRemedy command, ComplaintState state, Circumstances at) {
        return switch (state.stage()) {
            case NOT_RECEIVED, CLOSED, WITHDRAWN, MERGED -> Decision.notOpen(state.stage());
            case RECEIVED, ACKNOWLEDGED, UNDER_INVESTIGATION, AWAITING_AUTHORIZATION, REMEDY_PROPOSED ->
                Decision.refuse(Refusal.NO_REMEDY_AGREED);
            case REMEDY_AGREED ->
                Decision.accept(
                        new RemedyStarted(state.progress().remedy().underway().option()));
            case REMEDY_IN_PROGRESS -> Decision.alreadySo();
            case ON_HOLD -> Decision.refuse(Refusal.REMEDY_ON_HOLD);
            case AWAITING_CONFIRMATION, UNREACHABLE, RESOLVED -> Decision.refuse(Refusal.REMEDY_FINISHED);
        };
    }

    private static Decision decide(HoldRemedy command, ComplaintState state, Circumstances at) {
        return switch (state.stage()) {
            case NOT_RECEIVED, CLOSED, WITHDRAWN, MERGED -> Decision.notOpen(state.stage());
            case RECEIVED, ACKNOWLEDGED, UNDER_INVESTIGATION, AWAITING_AUTHORIZATION, REMEDY_PROPOSED ->
                Decision.refuse(Refusal.NO_REMEDY_AGREED);
            case REMEDY_AGREED, REMEDY_IN_PROGRESS ->
                hold(command, state).warnIf(command.reason().isExcuse(), Warning.EXCUSE_FOR_WAITING);
            case ON_HOLD -> Decision.refuse(Refusal.REMEDY_ON_HOLD);
            case AWAITING_CONFIRMATION, UNREACHABLE, RESOLVED -> Decision.refuse(Refusal.REMEDY_FINISHED);
        };
    }

    /** While parts or an appointment are awaited, the manufacturer's centre waits for the result, too. Source: R-007, SC-12. */
    private static Decision.Accepted hold(HoldRemedy command, ComplaintState state) {
        RemedyHeld held = new RemedyHeld(command.reason(), command.until(), state.wordsIfAny(command.note()));
        return WAITED_FOR.contains(command.reason()) && state.reporting().isResultOwed()
                ? Decision.accept(held, new ResultReportSuspended(command.reason()))
                : Decision.accept(held);
    }

    private static Decision decide(ResumeRemedy command, ComplaintState state, Circumstances at) {
        return switch (state.stage()) {
            case NOT_RECEIVED, CLOSED, WITHDRAWN, MERGED -> Decision.notOpen(state.stage());
            case ON_HOLD ->
                state.reporting().suspended()
                        ? Decision.accept(new RemedyResumed(), new ResultReportResumed())
                        : Decision.accept(new RemedyResumed());
            case RECEIVED,
                    ACKNOWLEDGED,
                    UNDER_INVESTIGATION,
                    AWAITING_AUTHORIZATION,
                    REMEDY_PROPOSED,
                    REMEDY_AGREED,
                    REMEDY_IN_PROGRESS,
                    AWAITING_CONFIRMATION,
                    UNREACHABLE,
                    RESOLVED -> Decision.refuse(Refusal.REMEDY_NOT_HELD);
        };
    }

    private static Decision decide(CompleteRemedy command, ComplaintState state, Circumstances at) {
        return switch (state.stage()) {
            case NOT_RECEIVED, CLOSED, WITHDRAWN, MERGED -> Decision.notOpen(state.stage());
            case RECEIVED, ACKNOWLEDGED, UNDER_INVESTIGATION, AWAITING_AUTHORIZATION, REMEDY_PROPOSED ->
                Decision.refuse(Refusal.NO_REMEDY_AGREED);
            case REMEDY_AGREED -> Decision.refuse(Refusal.REMEDY_NOT_STARTED);
            case REMEDY_IN_PROGRESS ->
                Review.ofCompletion(command.secondLookBy(), at)
                        .map(Decision::refuse)
                        .orElseGet(() -> complete(command, state));
            case ON_HOLD -> Decision.refuse(Refusal.REMEDY_ON_HOLD);
            case AWAITING_CONFIRMATION, UNREACHABLE -> Decision.alreadySo();
            case RESOLVED -> Decision.refuse(Refusal.REMEDY_FINISHED);
        };
    }

    private static Decision complete(CompleteRemedy command, ComplaintState state) {
        Progress.Offer agreed = state.progress().remedy().underway();
        if (!state.demands().areSettledBy(agreed.covers())) {
            return Decision.refuse(Refusal.DEMAND_UNCOVERED);
        }
        List<ComplaintEvent> events = new ArrayList<>();
        events.add(new RemedyCompleted(
                agreed.option(),
                state.words(command.result()),
                command.evidence().stream()
                        .map(proof -> new Evidence(proof.kind(), state.words(proof.description())))
                        .toList(),
                command.secondLookBy()));
        if (state.promises().ofRemedy() != null) {
            events.add(new PromiseFulfilled(state.promises().ofRemedy(), state.words(command.result()), null));
        }
        return Decision.accept(events);
    }
}
