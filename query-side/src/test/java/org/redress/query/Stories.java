package org.redress.query;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.redress.eventlog.EventMetadata;
import org.redress.eventlog.NewComplaints;
import org.redress.events.AcceptanceWithdrawn;
import org.redress.events.AcknowledgementInherited;
import org.redress.events.Answer;
import org.redress.events.ApologyAndAcknowledgementGiven;
import org.redress.events.AppealDecided;
import org.redress.events.AppealResult;
import org.redress.events.AuthorizationGranted;
import org.redress.events.AuthorizationRefused;
import org.redress.events.AuthorizationRequested;
import org.redress.events.BackgroundReviewed;
import org.redress.events.Basis;
import org.redress.events.BehaviouralStyleRecorded;
import org.redress.events.CaseSource;
import org.redress.events.CauseDimension;
import org.redress.events.CauseExplained;
import org.redress.events.Channel;
import org.redress.events.ClosingApologyAndThanksGiven;
import org.redress.events.ClosingElement;
import org.redress.events.ClosingOutcome;
import org.redress.events.ClosureReported;
import org.redress.events.ComplaintClassified;
import org.redress.events.ComplaintClosed;
import org.redress.events.ComplaintEscalated;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintForwarded;
import org.redress.events.ComplaintMerged;
import org.redress.events.ComplaintReceived;
import org.redress.events.ComplaintReopened;
import org.redress.events.ComplaintSplit;
import org.redress.events.ComplaintType;
import org.redress.events.ComplaintWithdrawn;
import org.redress.events.ContactAttempted;
import org.redress.events.ContactPurpose;
import org.redress.events.ContactResult;
import org.redress.events.ContactResumed;
import org.redress.events.ConversationClosed;
import org.redress.events.ConversationRelocated;
import org.redress.events.CounterDemandRecorded;
import org.redress.events.Customer;
import org.redress.events.CustomerInformedOfEta;
import org.redress.events.CustomerMarkedUnreachable;
import org.redress.events.CustomerNeedsRecorded;
import org.redress.events.CustomerOutcome;
import org.redress.events.CustomerQuestionAnswered;
import org.redress.events.CustomerQuestionRecorded;
import org.redress.events.DecisionAppealed;
import org.redress.events.DemandDeclined;
import org.redress.events.DemandDeferred;
import org.redress.events.DemandMoved;
import org.redress.events.DemandReinstated;
import org.redress.events.DemandReturned;
import org.redress.events.DemandStated;
import org.redress.events.DissatisfactionReported;
import org.redress.events.DuplicateAbsorbed;
import org.redress.events.DuplicateReleased;
import org.redress.events.EmergencyAppraised;
import org.redress.events.EmergencyContactAttempted;
import org.redress.events.EmergencyDeclared;
import org.redress.events.EmergencyKind;
import org.redress.events.EmergencyParty;
import org.redress.events.EmergencyStoodDown;
import org.redress.events.EmergencySupportRequested;
import org.redress.events.EmotionalState;
import org.redress.events.EngineerArrived;
import org.redress.events.EngineerEtaConfirmed;
import org.redress.events.EscalationBriefingPrepared;
import org.redress.events.EscalationCause;
import org.redress.events.EscalationContactOpened;
import org.redress.events.Evidence;
import org.redress.events.EvidenceKind;
import org.redress.events.ExpectedQualityRecorded;
import org.redress.events.FactEstablished;
import org.redress.events.FinalRulingGiven;
import org.redress.events.HoldReason;
import org.redress.events.InvestigationBegun;
import org.redress.events.InvestigationReopened;
import org.redress.events.JointResolutionConvened;
import org.redress.events.LeaderConsulted;
import org.redress.events.MajorCaseNotified;
import org.redress.events.MergeUndone;
import org.redress.events.Merits;
import org.redress.events.MeritsDecided;
import org.redress.events.MisunderstandingCleared;
import org.redress.events.Money;
import org.redress.events.NextAction;
import org.redress.events.NextAppealLevelTold;
import org.redress.events.Owner;
import org.redress.events.OwnerAssigned;
import org.redress.events.PerceivedQualityRecorded;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.PreventionApproved;
import org.redress.events.PreventionElement;
import org.redress.events.PreventionFoundIneffective;
import org.redress.events.PreventionImplemented;
import org.redress.events.PreventionNotRequired;
import org.redress.events.PreventionVerified;
import org.redress.events.ProcedureStep;
import org.redress.events.ProcedureStepOverridden;
import org.redress.events.ProgressReportSent;
import org.redress.events.PromiseBroken;
import org.redress.events.PromiseExtended;
import org.redress.events.PromiseFulfilled;
import org.redress.events.PromiseKind;
import org.redress.events.PromiseMade;
import org.redress.events.PromiseReleased;
import org.redress.events.ProposalExpired;
import org.redress.events.QualityDimension;
import org.redress.events.QualityScore;
import org.redress.events.QualityStage;
import org.redress.events.RecordCorrected;
import org.redress.events.RecordingAttached;
import org.redress.events.RecurrenceLinked;
import org.redress.events.RecurrencePreventionPlanned;
import org.redress.events.RemedyAccepted;
import org.redress.events.RemedyCompleted;
import org.redress.events.RemedyDrafted;
import org.redress.events.RemedyHeld;
import org.redress.events.RemedyKind;
import org.redress.events.RemedyOption;
import org.redress.events.RemedyProposed;
import org.redress.events.RemedyRejected;
import org.redress.events.RemedyResumed;
import org.redress.events.RemedyStarted;
import org.redress.events.ResponsibilityBounceDetected;
import org.redress.events.ResponsiblePersonInvolved;
import org.redress.events.ResultReportResumed;
import org.redress.events.ResultReportSent;
import org.redress.events.ResultReportSuspended;
import org.redress.events.RiskCleared;
import org.redress.events.RiskFlagged;
import org.redress.events.Role;
import org.redress.events.RootCauseIdentified;
import org.redress.events.SatisfactionConfirmed;
import org.redress.events.SatisfactionLevel;
import org.redress.events.Severity;
import org.redress.events.ShopEntryScheduled;
import org.redress.events.SourceClosureRecorded;
import org.redress.events.SourceComplaintRecorded;
import org.redress.events.SourceDueDateRecorded;
import org.redress.events.SourceForwardingRecorded;
import org.redress.events.SourceResponseRecorded;
import org.redress.events.SourceStatusRecorded;
import org.redress.events.SourceWords;
import org.redress.events.SplitOffFrom;
import org.redress.events.SplitReturned;
import org.redress.events.SplitUndone;
import org.redress.events.StatementRecorded;
import org.redress.events.StatusReportSent;
import org.redress.events.TechnicalAppraisalRecorded;
import org.redress.events.TechnicalAppraisalRequested;
import org.redress.events.ThirdParty;
import org.redress.events.ThirdPartyCoordinated;
import org.redress.events.TimeSlot;
import org.redress.events.TransferAccepted;
import org.redress.events.TransferRefused;
import org.redress.events.TransferRequested;
import org.redress.events.UnderstandingConfirmed;
import org.redress.events.UnitId;
import org.redress.events.UnreachableMessageSent;
import org.redress.events.ValueOrientationRecorded;

