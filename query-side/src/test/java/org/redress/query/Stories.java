package org.redress.query;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.redress.eventlog.EventMetadata;
import org.redress.eventlog.NewComplaints;
import org.redress.events.AcceptanceWithdrawn;
import org.redress.events.Answer;
import org.redress.events.ApologyAndAcknowledgementGiven;
import org.redress.events.BackgroundReviewed;
import org.redress.events.Basis;
import org.redress.events.CaseSource;
import org.redress.events.CauseDimension;
import org.redress.events.CauseExplained;
import org.redress.events.Channel;
import org.redress.events.ClosingApologyAndThanksGiven;
import org.redress.events.ClosingOutcome;
import org.redress.events.ComplaintClassified;
import org.redress.events.ComplaintClosed;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintReceived;
import org.redress.events.ComplaintReopened;
import org.redress.events.ComplaintType;
import org.redress.events.ComplaintWithdrawn;
import org.redress.events.ContactAttempted;
import org.redress.events.ContactPurpose;
import org.redress.events.ContactResult;
import org.redress.events.ConversationRelocated;
import org.redress.events.Customer;
import org.redress.events.CustomerOutcome;
import org.redress.events.DemandDeclined;
import org.redress.events.DemandStated;
import org.redress.events.DissatisfactionReported;
import org.redress.events.EmotionalState;
import org.redress.events.Evidence;
import org.redress.events.EvidenceKind;
import org.redress.events.FactEstablished;
import org.redress.events.HoldReason;
import org.redress.events.MisunderstandingCleared;
import org.redress.events.Money;
import org.redress.events.NextAction;
import org.redress.events.Owner;
import org.redress.events.OwnerAssigned;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.PreventionElement;
import org.redress.events.PreventionNotRequired;
import org.redress.events.PromiseFulfilled;
import org.redress.events.PromiseKind;
import org.redress.events.PromiseMade;
import org.redress.events.PromiseReleased;
import org.redress.events.RecurrencePreventionPlanned;
import org.redress.events.RemedyAccepted;
import org.redress.events.RemedyCompleted;
import org.redress.events.RemedyHeld;
import org.redress.events.RemedyKind;
import org.redress.events.RemedyOption;
import org.redress.events.RemedyProposed;
import org.redress.events.RemedyRejected;
import org.redress.events.RemedyResumed;
import org.redress.events.RemedyStarted;
import org.redress.events.ResponsibilityBounceDetected;
import org.redress.events.ResponsiblePersonInvolved;
import org.redress.events.RootCauseIdentified;
import org.redress.events.SatisfactionConfirmed;
import org.redress.events.SatisfactionLevel;
import org.redress.events.Severity;
import org.redress.events.SourceComplaintRecorded;
import org.redress.events.SourceForwardingRecorded;
import org.redress.events.SourceResponseRecorded;
import org.redress.events.StatementRecorded;
import org.redress.events.TimeSlot;
import org.redress.events.TransferAccepted;
import org.redress.events.TransferRefused;
import org.redress.events.TransferRequested;
import org.redress.events.UnderstandingConfirmed;
import org.redress.events.UnitId;

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
                words(HER_WORDS),
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

    /** The main path once, with its side paths: every kind of event of a case of our own, in an order that can be. */
    public static List<ComplaintEvent> everything(String caseNumber) {
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
                new PreventionNotRequired(words("it is planned already")),
                new ComplaintClosed(
                        ClosingOutcome.SATISFIED, Set.of(RemedyKind.REPAIR, RemedyKind.APOLOGY), words("mended")),
                new ComplaintReopened(words("the noise is back")),
                new ComplaintWithdrawn(words("it was the radio")));
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
                        Map.of("state", "FL")),
                new SourceForwardingRecorded(),
                new SourceResponseRecorded("Closed with explanation", null, true, Answer.YES));
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
