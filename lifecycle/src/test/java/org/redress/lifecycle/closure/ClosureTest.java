package org.redress.lifecycle.closure;

import static org.redress.lifecycle.Cast.COLLEAGUE;
import static org.redress.lifecycle.Cast.HANDLER;
import static org.redress.lifecycle.Cast.NEXT_WEEK;
import static org.redress.lifecycle.Cast.said;
import static org.redress.lifecycle.Cast.text;
import static org.redress.lifecycle.Stories.and;
import static org.redress.lifecycle.Stories.at;
import static org.redress.lifecycle.Stories.causeKnown;
import static org.redress.lifecycle.Stories.closed;
import static org.redress.lifecycle.Stories.finished;
import static org.redress.lifecycle.Stories.importedAndClosed;
import static org.redress.lifecycle.Stories.nothingToPrevent;
import static org.redress.lifecycle.Stories.promiseKept;
import static org.redress.lifecycle.Stories.reached;
import static org.redress.lifecycle.Stories.satisfied;
import static org.redress.lifecycle.Stories.understood;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.CauseDimension;
import org.redress.events.CauseExplained;
import org.redress.events.ClosingOutcome;
import org.redress.events.ComplaintClassified;
import org.redress.events.ComplaintClosed;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintReopened;
import org.redress.events.ComplaintType;
import org.redress.events.ComplaintWithdrawn;
import org.redress.events.CustomerOutcome;
import org.redress.events.MisunderstandingCleared;
import org.redress.events.Owner;
import org.redress.events.OwnerAssigned;
import org.redress.events.PreventionElement;
import org.redress.events.PromiseKind;
import org.redress.events.PromiseMade;
import org.redress.events.RecurrencePreventionPlanned;
import org.redress.events.RemedyKind;
import org.redress.events.Role;
import org.redress.events.SatisfactionConfirmed;
import org.redress.events.SatisfactionLevel;
import org.redress.events.Severity;
import org.redress.events.UnitId;
import org.redress.lifecycle.Given;
import org.redress.lifecycle.decision.Caller;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.state.Stage;

/** No end without the customer's outcome, a cause, a decision on prevention and kept promises (M-26, N-31, N-37). */
class ClosureTest {
    private static final CloseComplaint CLOSE = new CloseComplaint(text("Pump replaced"));
    private static final RecurrencePreventionPlanned PLANNED = new RecurrencePreventionPlanned(
            said("Check each seal"),
            COLLEAGUE,
            LocalDate.parse("2026-04-01"),
            CauseDimension.TECHNOLOGY,
            Set.of(PreventionElement.PROCESS));

    // Closing

    @Test
    void a_finished_case_is_closed_with_what_we_did_apart_from_how_the_customer_took_it() {
        given(finished())
                .when(CLOSE)
                .then(new ComplaintClosed(
                        ClosingOutcome.SATISFIED, Set.of(RemedyKind.REPLACEMENT), said("Pump replaced")));
    }

    @ParameterizedTest
    @CsvSource({
        "DISSATISFIED_BUT_ACCEPTABLE, DISSATISFIED_BUT_ACCEPTABLE",
        "SATISFIED, SATISFIED",
        "VERY_SATISFIED, VERY_SATISFIED"
    })
    void the_outcome_is_what_the_customer_said(SatisfactionLevel level, ClosingOutcome outcome) {
        given(
                        causeKnown(and(reached(), new SatisfactionConfirmed(level, CustomerOutcome.RETURNS, null))),
                        PLANNED,
                        promiseKept("P1"))
                .when(CLOSE)
                .then(new ComplaintClosed(outcome, Set.of(RemedyKind.REPLACEMENT), said("Pump replaced")));
    }

    @ParameterizedTest
    @EnumSource(
            value = SatisfactionLevel.class,
            names = {"DISSATISFIED_UNACCEPTABLE", "NOT_REACHED"})
    void a_history_that_no_rule_would_write_never_counts_as_satisfied(SatisfactionLevel level) {
        given(
                        causeKnown(and(reached(), new SatisfactionConfirmed(level, CustomerOutcome.RETURNS, null))),
                        PLANNED,
                        promiseKept("P1"))
                .when(CLOSE)
                .then(new ComplaintClosed(
                        ClosingOutcome.NOT_RECORDED, Set.of(RemedyKind.REPLACEMENT), said("Pump replaced")));
    }

    @Test
    void a_misunderstanding_was_resolved_by_an_explanation() {
        given(
                        causeKnown(understood(), CauseDimension.MISUNDERSTANDING, null),
                        new CauseExplained(said("It is normal")),
                        new MisunderstandingCleared(SatisfactionLevel.VERY_SATISFIED),
                        nothingToPrevent(),
                        promiseKept("P1"))
                .when(new CloseComplaint(null))
                .then(new ComplaintClosed(ClosingOutcome.VERY_SATISFIED, Set.of(RemedyKind.EXPLANATION), null));
    }

    @Test
    void a_case_is_closed_once() {
        given(closed()).when(CLOSE).alreadySo();
        given(importedAndClosed()).when(CLOSE).alreadySo();
    }