/** What may have happened to a complaint, for tests. */
public final class Stories {
    public static final PersonId CUSTOMER = new PersonId("customer-1");
    public static final PersonId HANDLER = new PersonId("person-7");
    public static final PersonId COLLEAGUE = new PersonId("person-8");
    public static final UnitId DEALER = new UnitId("dealer-3");
    public static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    public static final LocalDate DAY = LocalDate.parse("2026-03-04");
    public static final String HER_WORDS = "The brakes failed on the way home";

    private Stories() {}

    public static String newComplaint() {
        return UUID.randomUUID().toString();
    }

    public static Personal words(String text) {
        return new Personal.Plain(CUSTOMER, text);
    }

    public static ComplaintReceived received(String caseNumber) {
        return received(caseNumber, Channel.PHONE);
    }

    public static ComplaintReceived received(String caseNumber, Channel channel) {
        return received(caseNumber, channel, HER_WORDS);
    }

    public static ComplaintReceived receivedWith(String caseNumber, String narrative) {
        return received(caseNumber, Channel.PHONE, narrative);
    }

    private static ComplaintReceived received(String caseNumber, Channel channel, String narrative) {
        return new ComplaintReceived(
                caseNumber,
                channel,
                CaseSource.DEALER_HOTLINE,
                new Customer(
                        CUSTOMER,
                        words("Li Wei"),
                        words("138 0000 1111"),
                        words("li@example.org"),
                        words("12 Long Street"),
                        Channel.PHONE),
                words(narrative),
                EmotionalState.UPSET,
                DEALER,
                words("Brakes"),
                words("travels with a small child"));
    }

