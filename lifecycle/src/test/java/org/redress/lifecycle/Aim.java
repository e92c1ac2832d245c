package org.redress.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.events.Basis;
import org.redress.events.Severity;
import org.redress.lifecycle.acknowledgement.AcknowledgementSteps;
import org.redress.lifecycle.appeal.AppealSteps;
import org.redress.lifecycle.authority.AuthoritySteps;
import org.redress.lifecycle.closure.ClosureSteps;
import org.redress.lifecycle.contact.ContactSteps;
import org.redress.lifecycle.decision.Caller;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.demand.DemandSteps;
import org.redress.lifecycle.emergency.EmergencySteps;
import org.redress.lifecycle.escalation.EscalationSteps;
import org.redress.lifecycle.intake.IntakeSteps;
import org.redress.lifecycle.investigation.InvestigationSteps;
import org.redress.lifecycle.ownership.OwnershipSteps;
import org.redress.lifecycle.prevention.PreventionSteps;
import org.redress.lifecycle.promise.PromiseSteps;
import org.redress.lifecycle.question.QuestionSteps;
import org.redress.lifecycle.remedy.ExecutionSteps;
import org.redress.lifecycle.remedy.ProposalSteps;
import org.redress.lifecycle.reporting.ReportingSteps;
import org.redress.lifecycle.satisfaction.SatisfactionSteps;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Prevention;
import org.redress.lifecycle.state.Progress;
import org.redress.lifecycle.state.Stage;
import org.redress.lifecycle.statement.StatementSteps;

/** How those who work on a case want it to end, and which steps lead there. */
public enum Aim {
    SATISFACTION(Stream.concat(
            remedying(),
            Stream.of(
                    new Lead(ContactSteps.RECORD_CONTACT_ATTEMPT, Aim::isResultUnknown, Sensible::reached),
                    lead(ContactSteps.RESUME_CONTACT),
                    lead(SatisfactionSteps.CONFIRM_SATISFACTION)))),
    NOBODY_THERE(Stream.concat(
            remedying(),
            Stream.of(
                    lead(ClosureSteps.CLOSE_AS_UNREACHABLE),
                    lead(ContactSteps.MARK_UNREACHABLE),
                    new Lead(ContactSteps.RECORD_CONTACT_ATTEMPT, Aim::isResultDue, Sensible::notReached)))),
    LAST_WORD(Stream.of(
            lead(
                    EscalationSteps.ESCALATE_COMPLAINT,
                    state -> !state.escalation().isEscalated()),
            lead(EscalationSteps.GIVE_FINAL_RULING, state -> !state.isRuled()),
            lead(DemandSteps.DECLINE_DEMAND),
            lead(ProposalSteps.WITHDRAW_ACCEPTANCE),
            lead(ContactSteps.RESUME_CONTACT),
            lead(ClosureSteps.CLOSE_WITHOUT_AGREEMENT)));

    /** A step, whether there is still any use in it, and in which form; in any where null. */
    record Lead(
            Step<?> step,
            Predicate<ComplaintState> useful,
            @Nullable Function<ComplaintState, Object> form) {}

    private final List<Lead> leads;

    Aim(Stream<Lead> ending) {
        leads = Stream.concat(ending, settling()).toList();
    }

    /** The first step from some place on that leads to the aim and is possible for whoever would take it. */
    Optional<Lead> lead(ComplaintState state, Function<Caller, Circumstances> at, int from) {
        return IntStream.range(0, leads.size())
                .mapToObj(place -> leads.get(Math.floorMod(from + place, leads.size())))
                .filter(lead -> lead.useful().test(state))
                .filter(lead -> lead.step().isPossible(state, at.apply(Sensible.caller(lead.step(), state))))
                .findFirst();
    }

