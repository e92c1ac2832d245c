package org.redress.lifecycle;

import static org.redress.lifecycle.Cast.CUSTOMER;
import static org.redress.lifecycle.Cast.DEALER;
import static org.redress.lifecycle.Cast.HANDLER;
import static org.redress.lifecycle.Cast.NEXT_WEEK;
import static org.redress.lifecycle.Cast.NOW;
import static org.redress.lifecycle.Cast.OTHER_COMPLAINT;
import static org.redress.lifecycle.Cast.TOMORROW;
import static org.redress.lifecycle.Cast.said;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.events.Answer;
import org.redress.events.ApologyAndAcknowledgementGiven;
import org.redress.events.AuthorizationRequested;
import org.redress.events.Basis;
import org.redress.events.CaseSource;
import org.redress.events.CauseDimension;
import org.redress.events.Channel;
import org.redress.events.ClosingOutcome;
import org.redress.events.ComplaintClosed;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintMerged;
import org.redress.events.ComplaintReceived;
import org.redress.events.ComplaintReopened;
import org.redress.events.ComplaintWithdrawn;
import org.redress.events.ContactAttempted;
import org.redress.events.ContactPurpose;
import org.redress.events.ContactResult;
import org.redress.events.Customer;
import org.redress.events.CustomerMarkedUnreachable;
import org.redress.events.CustomerOutcome;
import org.redress.events.DemandStated;
import org.redress.events.EmotionalState;
import org.redress.events.Evidence;
import org.redress.events.EvidenceKind;
import org.redress.events.FactEstablished;
import org.redress.events.HoldReason;
import org.redress.events.Money;
import org.redress.events.Owner;
import org.redress.events.OwnerAssigned;
import org.redress.events.PersonId;
import org.redress.events.PreventionNotRequired;
import org.redress.events.PromiseFulfilled;
import org.redress.events.PromiseKind;
import org.redress.events.PromiseMade;
import org.redress.events.RemedyAccepted;
import org.redress.events.RemedyCompleted;
import org.redress.events.RemedyDrafted;
import org.redress.events.RemedyHeld;
import org.redress.events.RemedyKind;
import org.redress.events.RemedyOption;
import org.redress.events.RemedyProposed;
import org.redress.events.RemedyStarted;
import org.redress.events.Role;
import org.redress.events.RootCauseIdentified;
import org.redress.events.SatisfactionConfirmed;
import org.redress.events.SatisfactionLevel;
import org.redress.events.SourceComplaintRecorded;
import org.redress.events.SourceResponseRecorded;
import org.redress.events.StatementRecorded;
import org.redress.events.TimeSlot;
import org.redress.events.UnderstandingConfirmed;
import org.redress.lifecycle.state.Stage;

/** How complaints came to where a test begins: each story goes one step further than the one before. */
public final class Stories {
    private Stories() {}

    /** A calm customer rang us up and wants one thing; D1. */
    public static List<ComplaintEvent> received() {
        return receivedFrom(Channel.PHONE, EmotionalState.CALM);
    }

    /** The same in another mood, another way. */
    public static List<ComplaintEvent> receivedFrom(Channel channel, EmotionalState mood) {
        return List.of(
                new ComplaintReceived(
                        "7K3MQ-9PD2X",
                        channel,
                        CaseSource.DIRECT,
                        new Customer(CUSTOMER, said("Li Na"), null, null, null, null),
                        said("The pump failed again."),
                        mood,
                        DEALER,
                        null,
                        null),
                new DemandStated("D1", said("A new pump")),
                new OwnerAssigned(new Owner(HANDLER, DEALER)));
    }

    /** We apologised and promised to speak tomorrow; P1. */
    public static List<ComplaintEvent> acknowledged() {
        return acknowledged(received());
    }

    public static List<ComplaintEvent> acknowledged(List<ComplaintEvent> before) {
        return and(
                before,
                new ApologyAndAcknowledgementGiven(
                        said("We are sorry."), Channel.PHONE, Duration.ofDays(3), TOMORROW, null),
                new PromiseMade("P1", PromiseKind.NEXT_CONTACT, null, null, TOMORROW));
    }

