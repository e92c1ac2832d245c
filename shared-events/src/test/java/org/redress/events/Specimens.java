package org.redress.events;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
                    said("vulnerability")),
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
                            List.of("D1", "D2"))),
                    LATER,
                    COLLEAGUE),
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
                    Map.of("state", "CA", "company", "BANK")),
            new SourceForwardingRecorded(),
            new SourceResponseRecorded("Closed with explanation", "Acted appropriately", true, Answer.YES),
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
            // Organisation
            new UnitFounded(DEALER, UnitKind.DEALER, "Dealer 1", REGION),
            new PersonJoined(COLLEAGUE, new Personal.Plain(COLLEAGUE, PLAIN + " name")),
            new RoleGranted(COLLEAGUE, Role.HANDLER, DEALER),
            new RoleRevoked(COLLEAGUE, Role.HANDLER, DEALER));

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
