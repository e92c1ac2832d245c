package org.redress.events;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One event of each kind with every field filled, as the golden files keep it. */
final class Specimens {
    /** Stands in every personal text, so that a leak shows. */
    static final String PLAIN = "PLAIN";

    private static final PersonId CUSTOMER = new PersonId("customer-1");
    private static final PersonId HANDLER = new PersonId("handler-1");
    private static final PersonId COLLEAGUE = new PersonId("colleague-1");
    private static final UnitId DEALER = new UnitId("dealer-1");
    private static final UnitId REGION = new UnitId("region-1");
    private static final Instant MOMENT = Instant.parse("2026-03-02T03:00:00.123456Z");
    private static final Instant LATER = Instant.parse("2026-03-09T03:00:00Z");

    static final Map<String, Object> BY_NAME = byName(
            // Progress
            new ComplaintReceived(
                    "7K3MQ-9PD2X",
                    Channel.FACE_TO_FACE,
                    CaseSource.DIRECT,
                    new Customer(CUSTOMER, said("name"), said("phone"), said("email"), said("address"), Channel.SMS),
                    said("narrative"),
                    EmotionalState.AGITATED,
                    DEALER,
                    said("subject"),
                    said("vulnerability"),
                    "Model S 2026"),
            new ApologyAndAcknowledgementGiven(said("apology"), Channel.PHONE, Duration.ofDays(3), LATER, COLLEAGUE),
            new StatementRecorded(
                    LocalDate.parse("2026-02-27"),
                    said("who"),
                    said("what"),
                    said("where"),
                    said("how"),
                    said("why"),
                    said("degree"),
                    said("feelings"),
                    said("ignition")),
            new UnderstandingConfirmed(said("read back")),
            new RemedyProposed(
                    2,
                    List.of(new RemedyOption(
                            "O2-1",
                            RemedyKind.REPLACEMENT,
                            said("outline"),
                            said("effect"),
                            List.of(said("pro")),
                            List.of(said("con"), said("another con")),
                            Duration.ofHours(36),
                            new Money("480.50", "CNY"),
                            List.of("D1", "D2"),
                            "R1")),
                    LATER,
                    COLLEAGUE,
                    MOMENT),
            new RemedyRejected(said("reason")),
            new RemedyAccepted("O2-1", said("details")),
            new AcceptanceWithdrawn(said("reason")),
            new RemedyStarted("O2-1"),
            new RemedyHeld(HoldReason.PARTS_NOT_ARRIVED, LATER, said("note")),
            new RemedyResumed(),
            new RemedyCompleted(
                    "O2-1", said("result"), List.of(new Evidence(EvidenceKind.PHOTO, said("picture"))), COLLEAGUE),
            new SatisfactionConfirmed(SatisfactionLevel.VERY_SATISFIED, CustomerOutcome.RECOMMENDS, said("remark")),
            new DissatisfactionReported(NextAction.INVITE, said("statement")),
            new MisunderstandingCleared(SatisfactionLevel.SATISFIED),
            new ComplaintClosed(
                    ClosingOutcome.VERY_SATISFIED, Set.of(RemedyKind.REPLACEMENT, RemedyKind.APOLOGY), said("summary")),
            new ComplaintReopened(said("reason")),
            new ComplaintWithdrawn(said("statement")),
            // What a source states
            new SourceComplaintRecorded(
                    "7K3MQ-9PD2X",
                    "CFPB",
                    "1234567",
                    CUSTOMER,
                    Channel.WEB,
                    "Mortgage",
                    "FHA mortgage",
                    "Closing on a mortgage",
                    "Delays",
                    Map.of("state", "CA", "company", "BANK"),
                    "Bank of Specimens",
                    ZoneId.of("America/New_York"),
                    new SourceWords(said("subject"), said("narrative"), said("address"))),
            new SourceForwardingRecorded(),
            new SourceDueDateRecorded(MOMENT, LocalDate.parse("2026-03-05")),
            new SourceStatusRecorded("Closed (Duplicate)", said("remark")),
            new SourceResponseRecorded(
                    "Closed with explanation", "Acted appropriately", true, Answer.YES, said("reply")),
            new SourceClosureRecorded(),
            // Ownership
            new OwnerAssigned(new Owner(HANDLER, DEALER)),
            new TransferRequested(COLLEAGUE, DEALER, said("reason")),
            new TransferAccepted(new Owner(COLLEAGUE, DEALER)),
            new TransferRefused(COLLEAGUE, said("reason")),
            new ResponsibilityBounceDetected(2),
            // Demands
            new DemandStated("D1", said("wish")),
            new DemandDeclined("D1", said("reason"), said("alternative")),
            // Investigation
            new BackgroundReviewed(said("findings")),
            new ComplaintClassified(
                    "catalogue-1",
                    Set.of(ComplaintType.WARRANTY, ComplaintType.PARTS),
                    Set.of(Severity.RECURRENCE, Severity.MAJOR),
                    said("note")),
            new FactEstablished("F1", said("assertion"), Basis.CONFIRMED),
            new RootCauseIdentified(CauseDimension.PEOPLE, said("cause"), List.of("F1", "F2"), COLLEAGUE),
            new CauseExplained(said("explanation")),
            new ResponsiblePersonInvolved(COLLEAGUE, MOMENT, LATER, said("result")),
            // Contact
            new ConversationRelocated(said("place")),
            new ContactAttempted(
                    3,
                    2,
                    ContactPurpose.RESULT_CONFIRMATION,
                    Channel.PHONE,
                    MOMENT,
                    TimeSlot.NOON,
                    ContactResult.INCONVENIENT,
                    10,
                    LATER,
                    said("note")),
            new ClosingApologyAndThanksGiven(said("apology"), said("thanks")),
            // Promises
            new PromiseMade("P1", PromiseKind.OF_ITS_OWN, said("what"), said("cannot do"), LATER),
            new PromiseFulfilled("P1", said("how"), said("goodwill")),
            new PromiseReleased("P2"),
            // Prevention
            new RecurrencePreventionPlanned(
                    said("measure"),
                    COLLEAGUE,
                    LocalDate.parse("2026-04-01"),
                    CauseDimension.TECHNOLOGY,
                    Set.of(PreventionElement.TRAINING, PreventionElement.PROCESS)),
            new PreventionNotRequired(said("reason")),
            new InvestigationBegun(),
            new AcknowledgementInherited("complaint-1"),
            new InvestigationReopened(),
            new ProposalExpired(2),
            new CustomerMarkedUnreachable(3),
            new ContactResumed(Channel.PHONE, said("note")),
            // Demands, further
            new DemandDeferred("D1", said("reason"), said("alternative"), LATER),
            new CounterDemandRecorded("D2", said("wish")),
            new DemandReinstated("D1"),
            new DemandMoved("D2", "complaint-2"),
            new DemandReturned("D2"),
            // Investigation, further
            new TechnicalAppraisalRequested("A1", said("question")),
            new TechnicalAppraisalRecorded("A1", said("finding")),
            new MeritsDecided(Merits.PARTLY_UPHELD, said("reason")),
            // Contact, further
            new ConversationClosed(Set.of(ClosingElement.THANKED, ClosingElement.REPEATED_BACK), true),
            new RecordingAttached(said("reference"), true),
            new UnreachableMessageSent(Channel.LETTER, said("message")),
            // Promises, further
            new PromiseExtended("P1", LATER, Channel.PHONE, said("explanation")),
            new PromiseBroken("P1"),
            // Prevention, further
            new PreventionApproved(COLLEAGUE, said("reason")),
            new PreventionImplemented(said("how")),
            new PreventionVerified(said("evidence")),
            new PreventionFoundIneffective(said("evidence")),
            // Authority
            new RemedyDrafted(
                    "R1",
                    RemedyKind.VEHICLE_RETURN,
                    said("outline"),
                    new Money("98000", "CNY"),
                    Set.of(Role.ENGINEER, Role.REGIONAL_MANAGER)),
            new AuthorizationRequested("R1", HANDLER, Set.of(Role.ENGINEER, Role.REGIONAL_MANAGER), said("reason")),
            new AuthorizationGranted("R1", Role.ENGINEER, COLLEAGUE, said("reason")),
            new AuthorizationRefused("R1", Role.REGIONAL_MANAGER, COLLEAGUE, said("reason")),
            // Escalation
            new LeaderConsulted(Role.REGIONAL_MANAGER, COLLEAGUE, said("advice")),
            new ComplaintEscalated(2, EscalationCause.STAFF_ATTITUDE, said("reason")),
            new EscalationBriefingPrepared(
                    2, said("background"), List.of(said("scenario")), List.of(said("option")), said("bottom line")),
            new EscalationContactOpened(2, Channel.PHONE),
            new JointResolutionConvened(Set.of(Role.REGIONAL_MANAGER, Role.CAC_AGENT), said("result")),
            new ThirdPartyCoordinated(ThirdParty.CONSUMER_ASSOCIATION, said("result")),
            new FinalRulingGiven(1, COLLEAGUE, said("ruling"), said("reason")),
            // Appeal
            new DecisionAppealed(1, Role.REGIONAL_MANAGER, "D1", said("reason")),
            new AppealDecided(1, AppealResult.REJECTED, COLLEAGUE, said("reason")),
            new NextAppealLevelTold(Role.GENERAL_MANAGER),
            // Emergency
            new EmergencyDeclared(
                    EmergencyKind.BURNT_CAR,
                    Set.of(EmergencyParty.ENGINEER, EmergencyParty.REGIONAL_MANAGER),
                    said("situation")),
            new EmergencyContactAttempted(EmergencyParty.ENGINEER, 2, false, said("note")),
            new EmergencySupportRequested(Role.GENERAL_MANAGER, said("reason")),
            new EngineerEtaConfirmed(COLLEAGUE, LATER),
            new CustomerInformedOfEta(LATER, Channel.PHONE),
            new ShopEntryScheduled(DEALER, LATER),
            new EngineerArrived(MOMENT),
            new EmergencyAppraised("A1"),
            new EmergencyStoodDown(said("reason")),
            // Reporting
            new ComplaintForwarded(DEALER),
            new StatusReportSent(said("report")),
            new ResultReportSent(said("report")),
            new ProgressReportSent(said("report")),
            new ResultReportSuspended(HoldReason.PARTS_NOT_ARRIVED),
            new ResultReportResumed(),
            new MajorCaseNotified(Set.of(Severity.MAJOR, Severity.URGENT), Set.of(Role.CAC_AGENT), said("message")),
            new ClosureReported(1, said("recipient"), said("report")),
            // Risk
            new RiskFlagged(Severity.LITIGATION_RISK, said("reason")),
            new RiskCleared(Severity.LITIGATION_RISK, said("reason")),
            // Questions
            new CustomerQuestionRecorded("Q1", said("words")),
            new CustomerQuestionAnswered("Q1", said("answer"), COLLEAGUE),
            // Kinship
            new ComplaintMerged("complaint-2", said("reason")),
            new DuplicateAbsorbed("complaint-1", MOMENT),
            new MergeUndone("complaint-2", said("reason")),
            new DuplicateReleased("complaint-1"),
            new ComplaintSplit("complaint-2", said("reason")),
            new SplitOffFrom("complaint-1", MOMENT),
            new SplitUndone("complaint-1", said("reason")),
            new SplitReturned("complaint-2"),
            new RecurrenceLinked("complaint-0", said("reason")),
            // Procedure
            new ProcedureStepOverridden(ProcedureStep.READ_BACK, said("reason"), COLLEAGUE),
            new RecordCorrected(3, said("correction"), said("reason")),
            // Quality and profile
            new ExpectedQualityRecorded(
                    QualityStage.AT_PROBLEM, List.of(new QualityScore(QualityDimension.EMPATHY, 7))),
            new PerceivedQualityRecorded(
                    QualityStage.AFTER_HANDLING, List.of(new QualityScore(QualityDimension.EMPATHY, 5))),
            new ValueOrientationRecorded(said("SPEED,RESPECT")),
            new CustomerNeedsRecorded(said("VENTING")),
            new BehaviouralStyleRecorded(said("OWL"), said("10"), said("5")),
            // Organisation
            new UnitFounded(DEALER, UnitKind.DEALER, "Dealer 1", REGION),
            new PersonJoined(COLLEAGUE, new Personal.Plain(COLLEAGUE, PLAIN + " name")),
            new RoleGranted(COLLEAGUE, Role.HANDLER, DEALER),
            new RoleRevoked(COLLEAGUE, Role.HANDLER, DEALER),
            // Operations
            new DeadLetterDiscarded(
                    new ViewName("promises"),
                    "00000000-0000-4000-8000-000000000001",
                    7,
                    MOMENT,
                    new Personal.Plain(COLLEAGUE, PLAIN + " reason")));

    private Specimens() {}

    private static Personal said(String words) {
        return new Personal.Plain(CUSTOMER, PLAIN + " " + words);
    }

    private static Map<String, Object> byName(Object... events) {
        Map<String, Object> specimens = new TreeMap<>();
        Stream.of(events).forEach(event -> specimens.put(event.getClass().getSimpleName(), event));
        return specimens;
    }
}
