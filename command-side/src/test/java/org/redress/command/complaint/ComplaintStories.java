package org.redress.command.complaint;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.events.ApologyAndAcknowledgementGiven;
import org.redress.events.AuthorizationRequested;
import org.redress.events.Basis;
import org.redress.events.CaseSource;
import org.redress.events.CauseDimension;
import org.redress.events.Channel;
import org.redress.events.ClosingOutcome;
import org.redress.events.ComplaintClosed;
import org.redress.events.ComplaintEscalated;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintForwarded;
import org.redress.events.ComplaintReceived;
import org.redress.events.ComplaintWithdrawn;
import org.redress.events.ContactAttempted;
import org.redress.events.ContactPurpose;
import org.redress.events.ContactResult;
import org.redress.events.Customer;
import org.redress.events.CustomerMarkedUnreachable;
import org.redress.events.CustomerOutcome;
import org.redress.events.DemandStated;
import org.redress.events.EmergencyDeclared;
import org.redress.events.EmergencyKind;
import org.redress.events.EmergencyParty;
import org.redress.events.EmotionalState;
import org.redress.events.EscalationCause;
import org.redress.events.Evidence;
import org.redress.events.EvidenceKind;
import org.redress.events.FactEstablished;
import org.redress.events.HoldReason;
import org.redress.events.MajorCaseNotified;
import org.redress.events.Money;
import org.redress.events.Owner;
import org.redress.events.OwnerAssigned;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.PreventionElement;
import org.redress.events.PreventionNotRequired;
import org.redress.events.PromiseFulfilled;
import org.redress.events.PromiseKind;
import org.redress.events.PromiseMade;
import org.redress.events.RecurrencePreventionPlanned;
import org.redress.events.RemedyAccepted;
import org.redress.events.RemedyCompleted;
import org.redress.events.RemedyDrafted;
import org.redress.events.RemedyHeld;
import org.redress.events.RemedyKind;
import org.redress.events.RemedyOption;
import org.redress.events.RemedyProposed;
import org.redress.events.RemedyStarted;
import org.redress.events.RiskFlagged;
import org.redress.events.Role;
import org.redress.events.RootCauseIdentified;
import org.redress.events.SatisfactionConfirmed;
import org.redress.events.SatisfactionLevel;
import org.redress.events.Severity;
import org.redress.events.StatementRecorded;
import org.redress.events.TimeSlot;
import org.redress.events.TransferRequested;
import org.redress.events.UnderstandingConfirmed;
import org.redress.events.UnitId;

/**
 * The story of one gearbox, from the first call to the closed case: each chapter is the one before and what happened
 * next. Chapters are what the tests of the slices are given.
 */
public final class ComplaintStories {
    /** Monday afternoon, 16 o'clock in Shanghai. */
    public static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    public static final String COMPLAINT = "5b0a3c52-6f6e-4e0c-9d5e-1f5a2f3c4d5e";

    /** The number that people call {@link #COMPLAINT} by. */
    public static final String CASE_NUMBER = "TNE1H-R836W";

    public static final PersonId CUSTOMER = new PersonId("customer-" + COMPLAINT);
    public static final PersonId HANDLER = new PersonId("person-handler");
    public static final PersonId COLLEAGUE = new PersonId("person-colleague");
    public static final UnitId DEALER = new UnitId("dealer-1");

    /** Where the manufacturer is. */
    public static final UnitId HEADQUARTERS = new UnitId("headquarters");

    public static final Instant NEXT_CONTACT_AT = Instant.parse("2026-03-03T08:00:00Z");
    public static final Instant EXECUTION_BY = Instant.parse("2026-03-09T08:00:00Z");
    public static final Instant HELD_UNTIL = Instant.parse("2026-03-05T08:00:00Z");

    private ComplaintStories() {}

    /** The customer called, and the one who took the call answers for the case. */
    public static List<ComplaintEvent> received() {
        return received(Channel.PHONE, EmotionalState.UPSET);
    }

    /** The same on another way, in another mood. */
    public static List<ComplaintEvent> received(Channel channel, EmotionalState emotionalState) {
        return List.of(
                new ComplaintReceived(
                        CASE_NUMBER,
                        channel,
                        CaseSource.DEALER_HOTLINE,
                        new Customer(CUSTOMER, words("Li Wei"), words("+86 10 5555 0100"), null, null, Channel.PHONE),
                        words("The gearbox failed a week after its repair."),
                        emotionalState,
                        DEALER,
                        words("Gearbox"),
                        null),
                new DemandStated("D1", words("A gearbox that works.")),
                new OwnerAssigned(new Owner(HANDLER, DEALER)));
    }