    public static ApologyAndAcknowledgementGiven apology() {
        return new ApologyAndAcknowledgementGiven(
                words("We are sorry"), Channel.PHONE, Duration.ofDays(2), NOON, COLLEAGUE);
    }

    public static StatementRecorded statement() {
        return new StatementRecorded(
                DAY,
                words("she"),
                words("no brakes"),
                words("on the hill"),
                words("suddenly"),
                words("a bad repair"),
                words("very"),
                words("afraid"),
                words("nobody called back"));
    }

    public static RemedyProposed proposal(int number) {
        return new RemedyProposed(
                number,
                List.of(new RemedyOption(
                        "A",
                        RemedyKind.REPAIR,
                        words("new brakes"),
                        words("safe again"),
                        List.of(words("quick")),
                        List.of(words("one day without a car")),
                        Duration.ofHours(6),
                        new Money("105.00", "CNY"),
                        List.of("D1"))),
                NOON,
                COLLEAGUE);
    }

    /** Every kind of event of a case of our own: the main path once with its side paths, and what may happen beside it. */
    public static List<ComplaintEvent> everything(String caseNumber) {
        return Stream.of(mainWay(caseNumber), besides(), ending())
                .flatMap(List::stream)
                .toList();
    }

    private static List<ComplaintEvent> mainWay(String caseNumber) {
        return List.of(
                received(caseNumber),
                new DemandStated("D1", words("new brakes for nothing")),
                new DemandStated("D2", words("a new car")),
                new OwnerAssigned(new Owner(HANDLER, DEALER)),
                new BackgroundReviewed(words("a customer for ten years")),
                new ConversationRelocated(words("the quiet room")),
                apology(),
                new PromiseMade("P1", PromiseKind.NEXT_CONTACT, words("a call"), words("no result yet"), NOON),
                statement(),
                new UnderstandingConfirmed(words("the brakes failed")),
                new ComplaintClassified(
                        "t-1",
                        Set.of(ComplaintType.REPAIR_SKILL, ComplaintType.PARTS),
                        Set.of(Severity.MAJOR),
                        words("coded twice")),
                new FactEstablished("F1", words("the pads were worn"), Basis.CONFIRMED),
                new RootCauseIdentified(CauseDimension.PEOPLE, words("not looked at"), List.of("F1"), COLLEAGUE),
                new CauseExplained(words("we did not look")),
                new ResponsiblePersonInvolved(COLLEAGUE, NOON, NOON, words("they shook hands")),
                new DemandDeclined("D2", words("the car can be mended"), words("a replacement car meanwhile")),
                new TransferRequested(COLLEAGUE, DEALER, words("I am away")),
                new TransferRefused(COLLEAGUE, words("too much work")),
                new ResponsibilityBounceDetected(2),
                new TransferRequested(COLLEAGUE, DEALER, words("I am still away")),
                new TransferAccepted(new Owner(COLLEAGUE, DEALER)),
                proposal(1),
                new RemedyRejected(words("too slow")),
                proposal(2),
                new PromiseMade("P2", PromiseKind.REMEDY_EXECUTION, null, null, NOON),
                new RemedyAccepted("A", words("on Monday")),
                new AcceptanceWithdrawn(words("not on Monday")),
                new PromiseReleased("P2"),
                proposal(3),
                new RemedyAccepted("A", words("on Tuesday")),
                new RemedyStarted("A"),
                new RemedyHeld(HoldReason.PARTS_NOT_ARRIVED, NOON, words("by train")),
                new RemedyResumed(),
                new RemedyCompleted(
                        "A",
                        words("new brakes are in"),
                        List.of(new Evidence(EvidenceKind.PHOTO, words("the brakes"))),
                        HANDLER),
                new PromiseFulfilled("P1", words("called"), words("a free wash")),
                new ContactAttempted(
                        1,
                        1,
                        ContactPurpose.RESULT_CONFIRMATION,
                        Channel.PHONE,
                        NOON,
                        TimeSlot.NOON,
                        ContactResult.REACHED,
                        4,
                        NOON,
                        words("in a hurry")),
                new DissatisfactionReported(NextAction.CLARIFY, words("it still squeaks")),
                new MisunderstandingCleared(SatisfactionLevel.SATISFIED),
                new SatisfactionConfirmed(
                        SatisfactionLevel.SATISFIED, CustomerOutcome.RETURNS, words("it is good now")),
                new ClosingApologyAndThanksGiven(words("sorry again"), words("thank you")),
                new RecurrencePreventionPlanned(
                        words("look at the pads"),
                        COLLEAGUE,
                        DAY,
                        CauseDimension.PEOPLE,
                        Set.of(PreventionElement.TRAINING)),
                new PreventionNotRequired(words("it is planned already")));
    }

