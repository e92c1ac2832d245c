package org.redress.lifecycle.statement;

import org.redress.events.StatementRecorded;
import org.redress.events.UnderstandingConfirmed;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Examples;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.input.FreeText;
import org.redress.lifecycle.state.ComplaintState;

/** The rules of listening: a statement follows the apology (M-06), its read-back opens the investigation (M-07). */
public final class StatementSteps {
    public static final Step<RecordStatement> RECORD_STATEMENT =
            new Step<>(RecordStatement.class, StatementSteps::decide, state -> example(Examples.WORDS));

    public static final Step<ConfirmUnderstanding> CONFIRM_UNDERSTANDING = new Step<>(
            ConfirmUnderstanding.class, StatementSteps::decide, state -> new ConfirmUnderstanding(Examples.WORDS));

    private StatementSteps() {}

    private static Decision decide(RecordStatement command, ComplaintState state, Circumstances at) {
        return switch (state.stage()) {
            case NOT_RECEIVED, CLOSED, WITHDRAWN, MERGED -> Decision.notOpen(state.stage());
            case RECEIVED -> Decision.refuse(Refusal.NOT_ACKNOWLEDGED);
            case ACKNOWLEDGED, UNDER_INVESTIGATION, AWAITING_AUTHORIZATION ->
                state.isAcknowledged() ? record(command, state) : Decision.refuse(Refusal.NOT_ACKNOWLEDGED);
            case REMEDY_PROPOSED,
                    REMEDY_AGREED,
                    REMEDY_IN_PROGRESS,
                    ON_HOLD,
                    AWAITING_CONFIRMATION,
                    UNREACHABLE,
                    RESOLVED -> Decision.refuse(Refusal.NOT_UNDER_INVESTIGATION);
        };
    }

    private static Decision record(RecordStatement command, ComplaintState state) {
        return Decision.accept(new StatementRecorded(
                command.occurredOn(),
                state.words(command.who()),
                state.words(command.what()),
                state.words(command.where()),
                state.words(command.how()),
                state.words(command.whyStated()),
                state.words(command.degree()),
                state.wordsIfAny(command.feelings()),
                state.wordsIfAny(command.ignitionPoint())));
    }

    private static Decision decide(ConfirmUnderstanding command, ComplaintState state, Circumstances at) {
        return switch (state.stage()) {
            case NOT_RECEIVED, CLOSED, WITHDRAWN, MERGED -> Decision.notOpen(state.stage());
            case RECEIVED -> Decision.refuse(Refusal.NOT_ACKNOWLEDGED);
            case ACKNOWLEDGED, UNDER_INVESTIGATION, AWAITING_AUTHORIZATION -> confirm(command, state);
            case REMEDY_PROPOSED,
                    REMEDY_AGREED,
                    REMEDY_IN_PROGRESS,
                    ON_HOLD,
                    AWAITING_CONFIRMATION,
                    UNREACHABLE,
                    RESOLVED ->
                isReadBack(state) ? Decision.alreadySo() : Decision.refuse(Refusal.NOT_UNDER_INVESTIGATION);
        };
    }

    private static Decision confirm(ConfirmUnderstanding command, ComplaintState state) {
        if (isReadBack(state)) {
            return Decision.alreadySo();
        }
        if (!state.isAcknowledged()) {
            return Decision.refuse(Refusal.NOT_ACKNOWLEDGED);
        }
        return state.progress().milestones().statementRecorded()
                ? Decision.accept(new UnderstandingConfirmed(state.words(command.readBack())))
                : Decision.refuse(Refusal.STATEMENT_MISSING);
    }

    /** A read-back that was left out can still be given. */
    private static boolean isReadBack(ComplaintState state) {
        return state.progress().milestones().understandingConfirmed();
    }

    private static RecordStatement example(FreeText words) {
        return new RecordStatement(null, words, words, words, words, words, words, null, null);
    }
}