    /** The statement is written down. */
    public static List<ComplaintEvent> heard() {
        return and(
                acknowledged(),
                new StatementRecorded(
                        LocalDate.parse("2026-02-27"),
                        said("The customer"),
                        said("The pump leaks"),
                        said("At home"),
                        said("After a week"),
                        said("Bad sealing"),
                        said("Badly"),
                        null,
                        null));
    }

    /** The customer confirmed the read-back. */
    public static List<ComplaintEvent> understood() {
        return understood(heard());
    }

    public static List<ComplaintEvent> understood(List<ComplaintEvent> before) {
        return and(before, new UnderstandingConfirmed(said("Your pump leaks.")));
    }

    /** The handler wants to pay more than he may; the department manager is asked; R1. */
    public static List<ComplaintEvent> awaitingAuthorization() {
        return and(
                understood(),
                new RemedyDrafted(
                        "R1",
                        RemedyKind.COMPENSATION,
                        said("Pay the damage"),
                        new Money("3000", "CNY"),
                        Set.of(Role.DEPARTMENT_MANAGER)),
                new AuthorizationRequested(
                        "R1", HANDLER, Set.of(Role.DEPARTMENT_MANAGER), said("The floor is wet, too")));
    }

    /** Two ways out are on the table, of which the first settles the demand; P2. */
    public static List<ComplaintEvent> proposed() {
        return proposed(understood());
    }

    public static List<ComplaintEvent> proposed(List<ComplaintEvent> before) {
        return and(
                before,
                new RemedyProposed(
                        1,
                        List.of(
                                option("O1-1", RemedyKind.REPLACEMENT, "D1"),
                                option("O1-2", RemedyKind.GOODWILL_SURPRISE)),
                        NEXT_WEEK,
                        null),
                new PromiseMade("P2", PromiseKind.REMEDY_EXECUTION, null, null, NEXT_WEEK));
    }

    public static RemedyOption option(String option, RemedyKind kind, String... covers) {
        return new RemedyOption(
                option,
                kind,
                said("An outline"),
                said("An effect"),
                List.of(said("Quick")),
                List.of(said("Used part")),
                Duration.ofDays(2),
                new Money("100", "CNY"),
                List.of(covers));
    }

    /** The customer took the first. */
    public static List<ComplaintEvent> agreed() {
        return and(proposed(), new RemedyAccepted("O1-1", null));
    }

    /** It waits before it has begun. */
    public static List<ComplaintEvent> heldBeforeStart() {
        return and(agreed(), new RemedyHeld(HoldReason.PARTS_NOT_ARRIVED, NEXT_WEEK, null));
    }

    /** It has begun. */
    public static List<ComplaintEvent> started() {
        return and(agreed(), new RemedyStarted("O1-1"));
    }

    /** It waits half-way. */
    public static List<ComplaintEvent> held() {
        return and(started(), new RemedyHeld(HoldReason.PARTS_NOT_ARRIVED, NEXT_WEEK, null));
    }

    /** It is done, and its promise kept. */
    public static List<ComplaintEvent> completed() {
        return and(
                started(),
                new RemedyCompleted(
                        "O1-1", said("New pump"), List.of(new Evidence(EvidenceKind.PHOTO, said("A picture"))), null),
                new PromiseFulfilled("P2", said("New pump"), null));
    }

    /** We rang the customer up to ask for the result. */
    public static List<ComplaintEvent> reached() {
        return and(completed(), attempt(1, 1, ContactPurpose.RESULT_CONFIRMATION, ContactResult.REACHED));
    }

    public static ContactAttempted attempt(int attempt, int round, ContactPurpose purpose, ContactResult result) {
        return new ContactAttempted(
                attempt, round, purpose, Channel.PHONE, NOW, TimeSlot.NOON, result, null, null, null);
    }

    /** We rang the customer up three times, in three parts of the day. */
    public static List<ComplaintEvent> unreachable() {
        return and(
                completed(),
                failure(1, TimeSlot.MORNING),
                failure(2, TimeSlot.NOON),
                failure(3, TimeSlot.EVENING),
                new CustomerMarkedUnreachable(3));
    }

    /** Nobody answered when we rang up to ask for the result. */
    public static ContactAttempted failure(int attempt, TimeSlot slot) {
        return failure(attempt, 1, slot);
    }