    private static List<ComplaintEvent> ending() {
        return List.of(
                new ComplaintClosed(
                        ClosingOutcome.SATISFIED, Set.of(RemedyKind.REPAIR, RemedyKind.APOLOGY), words("mended")),
                new ComplaintReopened(words("the noise is back")),
                new ComplaintWithdrawn(words("it was the radio")));
    }

    /** What the regions beside the main path tell. */
    public static List<ComplaintEvent> besides() {
        return Stream.of(above(), emergency(), reports(), relations(), remarks())
                .flatMap(List::stream)
                .toList();
    }

    private static List<ComplaintEvent> above() {
        return List.of(
                new LeaderConsulted(Role.GROUP_LEADER, COLLEAGUE, words("call her yourself")),
                new ComplaintEscalated(1, EscalationCause.NOT_FEELING_VALUED, words("she asks for the manager")),
                new EscalationBriefingPrepared(
                        1,
                        words("three visits"),
                        List.of(words("she shouts")),
                        List.of(words("a rental car")),
                        words("no new car")),
                new EscalationContactOpened(1, Channel.PHONE),
                new JointResolutionConvened(Set.of(Role.CAC_AGENT, Role.REGIONAL_MANAGER), words("a rental car")),
                new ThirdPartyCoordinated(ThirdParty.CONSUMER_ASSOCIATION, words("they agree")),
                new FinalRulingGiven(1, HANDLER, words("a rental car, no more"), words("the brakes are safe")),
                draft("R1", Role.REGIONAL_MANAGER, Role.ENGINEER),
                new AuthorizationRequested(
                        "R1", HANDLER, Set.of(Role.REGIONAL_MANAGER, Role.ENGINEER), words("she needs a car")),
                new AuthorizationGranted("R1", Role.REGIONAL_MANAGER, COLLEAGUE, words("she does")),
                new AuthorizationRefused("R1", Role.ENGINEER, COLLEAGUE, words("the brakes are mended")),
                new DecisionAppealed(1, Role.DEPARTMENT_MANAGER, "D2", words("I want a new car")),
                new AppealDecided(1, AppealResult.UPHELD, COLLEAGUE, words("she was not heard")),
                new InvestigationReopened(),
                new DemandReinstated("D2"),
                new NextAppealLevelTold(Role.GENERAL_MANAGER));
    }

