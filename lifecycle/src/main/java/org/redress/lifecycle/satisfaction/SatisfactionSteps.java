package org.redress.lifecycle.satisfaction;

import org.redress.events.CustomerOutcome;
import org.redress.events.DissatisfactionReported;
import org.redress.events.NextAction;
import org.redress.events.SatisfactionConfirmed;
import org.redress.events.SatisfactionLevel;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Examples;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Progress;

/** The rules of asking for the result: only a customer who was reached can be satisfied (M-22, M-23, N-32). */
public final class SatisfactionSteps {
    public static final Step<ConfirmSatisfaction> CONFIRM_SATISFACTION = new Step<>(
            ConfirmSatisfaction.class,
            SatisfactionSteps::decide,
            state -> new ConfirmSatisfaction(SatisfactionLevel.SATISFIED, null, null));

    public static final Step<ReportDissatisfaction> REPORT_DISSATISFACTION = new Step<>(
            ReportDissatisfaction.class,
            SatisfactionSteps::decide,
            state -> new ReportDissatisfaction(NextAction.CLARIFY, Examples.WORDS));

    private SatisfactionSteps() {}

    private static Decision decide(ConfirmSatisfaction command, ComplaintState state, Circumstances at) {
        return switch (state.stage()) {
            case NOT_RECEIVED, CLOSED, WITHDRAWN, MERGED -> Decision.notOpen(state.stage());
            case RECEIVED,
                    ACKNOWLEDGED,
                    UNDER_INVESTIGATION,
                    AWAITING_AUTHORIZATION,
                    REMEDY_PROPOSED,
                    REMEDY_AGREED,
                    REMEDY_IN_PROGRESS,
                    ON_HOLD,
                    UNREACHABLE -> Decision.refuse(Refusal.NOT_AWAITING_CONFIRMATION);
            case AWAITING_CONFIRMATION -> confirm(command, state);
            case RESOLVED -> repeat(command, state.progress().resolved());
        };
    }

    private static Decision confirm(ConfirmSatisfaction command, ComplaintState state) {
        if (!state.customerWasReachedForResult()) {
            return Decision.refuse(Refusal.CUSTOMER_NOT_REACHED);
        }
        return command.level().isAcceptable()
                ? Decision.accept(new SatisfactionConfirmed(
                        command.level(),
                        command.customerOutcome() == null ? CustomerOutcome.NOT_RECORDED : command.customerOutcome(),
                        state.wordsIfAny(command.remark())))
                : Decision.refuse(Refusal.LEVEL_NOT_ACCEPTABLE);
    }

    private static Decision repeat(ConfirmSatisfaction command, Progress.Outcome outcome) {
        return outcome.level() == command.level()
                ? Decision.alreadySo()
                : Decision.refuse(Refusal.NOT_AWAITING_CONFIRMATION);
    }

    private static Decision decide(ReportDissatisfaction command, ComplaintState state, Circumstances at) {
        return switch (state.stage()) {
            case NOT_RECEIVED, CLOSED, WITHDRAWN, MERGED -> Decision.notOpen(state.stage());
            case AWAITING_CONFIRMATION ->
                Decision.accept(new DissatisfactionReported(command.nextAction(), state.words(command.statement())));
            case RECEIVED,
                    ACKNOWLEDGED,
                    UNDER_INVESTIGATION,
                    AWAITING_AUTHORIZATION,
                    REMEDY_PROPOSED,
                    REMEDY_AGREED,
                    REMEDY_IN_PROGRESS,
                    ON_HOLD,
                    UNREACHABLE,
                    RESOLVED -> Decision.refuse(Refusal.NOT_AWAITING_CONFIRMATION);
        };
    }
}
