package org.redress.lifecycle.acknowledgement;

import java.util.ArrayList;
import java.util.List;
import org.redress.events.ApologyAndAcknowledgementGiven;
import org.redress.events.Channel;
import org.redress.events.ClosingApologyAndThanksGiven;
import org.redress.events.ComplaintEvent;
import org.redress.events.InvestigationBegun;
import org.redress.events.ProcedureStep;
import org.redress.events.PromiseKind;
import org.redress.events.PromiseMade;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Examples;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Review;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.decision.Warning;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Stage;

/** The rules of apologising: first of all (M-05, R-053), never saying who is liable, and again at the end (P-01). */
public final class AcknowledgementSteps {
    public static final Step<ApologizeAndAcknowledge> APOLOGIZE_AND_ACKNOWLEDGE = new Step<>(
            ApologizeAndAcknowledge.class,
            AcknowledgementSteps::decide,
            (state, at) -> new ApologizeAndAcknowledge(
                    Examples.WORDS,
                    Channel.PHONE,
                    Examples.WHILE,
                    Examples.MOMENT,
                    Examples.somebodyElseThan(at.caller().person())));

    public static final Step<RecordSecondApologyAndThanks> RECORD_SECOND_APOLOGY_AND_THANKS = new Step<>(
            RecordSecondApologyAndThanks.class,
            AcknowledgementSteps::decide,
            state -> new RecordSecondApologyAndThanks(Examples.WORDS, Examples.WORDS));

    private AcknowledgementSteps() {}

    private static Decision decide(ApologizeAndAcknowledge command, ComplaintState state, Circumstances at) {
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
                    AWAITING_CONFIRMATION,
                    UNREACHABLE,
                    RESOLVED -> state.isAcknowledged() ? Decision.alreadySo() : acknowledge(command, state, at);
        };
    }

    private static Decision acknowledge(ApologizeAndAcknowledge command, ComplaintState state, Circumstances at) {
        if (at.policy().citesPrecedent(command.apology())) {
            return Decision.refuse(Refusal.COMPENSATION_PRECEDENT_CITED);
        }
        return Review.ofReply(command.reviewedBy(), state, at)
                .map(Decision::refuse)
                .orElseGet(() -> Decision.accept(acknowledged(command, state))
                        .warnIf(!state.investigation().backgroundReviewed(), Warning.BACKGROUND_NOT_REVIEWED)
                        .warnIf(state.isHeardInPublic(), Warning.HANDLED_IN_PUBLIC));
    }

    /** Where the read-back is left out, the investigation begins with the apology. */
    private static List<ComplaintEvent> acknowledged(ApologizeAndAcknowledge command, ComplaintState state) {
        List<ComplaintEvent> events = new ArrayList<>();
        events.add(new ApologyAndAcknowledgementGiven(
                state.words(command.apology()),
                command.channel(),
                command.expectedDuration(),
                command.nextContactAt(),
                command.reviewedBy()));
        events.add(new PromiseMade(
                state.promises().nextId(), PromiseKind.NEXT_CONTACT, null, null, command.nextContactAt()));
        if (state.stage() == Stage.RECEIVED && state.procedure().leavesOut(ProcedureStep.READ_BACK)) {
            events.add(new InvestigationBegun());
        }
        return events;
    }

    private static Decision decide(RecordSecondApologyAndThanks command, ComplaintState state, Circumstances at) {
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
                    AWAITING_CONFIRMATION,
                    UNREACHABLE,
                    RESOLVED ->
                state.isAcknowledged() ? thank(command, state, at) : Decision.refuse(Refusal.NOT_ACKNOWLEDGED);
        };
    }

    private static Decision thank(RecordSecondApologyAndThanks command, ComplaintState state, Circumstances at) {
        return at.policy().citesPrecedent(command.apology(), command.thanks())
                ? Decision.refuse(Refusal.COMPENSATION_PRECEDENT_CITED)
                : Decision.accept(new ClosingApologyAndThanksGiven(
                        state.words(command.apology()), state.words(command.thanks())));
    }
}