    private static List<ComplaintEvent> emergency() {
        return List.of(
                new EmergencyDeclared(
                        EmergencyKind.ACCIDENT_CAR,
                        Set.of(EmergencyParty.ENGINEER, EmergencyParty.TECHNICAL_HOTLINE),
                        words("it rolled down the hill")),
                new EmergencyContactAttempted(EmergencyParty.ENGINEER, 1, true, words("he comes")),
                new EmergencySupportRequested(Role.REGIONAL_MANAGER, words("the hotline is silent")),
                new EngineerEtaConfirmed(COLLEAGUE, NOON),
                new CustomerInformedOfEta(NOON, Channel.PHONE),
                new ShopEntryScheduled(DEALER, NOON),
                new EngineerArrived(NOON),
                new EmergencyAppraised("A1"),
                new EmergencyStoodDown(words("nobody is hurt")));
    }

    private static List<ComplaintEvent> reports() {
        return List.of(
                new ComplaintForwarded(DEALER),
                new StatusReportSent(words("we look at it")),
                new ProgressReportSent(words("the parts are on the way")),
                new ResultReportSuspended(HoldReason.PARTS_NOT_ARRIVED),
                new ResultReportResumed(),
                new ResultReportSent(words("it is mended")),
                new MajorCaseNotified(Set.of(Severity.MAJOR), Set.of(Role.GENERAL_MANAGER), words("an accident")),
                new ClosureReported(1, words("the centre"), words("she is content")));
    }

    private static List<ComplaintEvent> relations() {
        return List.of(
                new SplitOffFrom("c-0", NOON),
                new AcknowledgementInherited("c-0"),
                new SplitUndone("c-0", words("it is one after all")),
                new SplitOffFrom("c-0", NOON),
                new ComplaintMerged("c-1", words("the same brakes")),
                new MergeUndone("c-1", words("another car")),
                new DuplicateAbsorbed("c-2", NOON),
                new DuplicateReleased("c-2"),
                new ComplaintSplit("c-3", words("the radio")),
                new DemandMoved("D1", "c-3"),
                new SplitReturned("c-3"),
                new DemandReturned("D1"),
                new RecurrenceLinked("c-4", words("again the brakes")),
                new RiskFlagged(Severity.HOSTILE, words("she shouts")),
                new RiskCleared(Severity.HOSTILE, words("she calmed down")));
    }

