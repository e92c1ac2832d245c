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
import static org.redress.lifecycle.Stories.completed;
import static org.redress.lifecycle.Stories.finished;
import static org.redress.lifecycle.Stories.importedAndClosed;
import static org.redress.lifecycle.Stories.nothingToPrevent;
import static org.redress.lifecycle.Stories.promiseKept;
import static org.redress.lifecycle.Stories.proposed;
import static org.redress.lifecycle.Stories.reached;
import static org.redress.lifecycle.Stories.satisfied;
import static org.redress.lifecycle.Stories.understood;
import static org.redress.lifecycle.Stories.unreachable;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.redress.events.AppealDecided;
import org.redress.events.AppealResult;
import org.redress.events.CauseDimension;
import org.redress.events.CauseExplained;
import org.redress.events.Channel;
import org.redress.events.ClosingOutcome;
import org.redress.events.ComplaintClassified;
import org.redress.events.ComplaintClosed;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintForwarded;
import org.redress.events.ComplaintReopened;
import org.redress.events.ComplaintType;
import org.redress.events.ComplaintWithdrawn;
import org.redress.events.CounterDemandRecorded;
import org.redress.events.CustomerOutcome;
import org.redress.events.CustomerQuestionAnswered;
import org.redress.events.CustomerQuestionRecorded;
import org.redress.events.DecisionAppealed;
import org.redress.events.DemandDeclined;
import org.redress.events.DemandMoved;
import org.redress.events.DemandReturned;
import org.redress.events.DemandStated;
import org.redress.events.EmergencyDeclared;
import org.redress.events.EmergencyKind;
import org.redress.events.EmergencyParty;
import org.redress.events.EmergencyStoodDown;
import org.redress.events.FinalRulingGiven;
import org.redress.events.InvestigationReopened;
import org.redress.events.MisunderstandingCleared;
import org.redress.events.NextAppealLevelTold;
import org.redress.events.Owner;
import org.redress.events.OwnerAssigned;
import org.redress.events.PreventionElement;
import org.redress.events.PreventionFoundIneffective;
import org.redress.events.ProcedureStep;
import org.redress.events.ProcedureStepOverridden;
import org.redress.events.PromiseBroken;
import org.redress.events.PromiseKind;
import org.redress.events.PromiseMade;
import org.redress.events.PromiseReleased;
import org.redress.events.RecordingAttached;
import org.redress.events.RecurrencePreventionPlanned;
import org.redress.events.RemedyKind;
import org.redress.events.ResultReportSent;
import org.redress.events.RiskCleared;
import org.redress.events.RiskFlagged;
import org.redress.events.Role;
import org.redress.events.SatisfactionConfirmed;
import org.redress.events.SatisfactionLevel;
import org.redress.events.Severity;
import org.redress.events.StatusReportSent;
import org.redress.events.UnitId;
import org.redress.events.UnreachableMessageSent;
import org.redress.lifecycle.Cast;
import org.redress.lifecycle.Given;
import org.redress.lifecycle.Policies;
import org.redress.lifecycle.decision.Caller;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.state.Stage;

