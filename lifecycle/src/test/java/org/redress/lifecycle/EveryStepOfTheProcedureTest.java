package org.redress.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.events.EventCatalogue;

/**
 * The procedure's list of steps, written down by hand from the transition table (requirements 8.4, M-01 to M-41) and from
 * what the domain README adds to it, beside the steps of the code: none is missing, and none has no source.
 */
class EveryStepOfTheProcedureTest {
    /** Where a step is asked for, what it is called, and which events tell of it. */
    record Row(String source, String command, List<String> events) {
        static Row of(String source, String command, String... events) {
            return new Row(source, command, List.of(events));
        }
    }

    private static final List<Row> TRANSITION_TABLE = List.of(
            Row.of("M-01", "ReceiveComplaint", "ComplaintReceived"),
            Row.of("M-02", "AssignOwner", "OwnerAssigned"),
            Row.of("M-03", "ReviewCustomerBackground", "BackgroundReviewed"),
            Row.of("M-04", "RelocateConversation", "ConversationRelocated"),
            Row.of("M-05", "ApologizeAndAcknowledge", "ApologyAndAcknowledgementGiven"),
            Row.of("M-06", "RecordStatement", "StatementRecorded"),
            Row.of("M-07", "ConfirmUnderstanding", "UnderstandingConfirmed"),
            Row.of("M-08", "ClassifyComplaint", "ComplaintClassified"),
            Row.of("M-09", "EstablishFact", "FactEstablished"),
            Row.of("M-09", "IdentifyRootCause", "RootCauseIdentified"),
            Row.of("M-10", "RequestTechnicalAppraisal", "TechnicalAppraisalRequested"),
            Row.of("M-10", "RecordAppraisal", "TechnicalAppraisalRecorded"),
            Row.of("M-11", "ConsultLeader", "LeaderConsulted"),
            Row.of("M-11", "EscalateComplaint", "ComplaintEscalated"),
            Row.of("M-12", "DraftRemedy", "RemedyDrafted"),
            Row.of("M-12", "RequestAuthorization", "AuthorizationRequested"),
            Row.of("M-12", "GrantAuthorization", "AuthorizationGranted"),
            Row.of("M-12", "RefuseAuthorization", "AuthorizationRefused"),
            Row.of("M-13", "ProposeRemedy", "RemedyProposed"),
            Row.of("M-14", "AcceptRemedy", "RemedyAccepted"),
            Row.of("M-15", "RejectRemedy", "RemedyRejected"),
            Row.of("M-16", "DeclineDemand", "DemandDeclined"),
            Row.of("M-17", "DeferDemand", "DemandDeferred"),
            Row.of("M-18", "StartRemedy", "RemedyStarted"),
            Row.of("M-19", "HoldRemedy", "RemedyHeld"),
            Row.of("M-19", "ResumeRemedy", "RemedyResumed"),
            Row.of("M-20", "CompleteRemedy", "RemedyCompleted"),
            Row.of("M-21", "RecordContactAttempt", "ContactAttempted"),
            Row.of("M-22", "ConfirmSatisfaction", "SatisfactionConfirmed"),
            Row.of("M-23", "ReportDissatisfaction", "DissatisfactionReported"),
            Row.of("M-24", "MarkUnreachable", "CustomerMarkedUnreachable"),
            Row.of("M-25", "DecidePrevention", "RecurrencePreventionPlanned", "PreventionNotRequired"),
            Row.of("M-26", "CloseComplaint", "ComplaintClosed"),
            Row.of("M-27", "CloseAsUnreachable", "ComplaintClosed"),
            Row.of("M-28", "ReportClosureToCac", "ClosureReported"),
            Row.of("M-29", "ReopenComplaint", "ComplaintReopened"),
            Row.of("M-30", "MakePromise", "PromiseMade"),
            Row.of("M-30", "FulfilPromise", "PromiseFulfilled"),
            Row.of("M-30", "ExtendPromise", "PromiseExtended"),
            Row.of("M-31", "DeclareEmergency", "EmergencyDeclared"),
            Row.of("M-32", "NotifyMajorCase", "MajorCaseNotified"),
            Row.of("M-33", "SendStatusReport", "StatusReportSent"),
            Row.of("M-33", "SendResultReport", "ResultReportSent"),
            Row.of("M-33", "SendProgressReport", "ProgressReportSent"),
            Row.of("M-34", "TransferOwnership", "TransferRequested"),
            Row.of("M-34", "AcceptTransfer", "TransferAccepted"),
            Row.of("M-34", "RefuseTransfer", "TransferRefused"),
            Row.of("M-35", "OverrideProcedureStep", "ProcedureStepOverridden", "InvestigationBegun"),
            Row.of("M-36", "AppealDecision", "DecisionAppealed"),
            Row.of("M-37", "WithdrawComplaint", "ComplaintWithdrawn"),
            Row.of("M-38", "CorrectRecord", "RecordCorrected"),
            Row.of("M-39", "GiveFinalRuling", "FinalRulingGiven"),
            Row.of("M-40", "CloseWithoutAgreement", "ComplaintClosed"),
            Row.of("M-41", "MergeDuplicate", "ComplaintMerged"));