    private static List<ComplaintEvent> remarks() {
        return List.of(
                new InvestigationBegun(),
                new TechnicalAppraisalRequested("A1", words("why")),
                new TechnicalAppraisalRecorded("A1", words("worn")),
                new MeritsDecided(Merits.UPHELD, words("we did not look")),
                new CustomerQuestionRecorded("Q1", words("how long")),
                new CustomerQuestionAnswered("Q1", words("two days"), COLLEAGUE),
                new DemandDeferred("D2", words("not before summer"), words("a rental car"), NOON),
                new CounterDemandRecorded("D3", words("a used car")),
                new ProposalExpired(3),
                new PromiseMade("P3", PromiseKind.OF_ITS_OWN, words("a letter"), null, NOON),
                new PromiseBroken("P3"),
                new PromiseExtended("P3", NOON, Channel.PHONE, words("tomorrow")),
                new ConversationClosed(Set.of(ClosingElement.THANKED), true),
                new RecordingAttached(words("tape 7"), true),
                new CustomerMarkedUnreachable(3),
                new UnreachableMessageSent(Channel.LETTER, words("please call")),
                new ContactResumed(Channel.PHONE, words("she called")),
                new ValueOrientationRecorded(words("SPEED,RESPECT")),
                new CustomerNeedsRecorded(words("RESPECT")),
                new BehaviouralStyleRecorded(words("EAGLE"), words("50"), words("0")),
                new ExpectedQualityRecorded(
                        QualityStage.AT_PROBLEM, List.of(new QualityScore(QualityDimension.EMPATHY, 8))),
                new PerceivedQualityRecorded(
                        QualityStage.AFTER_HANDLING, List.of(new QualityScore(QualityDimension.EMPATHY, 5))),
                new ProcedureStepOverridden(ProcedureStep.READ_BACK, words("she wrote a letter"), COLLEAGUE),
                new RecordCorrected(2, words("a used car"), words("misheard")),
                new PreventionApproved(COLLEAGUE, words("do it")),
                new PreventionImplemented(words("all were trained")),
                new PreventionVerified(words("no more worn pads")),
                new PreventionFoundIneffective(words("one more")));
    }

    public static RemedyDrafted draft(String draft, Role... needs) {
        return new RemedyDrafted(
                draft, RemedyKind.RENTAL_CAR_FEE, words("a rental car"), new Money("900.00", "CNY"), Set.of(needs));
    }

    /** What a source says of a case. */
    public static List<ComplaintEvent> imported(String caseNumber) {
        return List.of(
                new SourceComplaintRecorded(
                        caseNumber,
                        "CFPB",
                        caseNumber,
                        new PersonId("cfpb-1"),
                        null,
                        "Mortgage",
                        null,
                        "Trouble during payment process",
                        null,
                        Map.of("state", "FL"),
                        null,
                        null,
                        null),
                new SourceForwardingRecorded(),
                new SourceResponseRecorded("Closed with explanation", null, true, Answer.YES, null));
    }

    /** What a source with dates, states and words says of a case. */
    public static List<ComplaintEvent> importedWithItsDueDate(String caseNumber) {
        return List.of(
                new SourceComplaintRecorded(
                        caseNumber,
                        "City",
                        caseNumber,
                        new PersonId("city-1"),
                        Channel.PHONE,
                        null,
                        null,
                        "Dirty alley",
                        null,
                        Map.of("neighborhood", "Arcadia"),
                        "Solid Waste",
                        ZoneId.of("America/New_York"),
                        new SourceWords(null, words("rats"), words("3205 Juneau Pl"))),
                new SourceDueDateRecorded(Instant.parse("2026-03-05T09:00:00Z"), null),
                new SourceStatusRecorded("Closed (Duplicate)", words("see 76")),
                new SourceResponseRecorded(null, null, false, Answer.NOT_RECORDED, words("swept")),
                new SourceClosureRecorded());
    }

    /** As they go into the log: one stream, each with who and when. */
    public static List<DomainEventMessage<?>> stream(String complaint, List<? extends ComplaintEvent> events) {
        return stream(complaint, 0, events, Map.of());
    }

    public static List<DomainEventMessage<?>> stream(
            String complaint, long first, List<? extends ComplaintEvent> events, Map<String, String> more) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (ComplaintEvent event : events) {
            Map<String, String> metadata = new LinkedHashMap<>(Map.of(
                    EventMetadata.ACTOR,
                    HANDLER.value(),
                    EventMetadata.ROLE,
                    "HANDLER",
                    EventMetadata.ON_BEHALF_OF,
                    DEALER.value(),
                    EventMetadata.POLICY_VERSION,
                    "catalogue-1"));
            metadata.putAll(more);
            messages.add(new GenericDomainEventMessage<>(
                    NewComplaints.STREAM_TYPE, complaint, first + messages.size(), event, metadata));
        }
        return messages;
    }
}