    /** What every way begins with, and what stands in the way of every end. */
    private static Stream<Lead> settling() {
        return Stream.of(
                lead(IntakeSteps.RECEIVE_COMPLAINT),
                lead(AcknowledgementSteps.APOLOGIZE_AND_ACKNOWLEDGE),
                lead(
                        StatementSteps.RECORD_STATEMENT,
                        state -> !state.progress().milestones().statementRecorded()),
                lead(StatementSteps.CONFIRM_UNDERSTANDING),
                new Lead(InvestigationSteps.ESTABLISH_FACT, Aim::isNothingConfirmed, Sensible::confirmed),
                lead(InvestigationSteps.IDENTIFY_ROOT_CAUSE, Aim::isCauseUnknown),
                lead(PreventionSteps.DECIDE_PREVENTION, Aim::isPreventionUndecided),
                lead(QuestionSteps.ANSWER_CUSTOMER_QUESTION),
                lead(DemandSteps.DECLINE_DEMAND, Aim::isDemandLeftOver),
                lead(PromiseSteps.FULFIL_PROMISE),
                lead(PreventionSteps.APPROVE_PREVENTION),
                lead(PreventionSteps.IMPLEMENT_PREVENTION),
                lead(PreventionSteps.VERIFY_PREVENTION),
                lead(EmergencySteps.CONFIRM_ENGINEER_ETA, Aim::isEtaUnknown),
                lead(EmergencySteps.INFORM_CUSTOMER_OF_ETA),
                lead(EmergencySteps.RECORD_ARRIVAL),
                lead(EmergencySteps.STAND_DOWN_EMERGENCY),
                lead(AppealSteps.DECIDE_APPEAL),
                lead(AuthoritySteps.GRANT_AUTHORIZATION),
                lead(AuthoritySteps.REFUSE_AUTHORIZATION),
                lead(OwnershipSteps.ACCEPT_TRANSFER),
                lead(OwnershipSteps.REFUSE_TRANSFER),
                lead(ReportingSteps.SEND_RESULT_REPORT),
                lead(ContactSteps.ATTACH_RECORDING, Aim::isRecordingMissing),
                lead(ExecutionSteps.START_REMEDY),
                lead(ExecutionSteps.RESUME_REMEDY),
                lead(ExecutionSteps.COMPLETE_REMEDY),
                lead(ClosureSteps.CLOSE_COMPLAINT));
    }

    private static Stream<Lead> remedying() {
        return Stream.of(
                new Lead(ProposalSteps.PROPOSE_REMEDY, any -> true, Sensible::proposal),
                new Lead(AuthoritySteps.DRAFT_REMEDY, Aim::isNothingDrafted, Sensible::drafted),
                lead(AuthoritySteps.REQUEST_AUTHORIZATION),
                lead(ProposalSteps.ACCEPT_REMEDY),
                lead(ProposalSteps.REJECT_REMEDY, Aim::isNothingAcceptable),
                lead(DemandSteps.DECLINE_DEMAND, Aim::isWishedForTooLate));
    }

    private static Lead lead(Step<?> step) {
        return lead(step, any -> true);
    }

    private static Lead lead(Step<?> step, Predicate<ComplaintState> useful) {
        return new Lead(step, useful, null);
    }

    /** A demand that came up or came back after the remedy was completed. */
    private static boolean isDemandLeftOver(ComplaintState state) {
        Progress.Offer agreed = state.progress().remedy().agreed();
        return agreed != null
                && state.stage().compareTo(Stage.AWAITING_CONFIRMATION) >= 0
                && !state.demands().areSettledBy(agreed.covers());
    }

    private static boolean isResultDue(ComplaintState state) {
        return state.stage() == Stage.AWAITING_CONFIRMATION;
    }

    private static boolean isResultUnknown(ComplaintState state) {
        return isResultDue(state) && !state.customerWasReachedForResult();
    }

    private static boolean isCauseUnknown(ComplaintState state) {
        return state.investigation().cause() == null;
    }

    private static boolean isNothingConfirmed(ComplaintState state) {
        return isCauseUnknown(state) && !state.investigation().facts().containsValue(Basis.CONFIRMED);
    }

    private static boolean isEtaUnknown(ComplaintState state) {
        return !state.emergency().status().isEtaKnown();
    }

    private static boolean isPreventionUndecided(ComplaintState state) {
        return state.prevention().status() != Prevention.Status.NOT_REQUIRED || state.needsPreventionPlan();
    }

    private static boolean isRecordingMissing(ComplaintState state) {
        return !state.contact().recorded() && (state.bears(Severity.HOSTILE) || state.bears(Severity.LITIGATION_RISK));
    }

    private static boolean isNothingDrafted(ComplaintState state) {
        return state.authorizations().drafts().isEmpty();
    }

    private static boolean isNothingAcceptable(ComplaintState state) {
        return state.progress().remedy().offers().stream()
                .noneMatch(offer -> state.demands().areSettledBy(offer.covers()));
    }

    /** What came up while the remedy was carried out can only be declined. */
    private static boolean isWishedForTooLate(ComplaintState state) {
        return state.stage() == Stage.REMEDY_IN_PROGRESS
                && !state.demands()
                        .areSettledBy(state.progress().remedy().underway().covers());
    }
}