/** No end without the customer's outcome, a cause, a decision on prevention and kept promises (M-26, N-31, N-37). */
class ClosureTest {
    private static final CloseAsUnreachable LETTER =
            new CloseAsUnreachable(Channel.LETTER, text("Please call us"), null);
    private static final CloseAsUnreachable REVIEWED_LETTER =
            new CloseAsUnreachable(Channel.LETTER, text("Please call us"), COLLEAGUE);
    private static final CloseWithoutAgreement NO_AGREEMENT =
            new CloseWithoutAgreement(Role.DEPARTMENT_MANAGER, text("He wants a new car"));
    private static final NextAppealLevelTold TOLD = new NextAppealLevelTold(Role.DEPARTMENT_MANAGER);
    private static final ComplaintClosed ENDED = new ComplaintClosed(
            ClosingOutcome.NO_AGREEMENT_AFTER_FINAL_RULING,
            Set.of(RemedyKind.DECLINED_WITH_REASON),
            said("He wants a new car"));
    private static final DemandDeclined DECLINED = new DemandDeclined("D1", said("No"), said("A used pump"));
    private static final FinalRulingGiven RULING =
            new FinalRulingGiven(1, Cast.COLLEAGUE, said("No new car"), said("The law says so"));
    private static final CloseComplaint CLOSE = new CloseComplaint(text("Pump replaced"), null);
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
                .when(new CloseComplaint(null, null))
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
                    NOT_RECEIVED,           COMPLAINT_UNKNOWN
                    RECEIVED,               NOT_RESOLVED
                    ACKNOWLEDGED,           NOT_RESOLVED
                    UNDER_INVESTIGATION,    NOT_RESOLVED
                    AWAITING_AUTHORIZATION, NOT_RESOLVED
                    REMEDY_PROPOSED,        NOT_RESOLVED
                    REMEDY_AGREED,          NOT_RESOLVED
                    REMEDY_IN_PROGRESS,     NOT_RESOLVED
                    ON_HOLD,                NOT_RESOLVED
                    AWAITING_CONFIRMATION,  NOT_RESOLVED
                    UNREACHABLE,            NOT_RESOLVED
                    WITHDRAWN,              COMPLAINT_WITHDRAWN
                    MERGED,                 COMPLAINT_MERGED
                    """)
    void not_without_the_customers_outcome(Stage stage, Refusal refusal) {
        given(at(stage)).when(CLOSE).refused(refusal);
    }

    // Reopening

    @Test
    void a_closed_case_is_worked_on_again_by_its_owner() {
        given(closed())
                .as(Role.CAC_AGENT)
                .when(new ReopenComplaint(text("It leaks again"), null))
                .then(new ComplaintReopened(said("It leaks again")));
    }

    @Test
    void an_imported_case_gets_an_owner_when_it_is_reopened() {
        given(importedAndClosed())
                .as(Role.CAC_AGENT)
                .when(new ReopenComplaint(text("It came back"), null))
                .then(
                        new ComplaintReopened(said("It came back")),
                        new OwnerAssigned(new Owner(HANDLER, new UnitId("dealer-of-the-story"))));
        given(importedAndClosed())
                .by(new Caller(HANDLER, Role.SUPERVISOR, Set.of()))
                .when(new ReopenComplaint(text("It came back"), null))
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
                    NOT_RECEIVED,           COMPLAINT_UNKNOWN
                    RECEIVED,               NOT_CLOSED
                    ACKNOWLEDGED,           NOT_CLOSED
                    UNDER_INVESTIGATION,    NOT_CLOSED
                    AWAITING_AUTHORIZATION, NOT_CLOSED
                    REMEDY_PROPOSED,        NOT_CLOSED
                    REMEDY_AGREED,          NOT_CLOSED
                    REMEDY_IN_PROGRESS,     NOT_CLOSED
                    ON_HOLD,                NOT_CLOSED
                    AWAITING_CONFIRMATION,  NOT_CLOSED
                    UNREACHABLE,            NOT_CLOSED
                    RESOLVED,               NOT_CLOSED
                    WITHDRAWN,              COMPLAINT_WITHDRAWN
                    MERGED,                 COMPLAINT_MERGED
                    """)
    void nothing_else_is_reopened(Stage stage, Refusal refusal) {
        given(at(stage))
                .as(Role.CAC_AGENT)
                .when(new ReopenComplaint(text("Why not"), null))
                .refused(refusal);
    }

    // Withdrawing

    @Test
    void a_grave_case_needs_a_plan_even_where_the_decision_is_left_out() {
        given(
                        satisfied(),
                        promiseKept("P1"),
                        leftOut(ProcedureStep.ROOT_CAUSE),
                        leftOut(ProcedureStep.PREVENTION_DECISION),
                        new RiskFlagged(Severity.MAJOR, said("The newspapers know")))
                .when(CLOSE)
                .refused(Refusal.PREVENTION_PLAN_REQUIRED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "CLOSED", "WITHDRAWN", "MERGED"})
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

    // What must be done first, however a case ends

    @ParameterizedTest
    @MethodSource("unfinished")
    void nothing_that_is_owed_is_left_behind(Refusal refusal, List<ComplaintEvent> owed) {
        given(with(finished(), owed)).when(CLOSE).refused(refusal);
        given(with(givenUp(), owed)).as(Role.SUPERVISOR).when(LETTER).refused(refusal);
        given(with(ruled(understood()), owed)).when(NO_AGREEMENT).refused(refusal);
    }

    @ParameterizedTest
    @MethodSource("settled")
    void what_was_done_holds_nothing_up(List<ComplaintEvent> done) {
        given(with(finished(), done)).when(CLOSE).thenWarnings();
        given(with(givenUp(), done)).as(Role.SUPERVISOR).when(REVIEWED_LETTER).thenWarnings();
        given(with(ruled(understood()), done)).when(NO_AGREEMENT).thenWarnings();
    }

    @Test
    void a_promise_that_was_broken_is_on_record_and_not_open() {
        given(causeKnown(satisfied()), nothingToPrevent(), new PromiseBroken("P1"))
                .when(CLOSE)
                .thenWarnings();
    }

    @ParameterizedTest
    @EnumSource(
            value = Severity.class,
            names = {"MAJOR", "RECURRENCE"})
    void a_grave_case_needs_a_plan_however_it_ends(Severity severity) {
        RiskFlagged marked = new RiskFlagged(severity, said("Again"));
        given(finished(), marked).when(CLOSE).refused(Refusal.PREVENTION_PLAN_REQUIRED);
        given(finished(), marked, PLANNED).when(CLOSE).thenWarnings();
        given(givenUp(), marked).as(Role.SUPERVISOR).when(LETTER).refused(Refusal.PREVENTION_PLAN_REQUIRED);
        given(ruled(understood()), marked).when(NO_AGREEMENT).refused(Refusal.PREVENTION_PLAN_REQUIRED);
    }

    @Test
    void a_plan_that_has_not_worked_is_none() {
        PreventionFoundIneffective inVain = new PreventionFoundIneffective(said("It leaked again"));
        given(finished(), PLANNED, inVain).when(CLOSE).refused(Refusal.PREVENTION_UNDECIDED);
        given(finished(), PLANNED, inVain, nothingToPrevent()).when(CLOSE).thenWarnings();
    }

    @Test
    void cause_and_prevention_may_be_left_out_in_a_case() {
        given(satisfied(), promiseKept("P1"), leftOut(ProcedureStep.ROOT_CAUSE))
                .when(CLOSE)
                .refused(Refusal.PREVENTION_UNDECIDED);
        given(satisfied(), promiseKept("P1"), leftOut(ProcedureStep.PREVENTION_DECISION))
                .when(CLOSE)
                .refused(Refusal.ROOT_CAUSE_MISSING);
        given(
                        satisfied(),
                        promiseKept("P1"),
                        leftOut(ProcedureStep.ROOT_CAUSE),
                        leftOut(ProcedureStep.PREVENTION_DECISION))
                .when(CLOSE)
                .thenWarnings();
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "CLOSED", "WITHDRAWN", "MERGED"})
    void sending_the_customer_elsewhere_finishes_nothing(Stage stage) {
        given(at(stage))
                .when(new CloseComplaint(null, text("Ring the manufacturer up")))
                .refused(Refusal.REFERRAL_IS_NOT_RESOLUTION);
    }

    @Test
    void not_even_a_case_that_is_finished_otherwise() {
        given(finished())
                .when(new CloseComplaint(null, text("Ring the manufacturer up")))
                .refused(Refusal.REFERRAL_IS_NOT_RESOLUTION);
    }

    // A customer whom nobody reaches

    @Test
    void a_customer_whom_nobody_reaches_is_written_to_and_never_counts_as_satisfied() {
        given(givenUp())
                .as(Role.SUPERVISOR)
                .when(REVIEWED_LETTER)
                .then(
                        new UnreachableMessageSent(Channel.LETTER, said("Please call us")),
                        new ComplaintClosed(ClosingOutcome.UNREACHABLE, Set.of(RemedyKind.REPLACEMENT), null));
        given(givenUp()).as(Role.SUPERVISOR).when(LETTER).thenWarnings();
    }

    @Test
    void the_letter_waits_for_cause_prevention_and_promises() {
        given(unreachable()).as(Role.SUPERVISOR).when(LETTER).refused(Refusal.ROOT_CAUSE_MISSING);
        given(causeKnown(unreachable())).as(Role.SUPERVISOR).when(LETTER).refused(Refusal.PREVENTION_UNDECIDED);
        given(causeKnown(unreachable()), nothingToPrevent())
                .as(Role.SUPERVISOR)
                .when(LETTER)
                .refused(Refusal.PROMISE_OPEN);
    }

    @Test
    void somebody_else_reads_the_letter_where_the_policy_or_the_case_asks_for_it() {
        given(givenUp())
                .as(Role.SUPERVISOR)
                .under(Policies.withReviewers())
                .when(LETTER)
                .refused(Refusal.REVIEWER_MISSING);
        given(givenUp(), new RiskFlagged(Severity.HOSTILE, said("He threatens us")), recorded())
                .as(Role.SUPERVISOR)
                .when(LETTER)
                .refused(Refusal.REVIEWER_MISSING);
        given(givenUp())
                .as(Role.SUPERVISOR)
                .when(new CloseAsUnreachable(Channel.LETTER, text("Please call us"), HANDLER))
                .refused(Refusal.REVIEWER_IS_AUTHOR);
    }

    @Test
    void the_letter_does_not_cite_what_others_got() {
        given(givenUp())
                .as(Role.SUPERVISOR)
                .when(new CloseAsUnreachable(Channel.LETTER, text("Other customers got nothing"), COLLEAGUE))
                .refused(Refusal.COMPENSATION_PRECEDENT_CITED);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    NOT_RECEIVED,           COMPLAINT_UNKNOWN
                    RECEIVED,               NOT_UNREACHABLE
                    ACKNOWLEDGED,           NOT_UNREACHABLE
                    UNDER_INVESTIGATION,    NOT_UNREACHABLE
                    AWAITING_AUTHORIZATION, NOT_UNREACHABLE
                    REMEDY_PROPOSED,        NOT_UNREACHABLE
                    REMEDY_AGREED,          NOT_UNREACHABLE
                    REMEDY_IN_PROGRESS,     NOT_UNREACHABLE
                    ON_HOLD,                NOT_UNREACHABLE
                    AWAITING_CONFIRMATION,  NOT_UNREACHABLE
                    RESOLVED,               NOT_UNREACHABLE
                    CLOSED,                 COMPLAINT_CLOSED
                    WITHDRAWN,              COMPLAINT_WITHDRAWN
                    MERGED,                 COMPLAINT_MERGED
                    """)
    void nobody_else_is_given_up(Stage stage, Refusal refusal) {
        given(at(stage)).as(Role.SUPERVISOR).when(LETTER).refused(refusal);
    }

    // Without agreement

    @Test
    void where_a_superior_has_ruled_and_all_was_declined_the_case_ends_without_agreement() {
        given(ruled(understood())).when(NO_AGREEMENT).then(TOLD, ENDED);
        given(ruled(completed())).when(NO_AGREEMENT).then(TOLD, ENDED);
    }

    @Test
    void an_offer_on_the_table_falls_with_its_promise() {
        given(ruled(proposed())).when(NO_AGREEMENT).then(new PromiseReleased("P2"), TOLD, ENDED);
    }

    @Test
    void no_other_promise_falls() {
        given(ruled(proposed()), new PromiseMade("P3", PromiseKind.OF_ITS_OWN, said("A call"), null, NEXT_WEEK))
                .when(NO_AGREEMENT)
                .refused(Refusal.PROMISE_OPEN);
    }

    @Test
    void not_before_a_superior_has_ruled_in_this_round() {
        given(and(understood(), DECLINED)).when(NO_AGREEMENT).refused(Refusal.FINAL_RULING_MISSING);
        given(ruled(understood()), new InvestigationReopened())
                .when(NO_AGREEMENT)
                .refused(Refusal.FINAL_RULING_MISSING);
    }

    @Test
    void every_demand_is_declined_or_looked_after_elsewhere() {
        DemandStated second = new DemandStated("D2", said("A visit"));
        given(ruled(understood()), second).when(NO_AGREEMENT).refused(Refusal.DEMAND_NOT_DECLINED);
        given(ruled(understood()), second, new DemandMoved("D2", "a-third"))
                .when(NO_AGREEMENT)
                .then(TOLD, ENDED);
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(
            value = Role.class,
            names = {"REGIONAL_MANAGER", "GENERAL_MANAGER", "HANDLER"})
    void the_customer_knows_whom_to_ask_next(@Nullable Role told) {
        given(ruled(understood()))
                .when(new CloseWithoutAgreement(told, null))
                .refused(Refusal.NEXT_APPEAL_LEVEL_NOT_TOLD);
    }

    @ParameterizedTest
    @CsvSource({"1, REGIONAL_MANAGER", "2, GENERAL_MANAGER", "3,"})
    void that_is_the_level_after_the_last_one_asked_while_there_is_one(int asked, @Nullable Role next) {
        List<ComplaintEvent> heard = and(
                ruled(understood()),
                new DecisionAppealed(asked, Role.GENERAL_MANAGER, null, said("Not fair")),
                new AppealDecided(asked, AppealResult.REJECTED, COLLEAGUE, said("It is")));
        given(heard)
                .when(new CloseWithoutAgreement(next, null))
                .then(
                        new NextAppealLevelTold(next),
                        new ComplaintClosed(
                                ClosingOutcome.NO_AGREEMENT_AFTER_FINAL_RULING,
                                Set.of(RemedyKind.DECLINED_WITH_REASON),
                                null));
        given(heard)
                .when(new CloseWithoutAgreement(Role.DEPARTMENT_MANAGER, null))
                .refused(Refusal.NEXT_APPEAL_LEVEL_NOT_TOLD);
    }

    @Test
    void cause_and_prevention_are_known_here_too() {
        List<ComplaintEvent> hasty = and(understood(), promiseKept("P1"), DECLINED, RULING);
        given(hasty).when(NO_AGREEMENT).refused(Refusal.ROOT_CAUSE_MISSING);
        given(causeKnown(hasty)).when(NO_AGREEMENT).refused(Refusal.PREVENTION_UNDECIDED);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    NOT_RECEIVED,           COMPLAINT_UNKNOWN
                    RECEIVED,               NOT_UNDER_INVESTIGATION
                    ACKNOWLEDGED,           NOT_UNDER_INVESTIGATION
                    AWAITING_AUTHORIZATION, AUTHORIZATION_PENDING
                    REMEDY_AGREED,          REMEDY_ON_THE_TABLE
                    REMEDY_IN_PROGRESS,     REMEDY_ON_THE_TABLE
                    ON_HOLD,                REMEDY_ON_THE_TABLE
                    UNREACHABLE,            REMEDY_ON_THE_TABLE
                    RESOLVED,               REMEDY_ON_THE_TABLE
                    CLOSED,                 COMPLAINT_CLOSED
                    WITHDRAWN,              COMPLAINT_WITHDRAWN
                    MERGED,                 COMPLAINT_MERGED
                    """)
    void nothing_else_ends_without_agreement(Stage stage, Refusal refusal) {
        given(at(stage)).when(NO_AGREEMENT).refused(refusal);
    }

    // The same again

    @Test
    void the_same_trouble_again_is_a_case_of_its_own() {
        given(closed())
                .as(Role.CAC_AGENT)
                .when(new ReopenComplaint(text("It leaks again"), true))
                .refused(Refusal.RECURRENCE_IS_LINKED);
        given(closed())
                .as(Role.CAC_AGENT)
                .when(new ReopenComplaint(text("It leaks again"), false))
                .then(new ComplaintReopened(said("It leaks again")));
    }

    @Test
    void a_demand_that_came_up_after_the_remedy_is_not_left_behind() {
        CounterDemandRecorded late = new CounterDemandRecorded("D2", said("My money back"));
        DemandDeclined declined = new DemandDeclined("D2", said("No"), said("A voucher"));
        given(finished(), late).when(CLOSE).refused(Refusal.DEMAND_UNCOVERED);
        given(finished(), late, declined).when(CLOSE).thenWarnings();
        given(givenUp(), late).as(Role.SUPERVISOR).when(LETTER).refused(Refusal.DEMAND_UNCOVERED);
        given(givenUp(), late, declined).as(Role.SUPERVISOR).when(LETTER).thenWarnings();
    }

    @Test
    void nor_one_that_came_back_from_another_case() {
        List<ComplaintEvent> elsewhere =
                and(finished(), new DemandStated("D2", said("A visit")), new DemandMoved("D2", "a-third"));
        given(elsewhere).when(CLOSE).thenWarnings();
        given(elsewhere, new DemandReturned("D2")).when(CLOSE).refused(Refusal.DEMAND_UNCOVERED);
    }

    private static Given given(List<ComplaintEvent> history, ComplaintEvent... more) {
        return Given.given(history, more).as(Role.DEALER_CAC_AGENT);
    }

    /** What keeps any case from ending, and why. */
    private static Stream<Arguments> unfinished() {
        CustomerQuestionRecorded question = new CustomerQuestionRecorded("Q1", said("Was it my fault?"));
        return Stream.of(
                Arguments.of(
                        Refusal.PROMISE_OPEN,
                        List.of(new PromiseMade("P9", PromiseKind.OF_ITS_OWN, said("A call"), null, NEXT_WEEK))),
                Arguments.of(Refusal.QUESTION_UNANSWERED, List.of(question)),
                Arguments.of(
                        Refusal.APPEAL_PENDING,
                        List.of(new DecisionAppealed(0, Role.DEPARTMENT_MANAGER, null, said("Not fair")))),
                Arguments.of(Refusal.EMERGENCY_ACTIVE, List.of(emergency())),
                Arguments.of(
                        Refusal.RECORDING_MISSING, List.of(new RiskFlagged(Severity.HOSTILE, said("He threatens us")))),
                Arguments.of(
                        Refusal.RECORDING_MISSING,
                        List.of(new RiskFlagged(Severity.LITIGATION_RISK, said("He threatens us")))),
                Arguments.of(Refusal.RESULT_REPORT_OWED, List.of(new ComplaintForwarded(null))),
                Arguments.of(
                        Refusal.RESULT_REPORT_OWED,
                        List.of(new ComplaintForwarded(null), new StatusReportSent(said("Soon")))));
    }

    /** The same, done. */
    private static Stream<List<ComplaintEvent>> settled() {
        RiskFlagged hostile = new RiskFlagged(Severity.HOSTILE, said("He threatens us"));
        return Stream.of(
                List.of(
                        new PromiseMade("P9", PromiseKind.OF_ITS_OWN, said("A call"), null, NEXT_WEEK),
                        promiseKept("P9")),
                List.of(
                        new CustomerQuestionRecorded("Q1", said("Was it my fault?")),
                        new CustomerQuestionAnswered("Q1", said("No"), null)),
                List.of(
                        new DecisionAppealed(0, Role.DEPARTMENT_MANAGER, null, said("Not fair")),
                        new AppealDecided(0, AppealResult.REJECTED, COLLEAGUE, said("It is"))),
                List.of(emergency(), new EmergencyStoodDown(said("The fire is out"))),
                List.of(hostile, recorded()),
                List.of(hostile, leftOut(ProcedureStep.RECORDING)),
                List.of(hostile, new RiskCleared(Severity.HOSTILE, said("He calmed down"))),
                List.of(new ComplaintForwarded(null), new ResultReportSent(said("A new pump"))),
                List.of(new RiskFlagged(Severity.URGENT, said("Today"))));
    }

    /** Nobody reached the customer; the rest is done. */
    private static List<ComplaintEvent> givenUp() {
        return and(causeKnown(unreachable()), nothingToPrevent(), promiseKept("P1"));
    }

    /** A superior has ruled, the only demand is declined, and the rest is done. */
    private static List<ComplaintEvent> ruled(List<ComplaintEvent> before) {
        return and(causeKnown(before), nothingToPrevent(), promiseKept("P1"), DECLINED, RULING);
    }

    private static List<ComplaintEvent> with(List<ComplaintEvent> before, List<ComplaintEvent> more) {
        return Stream.concat(before.stream(), more.stream()).toList();
    }

    private static EmergencyDeclared emergency() {
        return new EmergencyDeclared(EmergencyKind.BURNT_CAR, EnumSet.allOf(EmergencyParty.class), said("It burns"));
    }

    private static RecordingAttached recorded() {
        return new RecordingAttached(said("Tape 7"), true);
    }

    private static ProcedureStepOverridden leftOut(ProcedureStep step) {
        return new ProcedureStepOverridden(step, said("He wrote from abroad"), COLLEAGUE);
    }
}