    /** What the domain README amends and extends, and what rules and regions of the catalogue ask for beside the table. */
    private static final List<Row> BESIDE_THE_TABLE = List.of(
            Row.of("README", "WithdrawAcceptance", "AcceptanceWithdrawn"),
            Row.of("README", "ResumeContact", "ContactResumed"),
            Row.of("README", "DecideAppeal", "AppealDecided"),
            Row.of("README", "DecideMerits", "MeritsDecided"),
            Row.of("README", "ExpireProposal", "ProposalExpired"),
            Row.of("README", "LinkRecurrence", "RecurrenceLinked"),
            Row.of("README", "SplitComplaint", "ComplaintSplit", "SplitOffFrom"),
            Row.of("README", "UndoMerge", "MergeUndone"),
            Row.of("README", "UndoSplit", "SplitUndone"),
            Row.of("README", "ExplainCause", "CauseExplained"),
            Row.of("README", "CloseConversation", "ConversationClosed"),
            Row.of("README", "RecordCounterDemand", "CounterDemandRecorded"),
            Row.of("README", "RecordCustomerQuestion", "CustomerQuestionRecorded"),
            Row.of("README", "AnswerCustomerQuestion", "CustomerQuestionAnswered"),
            Row.of("README", "RecordExpectedQuality", "ExpectedQualityRecorded"),
            Row.of("README", "RecordPerceivedQuality", "PerceivedQualityRecorded"),
            Row.of("README", "FlagRisk", "RiskFlagged"),
            Row.of("README", "ClearRisk", "RiskCleared"),
            Row.of("README", "AttachRecording", "RecordingAttached"),
            Row.of("README", "InvolveResponsiblePerson", "ResponsiblePersonInvolved"),
            Row.of("README", "CoordinateThirdParty", "ThirdPartyCoordinated"),
            Row.of("README", "ConveneJointResolution", "JointResolutionConvened"),
            Row.of("README", "PrepareEscalationBriefing", "EscalationBriefingPrepared"),
            Row.of("README", "OpenEscalationContact", "EscalationContactOpened"),
            Row.of("README", "ConfirmEngineerEta", "EngineerEtaConfirmed"),
            Row.of("README", "InformCustomerOfEta", "CustomerInformedOfEta"),
            Row.of("README", "ScheduleShopEntry", "ShopEntryScheduled"),
            Row.of("README", "RecordArrival", "EngineerArrived"),
            Row.of("README", "StandDownEmergency", "EmergencyStoodDown"),
            Row.of("README", "ApprovePrevention", "PreventionApproved"),
            Row.of("README", "ImplementPrevention", "PreventionImplemented"),
            Row.of("README", "VerifyPrevention", "PreventionVerified", "PreventionFoundIneffective"),
            Row.of("P-01", "RecordSecondApologyAndThanks", "ClosingApologyAndThanksGiven"),
            Row.of("P-63", "ForwardComplaint", "ComplaintForwarded"),
            Row.of("P-65", "RecordEmergencyContact", "EmergencyContactAttempted"),
            Row.of("P-65", "RequestSupport", "EmergencySupportRequested"),
            Row.of("P-55", "RecordBrokenPromise", "PromiseBroken"),
            Row.of("D-07", "RecordValueOrientation", "ValueOrientationRecorded"),
            Row.of("D-08", "RecordCustomerNeeds", "CustomerNeedsRecorded"),
            Row.of("D-14", "RecordBehaviouralStyle", "BehaviouralStyleRecorded"));

    @Test
    void the_code_has_each_step_of_the_procedure_and_no_other() {
        assertThat(Lifecycle.STEPS)
                .extracting(step -> step.command().getSimpleName())
                .containsExactlyInAnyOrderElementsOf(rows().map(Row::command).toList());
    }

    @Test
    @DisplayName("the transition table is told from M-01 to M-41")
    void the_transition_table_is_told_from_its_first_row_to_its_last() {
        assertThat(TRANSITION_TABLE.stream().map(Row::source).distinct())
                .containsExactlyElementsOf(Stream.iterate(1, row -> row + 1)
                        .limit(41)
                        .map("M-%02d"::formatted)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void each_event_of_a_step_is_in_the_catalogue(Row row) {
        assertThat(EventCatalogue.all()).containsKeys(row.events().toArray(String[]::new));
    }

    /** All steps, in no order but that of their sources. */
    static Stream<Row> rows() {
        return Stream.concat(TRANSITION_TABLE.stream(), BESIDE_THE_TABLE.stream());
    }
}