    @Test
    void not_without_a_cause() {
        given(satisfied()).when(CLOSE).refused(Refusal.ROOT_CAUSE_MISSING);
    }

    @Test
    void not_before_prevention_is_decided() {
        given(causeKnown(satisfied())).when(CLOSE).refused(Refusal.PREVENTION_UNDECIDED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Severity.class,
            names = {"MAJOR", "RECURRENCE"})
    void not_without_a_plan_where_the_case_became_grave_meanwhile(Severity severity) {
        ComplaintClassified marked =
                new ComplaintClassified("catalogue-1", Set.of(ComplaintType.PARTS), Set.of(severity), null);
        given(finished(), marked).when(CLOSE).refused(Refusal.PREVENTION_PLAN_REQUIRED);
        given(finished(), marked, PLANNED).when(CLOSE).thenWarnings();
    }

    @Test
    void not_with_an_open_promise() {
        given(finished(), new PromiseMade("P3", PromiseKind.OF_ITS_OWN, said("A call"), null, NEXT_WEEK))
                .when(CLOSE)
                .refused(Refusal.PROMISE_OPEN);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    NOT_RECEIVED,          COMPLAINT_UNKNOWN
                    RECEIVED,              NOT_RESOLVED
                    ACKNOWLEDGED,          NOT_RESOLVED
                    UNDER_INVESTIGATION,   NOT_RESOLVED
                    REMEDY_PROPOSED,       NOT_RESOLVED
                    REMEDY_AGREED,         NOT_RESOLVED
                    REMEDY_IN_PROGRESS,    NOT_RESOLVED
                    ON_HOLD,               NOT_RESOLVED
                    AWAITING_CONFIRMATION, NOT_RESOLVED
                    WITHDRAWN,             COMPLAINT_WITHDRAWN
                    """)
    void not_without_the_customers_outcome(Stage stage, Refusal refusal) {
        given(at(stage)).when(CLOSE).refused(refusal);
    }

    // Reopening

    @Test
    void a_closed_case_is_worked_on_again_by_its_owner() {
        given(closed())
                .as(Role.CAC_AGENT)
                .when(new ReopenComplaint(text("It leaks again")))
                .then(new ComplaintReopened(said("It leaks again")));
    }

    @Test
    void an_imported_case_gets_an_owner_when_it_is_reopened() {
        given(importedAndClosed())
                .as(Role.CAC_AGENT)
                .when(new ReopenComplaint(text("It came back")))
                .then(
                        new ComplaintReopened(said("It came back")),
                        new OwnerAssigned(new Owner(HANDLER, new UnitId("dealer-of-the-story"))));
        given(importedAndClosed())
                .by(new Caller(HANDLER, Role.SUPERVISOR, Set.of()))
                .when(new ReopenComplaint(text("It came back")))
                .then(new ComplaintReopened(said("It came back")), new OwnerAssigned(new Owner(HANDLER, null)));
    }

    @Test
    void a_reopened_case_asks_for_a_new_outcome() {
        given(closed(), new ComplaintReopened(said("It leaks again")))
                .when(CLOSE)
                .refused(Refusal.NOT_RESOLVED);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    NOT_RECEIVED,          COMPLAINT_UNKNOWN
                    RECEIVED,              NOT_CLOSED
                    ACKNOWLEDGED,          NOT_CLOSED
                    UNDER_INVESTIGATION,   NOT_CLOSED
                    REMEDY_PROPOSED,       NOT_CLOSED
                    REMEDY_AGREED,         NOT_CLOSED
                    REMEDY_IN_PROGRESS,    NOT_CLOSED
                    ON_HOLD,               NOT_CLOSED
                    AWAITING_CONFIRMATION, NOT_CLOSED
                    RESOLVED,              NOT_CLOSED
                    WITHDRAWN,             COMPLAINT_WITHDRAWN
                    """)
    void nothing_else_is_reopened(Stage stage, Refusal refusal) {
        given(at(stage))
                .as(Role.CAC_AGENT)
                .when(new ReopenComplaint(text("Why not")))
                .refused(refusal);
    }

    // Withdrawing

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "CLOSED", "WITHDRAWN"})
    void the_customer_takes_an_open_complaint_back(Stage stage) {
        given(at(stage))
                .when(new WithdrawComplaint(text("Never mind")))
                .then(new ComplaintWithdrawn(said("Never mind")));
    }

    @Test
    void a_complaint_is_taken_back_once() {
        given(at(Stage.WITHDRAWN))
                .when(new WithdrawComplaint(text("Never mind")))
                .alreadySo();
    }

    @ParameterizedTest
    @CsvSource({"NOT_RECEIVED, COMPLAINT_UNKNOWN", "CLOSED, COMPLAINT_CLOSED"})
    void nothing_else_is_taken_back(Stage stage, Refusal refusal) {
        given(at(stage)).when(new WithdrawComplaint(text("Never mind"))).refused(refusal);
    }

    private static Given given(List<ComplaintEvent> history, ComplaintEvent... more) {
        return Given.given(history, more).as(Role.DEALER_CAC_AGENT);
    }
}
