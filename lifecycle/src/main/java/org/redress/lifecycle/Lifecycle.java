package org.redress.lifecycle;

import java.util.List;
import org.redress.lifecycle.acknowledgement.AcknowledgementSteps;
import org.redress.lifecycle.classification.ClassificationSteps;
import org.redress.lifecycle.closure.ClosureSteps;
import org.redress.lifecycle.contact.ContactSteps;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.demand.DemandSteps;
import org.redress.lifecycle.input.RequiredFields;
import org.redress.lifecycle.intake.IntakeSteps;
import org.redress.lifecycle.investigation.InvestigationSteps;
import org.redress.lifecycle.ownership.OwnershipSteps;
import org.redress.lifecycle.prevention.PreventionSteps;
import org.redress.lifecycle.promise.PromiseSteps;
import org.redress.lifecycle.remedy.ExecutionSteps;
import org.redress.lifecycle.remedy.ProposalSteps;
import org.redress.lifecycle.satisfaction.SatisfactionSteps;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.statement.StatementSteps;

/** All steps of the procedure, in its order: the table of contents of the rules. */
public final class Lifecycle {
    public static final List<Step<?>> STEPS = List.of(
            IntakeSteps.RECEIVE_COMPLAINT,
            InvestigationSteps.REVIEW_CUSTOMER_BACKGROUND,
            ContactSteps.RELOCATE_CONVERSATION,
            AcknowledgementSteps.APOLOGIZE_AND_ACKNOWLEDGE,
            StatementSteps.RECORD_STATEMENT,
            StatementSteps.CONFIRM_UNDERSTANDING,
            ClassificationSteps.CLASSIFY_COMPLAINT,
            InvestigationSteps.ESTABLISH_FACT,
            InvestigationSteps.IDENTIFY_ROOT_CAUSE,
            InvestigationSteps.EXPLAIN_CAUSE,
            InvestigationSteps.INVOLVE_RESPONSIBLE_PERSON,
            DemandSteps.DECLINE_DEMAND,
            ProposalSteps.PROPOSE_REMEDY,
            ProposalSteps.ACCEPT_REMEDY,
            ProposalSteps.REJECT_REMEDY,
            ProposalSteps.WITHDRAW_ACCEPTANCE,
            ExecutionSteps.START_REMEDY,
            ExecutionSteps.HOLD_REMEDY,
            ExecutionSteps.RESUME_REMEDY,
            ExecutionSteps.COMPLETE_REMEDY,
            ContactSteps.RECORD_CONTACT_ATTEMPT,
            SatisfactionSteps.CONFIRM_SATISFACTION,
            SatisfactionSteps.REPORT_DISSATISFACTION,
            AcknowledgementSteps.RECORD_SECOND_APOLOGY_AND_THANKS,
            PreventionSteps.DECIDE_PREVENTION,
            PromiseSteps.MAKE_PROMISE,
            PromiseSteps.FULFIL_PROMISE,
            OwnershipSteps.ASSIGN_OWNER,
            OwnershipSteps.TRANSFER_OWNERSHIP,
            OwnershipSteps.ACCEPT_TRANSFER,
            OwnershipSteps.REFUSE_TRANSFER,
            ClosureSteps.CLOSE_COMPLAINT,
            ClosureSteps.REOPEN_COMPLAINT,
            ClosureSteps.WITHDRAW_COMPLAINT);

    private Lifecycle() {}

    /** The steps that would change something now, for this caller and under this policy, in the order of the procedure. */
    public static List<NextStep> nextSteps(ComplaintState state, Circumstances at) {
        return STEPS.stream()
                .filter(step -> step.isPossible(state, at))
                .map(step -> new NextStep(step.name(), RequiredFields.of(step.command())))
                .toList();
    }
}