    /** We apologised and promised to call tomorrow. */
    public static List<ComplaintEvent> acknowledged() {
        return then(
                received(),
                new ApologyAndAcknowledgementGiven(
                        words("We are sorry."), Channel.PHONE, Duration.ofDays(2), NEXT_CONTACT_AT, null),
                new PromiseMade("P1", PromiseKind.NEXT_CONTACT, null, null, NEXT_CONTACT_AT));
    }

    /** The customer told the six questions. */
    public static List<ComplaintEvent> stated() {
        return then(
                acknowledged(),
                new StatementRecorded(
                        LocalDate.parse("2026-02-27"),
                        words("The customer"),
                        words("The gearbox blocked"),
                        words("On the ring road"),
                        words("At 60 km/h"),
                        words("It was repaired badly"),
                        words("Towed home"),
                        words("Afraid"),
                        null));
    }

    /** We read it back, and it was right. */
    public static List<ComplaintEvent> understood() {
        return then(stated(), new UnderstandingConfirmed(words("It blocked a week after our repair.")));
    }

    /** Something was found out that nobody doubts. */
    public static List<ComplaintEvent> factConfirmed() {
        return then(understood(), new FactEstablished("F1", words("There was no oil in it."), Basis.CONFIRMED));
    }

    /** The cause lies with the organisation. */
    public static List<ComplaintEvent> causeIdentified() {
        return causeIdentified(CauseDimension.ORGANIZATION, null);
    }

    /** The cause lies elsewhere. */
    public static List<ComplaintEvent> causeIdentified(CauseDimension dimension, @Nullable PersonId responsible) {
        return then(
                factConfirmed(),
                new RootCauseIdentified(
                        dimension, words("Nobody looks twice after a repair."), List.of("F1"), responsible));
    }

    /** A repair is offered, or a present that fulfils no demand. */
    public static List<ComplaintEvent> proposed() {
        return then(
                causeIdentified(),
                new RemedyProposed(
                        1,
                        List.of(
                                new RemedyOption(
                                        "O1-1",
                                        RemedyKind.REPAIR,
                                        words("We repair it."),
                                        words("It works."),
                                        List.of(words("Done this week.")),
                                        List.of(words("Another visit.")),
                                        Duration.ofDays(3),
                                        new Money("300", "CNY"),
                                        List.of("D1")),
                                new RemedyOption(
                                        "O1-2",
                                        RemedyKind.GOODWILL_SURPRISE,
                                        words("A voucher."),
                                        words("A free wash."),
                                        List.of(words("At once.")),
                                        List.of(words("It repairs nothing.")),
                                        Duration.ofDays(1),
                                        new Money("50", "CNY"),
                                        List.of())),
                        EXECUTION_BY,
                        null),
                new PromiseMade("P2", PromiseKind.REMEDY_EXECUTION, null, null, EXECUTION_BY));
    }

    /** The customer wants the repair. */
    public static List<ComplaintEvent> agreed() {
        return then(proposed(), new RemedyAccepted("O1-1", null));
    }

    /** The repair goes on. */
    public static List<ComplaintEvent> started() {
        return then(agreed(), new RemedyStarted("O1-1"));
    }

    /** The repair waits for parts. */
    public static List<ComplaintEvent> held() {
        return then(started(), new RemedyHeld(HoldReason.PARTS_NOT_ARRIVED, HELD_UNTIL, null));
    }

    /** The repair is done, and with it its promise kept. */
    public static List<ComplaintEvent> completed() {
        return then(
                started(),
                new RemedyCompleted(
                        "O1-1",
                        words("It shifts."),
                        List.of(new Evidence(EvidenceKind.INVOICE, words("Invoice 4711, folder 12"))),
                        null),
                new PromiseFulfilled("P2", words("It shifts."), null));
    }

    /** The customer was asked for the result. */
    public static List<ComplaintEvent> reached() {
        return then(
                completed(),
                new ContactAttempted(
                        1,
                        1,
                        ContactPurpose.RESULT_CONFIRMATION,
                        Channel.PHONE,
                        NOW,
                        TimeSlot.AFTERNOON,
                        ContactResult.REACHED,
                        4,
                        null,
                        null));
    }