    public static ContactAttempted failure(int attempt, int round, TimeSlot slot) {
        return new ContactAttempted(
                attempt,
                round,
                ContactPurpose.RESULT_CONFIRMATION,
                Channel.PHONE,
                NOW,
                slot,
                ContactResult.NO_ANSWER,
                null,
                null,
                null);
    }

    /** The customer is satisfied. */
    public static List<ComplaintEvent> satisfied() {
        return and(
                reached(), new SatisfactionConfirmed(SatisfactionLevel.SATISFIED, CustomerOutcome.NOT_RECORDED, null));
    }

    /** The cause is known, nothing need be changed, no promise is open: ready to be closed. */
    public static List<ComplaintEvent> finished() {
        return and(causeKnown(satisfied()), nothingToPrevent(), promiseKept("P1"));
    }

    /** It rests on a confirmed fact; F1. */
    public static List<ComplaintEvent> causeKnown(List<ComplaintEvent> before) {
        return causeKnown(before, CauseDimension.TECHNOLOGY, null);
    }

    public static List<ComplaintEvent> causeKnown(
            List<ComplaintEvent> before, CauseDimension dimension, PersonId responsible) {
        return and(
                before,
                new FactEstablished("F1", said("The seal is broken"), Basis.CONFIRMED),
                new RootCauseIdentified(dimension, said("A bad seal"), List.of("F1"), responsible));
    }

    public static PreventionNotRequired nothingToPrevent() {
        return new PreventionNotRequired(said("A single case"));
    }

    public static PromiseFulfilled promiseKept(String promise) {
        return new PromiseFulfilled(promise, said("We rang up"), null);
    }

    public static List<ComplaintEvent> closed() {
        return and(finished(), new ComplaintClosed(ClosingOutcome.SATISFIED, Set.of(RemedyKind.REPLACEMENT), null));
    }

    public static List<ComplaintEvent> reopened() {
        return and(closed(), new ComplaintReopened(said("It leaks again")));
    }

    public static List<ComplaintEvent> withdrawn() {
        return and(received(), new ComplaintWithdrawn(said("Never mind")));
    }

    /** It turned out to be the same as another case. */
    public static List<ComplaintEvent> merged() {
        return and(received(), new ComplaintMerged(OTHER_COMPLAINT, said("The same pump")));
    }

    /** A case that another system tells about; it has no owner here. */
    public static List<ComplaintEvent> imported() {
        return List.of(new SourceComplaintRecorded(
                "7K3MQ-9PD2X",
                "CFPB",
                "1234",
                CUSTOMER,
                null,
                "Mortgage",
                null,
                "Fees",
                null,
                Map.of(),
                null,
                null,
                null));
    }

    /** The same, closed there. */
    public static List<ComplaintEvent> importedAndClosed() {
        return and(imported(), new SourceResponseRecorded("Closed with explanation", null, true, Answer.YES, null));
    }

    /** The same, taken up by us: no apology yet. */
    public static List<ComplaintEvent> importedAndReopened() {
        return and(
                importedAndClosed(),
                new ComplaintReopened(said("It came back")),
                new OwnerAssigned(new Owner(HANDLER, DEALER)));
    }

    /** The plainest story that ends at a stage. */
    public static List<ComplaintEvent> at(Stage stage) {
        return switch (stage) {
            case NOT_RECEIVED -> List.of();
            case RECEIVED -> received();
            case ACKNOWLEDGED -> acknowledged();
            case UNDER_INVESTIGATION -> understood();
            case AWAITING_AUTHORIZATION -> awaitingAuthorization();
            case REMEDY_PROPOSED -> proposed();
            case REMEDY_AGREED -> agreed();
            case REMEDY_IN_PROGRESS -> started();
            case ON_HOLD -> held();
            case AWAITING_CONFIRMATION -> completed();
            case UNREACHABLE -> unreachable();
            case RESOLVED -> satisfied();
            case CLOSED -> closed();
            case WITHDRAWN -> withdrawn();
            case MERGED -> merged();
        };
    }

    public static List<ComplaintEvent> and(List<ComplaintEvent> before, ComplaintEvent... more) {
        return Stream.concat(before.stream(), Arrays.stream(more)).toList();
    }
}
