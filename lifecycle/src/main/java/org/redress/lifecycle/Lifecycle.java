package org.redress.lifecycle;

import java.util.List;
import org.redress.lifecycle.acknowledgement.AcknowledgementSteps;
import org.redress.lifecycle.appeal.AppealSteps;
import org.redress.lifecycle.appraisal.AppraisalSteps;
import org.redress.lifecycle.authority.AuthoritySteps;
import org.redress.lifecycle.classification.ClassificationSteps;
import org.redress.lifecycle.closure.ClosureSteps;
import org.redress.lifecycle.contact.ContactSteps;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.demand.DemandSteps;
import org.redress.lifecycle.emergency.EmergencySteps;
import org.redress.lifecycle.escalation.EscalationSteps;
import org.redress.lifecycle.intake.IntakeSteps;
import org.redress.lifecycle.investigation.InvestigationSteps;
import org.redress.lifecycle.kinship.KinshipSteps;
import org.redress.lifecycle.ownership.OwnershipSteps;
import org.redress.lifecycle.prevention.PreventionSteps;
import org.redress.lifecycle.procedure.ProcedureSteps;
import org.redress.lifecycle.profile.ProfileSteps;
import org.redress.lifecycle.promise.PromiseSteps;
import org.redress.lifecycle.quality.QualitySteps;
import org.redress.lifecycle.question.QuestionSteps;
import org.redress.lifecycle.remedy.ExecutionSteps;
import org.redress.lifecycle.remedy.ProposalSteps;
import org.redress.lifecycle.reporting.ReportingSteps;
import org.redress.lifecycle.risk.RiskSteps;
import org.redress.lifecycle.satisfaction.SatisfactionSteps;
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
            ProfileSteps.RECORD_VALUE_ORIENTATION,
            ProfileSteps.RECORD_CUSTOMER_NEEDS,
            ProfileSteps.RECORD_BEHAVIOURAL_STYLE,
            QualitySteps.RECORD_EXPECTED_QUALITY,
            QualitySteps.RECORD_PERCEIVED_QUALITY,
            ClassificationSteps.CLASSIFY_COMPLAINT,
            RiskSteps.FLAG_RISK,
            RiskSteps.CLEAR_RISK,
            InvestigationSteps.ESTABLISH_FACT,
            AppraisalSteps.REQUEST_TECHNICAL_APPRAISAL,
            AppraisalSteps.RECORD_APPRAISAL,
            InvestigationSteps.IDENTIFY_ROOT_CAUSE,
            InvestigationSteps.EXPLAIN_CAUSE,
            InvestigationSteps.INVOLVE_RESPONSIBLE_PERSON,
            InvestigationSteps.DECIDE_MERITS,
            QuestionSteps.RECORD_CUSTOMER_QUESTION,
            QuestionSteps.ANSWER_CUSTOMER_QUESTION,
            DemandSteps.DECLINE_DEMAND,
            DemandSteps.DEFER_DEMAND,
            DemandSteps.RECORD_COUNTER_DEMAND,
            AuthoritySteps.DRAFT_REMEDY,
            AuthoritySteps.REQUEST_AUTHORIZATION,
            AuthoritySteps.GRANT_AUTHORIZATION,
            AuthoritySteps.REFUSE_AUTHORIZATION,
            ProposalSteps.PROPOSE_REMEDY,
            ProposalSteps.ACCEPT_REMEDY,
            ProposalSteps.REJECT_REMEDY,
            ProposalSteps.EXPIRE_PROPOSAL,
            ProposalSteps.WITHDRAW_ACCEPTANCE,
            ExecutionSteps.START_REMEDY,
            ExecutionSteps.HOLD_REMEDY,
            ExecutionSteps.RESUME_REMEDY,
            ExecutionSteps.COMPLETE_REMEDY,
            ContactSteps.RECORD_CONTACT_ATTEMPT,
            ContactSteps.CLOSE_CONVERSATION,
            ContactSteps.ATTACH_RECORDING,
            SatisfactionSteps.CONFIRM_SATISFACTION,
            SatisfactionSteps.REPORT_DISSATISFACTION,
            ContactSteps.MARK_UNREACHABLE,
            ContactSteps.RESUME_CONTACT,
            AcknowledgementSteps.RECORD_SECOND_APOLOGY_AND_THANKS,
            PreventionSteps.DECIDE_PREVENTION,
            PreventionSteps.APPROVE_PREVENTION,
            PreventionSteps.IMPLEMENT_PREVENTION,
            PreventionSteps.VERIFY_PREVENTION,
            PromiseSteps.MAKE_PROMISE,
            PromiseSteps.FULFIL_PROMISE,
            PromiseSteps.EXTEND_PROMISE,
            PromiseSteps.RECORD_BROKEN_PROMISE,
            OwnershipSteps.ASSIGN_OWNER,
            OwnershipSteps.TRANSFER_OWNERSHIP,
            OwnershipSteps.ACCEPT_TRANSFER,
            OwnershipSteps.REFUSE_TRANSFER,
            EscalationSteps.CONSULT_LEADER,
            EscalationSteps.ESCALATE_COMPLAINT,
            EscalationSteps.PREPARE_ESCALATION_BRIEFING,
            EscalationSteps.OPEN_ESCALATION_CONTACT,
            EscalationSteps.CONVENE_JOINT_RESOLUTION,
            EscalationSteps.COORDINATE_THIRD_PARTY,
            EscalationSteps.GIVE_FINAL_RULING,
            EmergencySteps.DECLARE_EMERGENCY,
            EmergencySteps.RECORD_EMERGENCY_CONTACT,
            EmergencySteps.REQUEST_SUPPORT,
            EmergencySteps.CONFIRM_ENGINEER_ETA,
            EmergencySteps.INFORM_CUSTOMER_OF_ETA,
            EmergencySteps.SCHEDULE_SHOP_ENTRY,
            EmergencySteps.RECORD_ARRIVAL,
            EmergencySteps.STAND_DOWN_EMERGENCY,
            ReportingSteps.FORWARD_COMPLAINT,
            ReportingSteps.SEND_STATUS_REPORT,
            ReportingSteps.SEND_RESULT_REPORT,
            ReportingSteps.SEND_PROGRESS_REPORT,
            ReportingSteps.NOTIFY_MAJOR_CASE,
            KinshipSteps.LINK_RECURRENCE,
            KinshipSteps.MERGE_DUPLICATE,
            KinshipSteps.UNDO_MERGE,
            KinshipSteps.SPLIT_COMPLAINT,
            KinshipSteps.UNDO_SPLIT,
            ProcedureSteps.OVERRIDE_PROCEDURE_STEP,
            ProcedureSteps.CORRECT_RECORD,
            AppealSteps.APPEAL_DECISION,
            AppealSteps.DECIDE_APPEAL,
            ClosureSteps.CLOSE_COMPLAINT,
            ClosureSteps.CLOSE_AS_UNREACHABLE,
            ClosureSteps.CLOSE_WITHOUT_AGREEMENT,
            ReportingSteps.REPORT_CLOSURE_TO_CAC,
            ClosureSteps.REOPEN_COMPLAINT,
            ClosureSteps.WITHDRAW_COMPLAINT);

    private Lifecycle() {}
}