    /** The customer is satisfied. */
    public static List<ComplaintEvent> resolved() {
        return then(reached(), new SatisfactionConfirmed(SatisfactionLevel.SATISFIED, CustomerOutcome.RETURNS, null));
    }

    /** Prevention is decided, the last promise kept: nothing stands in the way of closing. */
    public static List<ComplaintEvent> settled() {
        return then(
                resolved(),
                new PreventionNotRequired(words("The second look was introduced already.")),
                new PromiseFulfilled("P1", words("Called."), null));
    }

    /** The case is finished. */
    public static List<ComplaintEvent> closed() {
        return then(settled(), new ComplaintClosed(ClosingOutcome.SATISFIED, Set.of(RemedyKind.REPAIR), null));
    }

    /** The customer took the complaint back. */
    public static List<ComplaintEvent> withdrawn() {
        return then(received(), new ComplaintWithdrawn(words("Never mind.")));
    }

    /** A colleague was asked to take over. */
    public static List<ComplaintEvent> transferRequested() {
        return then(received(), new TransferRequested(COLLEAGUE, null, words("I go on leave.")));
    }

    /** The case climbed to the group leader. */
    public static List<ComplaintEvent> escalated() {
        return then(
                received(),
                new ComplaintEscalated(1, EscalationCause.THORNY_PROBLEM, words("Nobody finds the cause.")));
    }

    /** Something above the handler's authority waits for the regional manager. */
    public static List<ComplaintEvent> authorizationRequested() {
        return then(
                causeIdentified(),
                new RemedyDrafted(
                        "R1",
                        RemedyKind.REPAIR,
                        words("A new gearbox."),
                        new Money("8000", "CNY"),
                        Set.of(Role.REGIONAL_MANAGER)),
                new AuthorizationRequested("R1", HANDLER, Set.of(Role.REGIONAL_MANAGER), words("It failed twice.")));
    }

    /** The vehicle burnt, and everybody was told. */
    public static List<ComplaintEvent> emergency() {
        return then(
                received(),
                new EmergencyDeclared(
                        EmergencyKind.BURNT_CAR,
                        EnumSet.allOf(EmergencyParty.class),
                        words("It burnt on the ring road.")),
                new RiskFlagged(Severity.MAJOR, words("It burnt on the ring road.")),
                new MajorCaseNotified(Set.of(Severity.MAJOR), Set.of(Role.CAC_AGENT, Role.REGIONAL_MANAGER), null));
    }

    /** The manufacturer's centre passed the case on, and waits for reports. */
    public static List<ComplaintEvent> forwarded() {
        return then(received(), new ComplaintForwarded(DEALER));
    }

    /** Three calls about the result, at three times of day, and nobody answered. */
    public static List<ComplaintEvent> calledInVain() {
        return then(
                completed(),
                calledInVain(1, TimeSlot.MORNING, "2026-03-01T01:00:00Z"),
                calledInVain(2, TimeSlot.NOON, "2026-03-01T04:00:00Z"),
                calledInVain(3, TimeSlot.AFTERNOON, "2026-03-01T07:00:00Z"));
    }

    private static ContactAttempted calledInVain(int attempt, TimeSlot slot, String at) {
        return new ContactAttempted(
                attempt,
                1,
                ContactPurpose.RESULT_CONFIRMATION,
                Channel.PHONE,
                Instant.parse(at),
                slot,
                ContactResult.NO_ANSWER,
                5,
                null,
                null);
    }

    /** The customer cannot be reached about the result. */
    public static List<ComplaintEvent> unreachable() {
        return then(calledInVain(), new CustomerMarkedUnreachable(3));
    }

    /** A colleague is to change something against the next time. */
    public static List<ComplaintEvent> planned() {
        return then(
                causeIdentified(),
                new RecurrencePreventionPlanned(
                        words("Two people look."),
                        COLLEAGUE,
                        LocalDate.parse("2026-04-01"),
                        CauseDimension.ORGANIZATION,
                        Set.of(PreventionElement.PROCESS)));
    }

    /** A chapter, and what happened next. */
    public static List<ComplaintEvent> then(List<ComplaintEvent> chapter, ComplaintEvent... next) {
        return Stream.concat(chapter.stream(), Stream.of(next)).toList();
    }

    /** Words of or about the customer. */
    public static Personal words(String text) {
        return new Personal.Plain(CUSTOMER, text);
    }
}
