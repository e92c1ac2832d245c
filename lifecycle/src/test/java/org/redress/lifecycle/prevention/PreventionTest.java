package org.redress.lifecycle.prevention;

import static org.redress.lifecycle.Cast.COLLEAGUE;
import static org.redress.lifecycle.Cast.HANDLER;
import static org.redress.lifecycle.Cast.said;
import static org.redress.lifecycle.Cast.text;
import static org.redress.lifecycle.Stories.and;
import static org.redress.lifecycle.Stories.at;
import static org.redress.lifecycle.Stories.causeKnown;
import static org.redress.lifecycle.Stories.closed;
import static org.redress.lifecycle.Stories.received;
import static org.redress.lifecycle.Stories.withdrawn;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.events.CauseDimension;
import org.redress.events.ComplaintClassified;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintType;
import org.redress.events.PreventionApproved;
import org.redress.events.PreventionElement;
import org.redress.events.PreventionFoundIneffective;
import org.redress.events.PreventionImplemented;
import org.redress.events.PreventionNotRequired;
import org.redress.events.PreventionVerified;
import org.redress.events.RecurrencePreventionPlanned;
import org.redress.events.RiskFlagged;
import org.redress.events.Role;
import org.redress.events.Severity;
import org.redress.lifecycle.Given;
import org.redress.lifecycle.decision.Caller;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.state.Stage;

/** How to keep it from happening again is decided once the cause is known; a grave case needs a plan (M-25, N-37). */
class PreventionTest {
    private static final ApprovePrevention APPROVAL = new ApprovePrevention(text("It is cheap"));
    private static final PreventionApproved APPROVED = new PreventionApproved(HANDLER, said("It is cheap"));
    private static final ImplementPrevention IMPLEMENTATION = new ImplementPrevention(text("A new checklist"));
    private static final PreventionImplemented IMPLEMENTED = new PreventionImplemented(said("A new checklist"));
    private static final PreventionVerified VERIFIED = new PreventionVerified(said("Ninety days"));
    private static final PreventionFoundIneffective IN_VAIN = new PreventionFoundIneffective(said("Ninety days"));
    private static final DecidePrevention PLAN = new DecidePrevention(
            new DecidePrevention.Plan(
                    text("Check each seal"),
                    COLLEAGUE,
                    LocalDate.parse("2026-04-01"),
                    CauseDimension.TECHNOLOGY,
                    Set.of(PreventionElement.PROCESS, PreventionElement.TRAINING)),
            null);
    private static final RecurrencePreventionPlanned PLANNED = new RecurrencePreventionPlanned(
            said("Check each seal"),
            COLLEAGUE,
            LocalDate.parse("2026-04-01"),
            CauseDimension.TECHNOLOGY,
            Set.of(PreventionElement.PROCESS, PreventionElement.TRAINING));
    private static final DecidePrevention NOTHING = new DecidePrevention(null, text("A single case"));
    private static final PreventionNotRequired NOT_REQUIRED = new PreventionNotRequired(said("A single case"));

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "CLOSED", "WITHDRAWN", "MERGED"})
    void it_is_decided_at_any_time_while_open_once_the_cause_is_known(Stage stage) {
        given(causeKnown(at(stage))).when(PLAN).then(PLANNED);
        given(causeKnown(at(stage))).when(NOTHING).then(NOT_REQUIRED);
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_RECEIVED, COMPLAINT_UNKNOWN",
        "CLOSED, COMPLAINT_CLOSED",
        "WITHDRAWN, COMPLAINT_WITHDRAWN",
        "MERGED, COMPLAINT_MERGED"
    })
    void only_for_an_open_case(Stage stage, Refusal refusal) {
        given(at(stage)).when(PLAN).refused(refusal);
    }

    @Test
    void not_before_the_cause_is_known() {
        given(received()).when(PLAN).refused(Refusal.ROOT_CAUSE_MISSING);
        given(received()).when(NOTHING).refused(Refusal.ROOT_CAUSE_MISSING);
    }

    @ParameterizedTest
    @EnumSource(
            value = Severity.class,
            names = {"MAJOR", "RECURRENCE"})
    void a_grave_or_recurring_case_needs_a_plan(Severity severity) {
        given(causeKnown(received()), marked(severity)).when(NOTHING).refused(Refusal.PREVENTION_PLAN_REQUIRED);
        given(causeKnown(received()), marked(severity)).when(PLAN).then(PLANNED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Severity.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"MAJOR", "RECURRENCE"})
    void another_does_not(Severity severity) {
        given(causeKnown(received()), marked(severity)).when(NOTHING).then(NOT_REQUIRED);
    }

    @Test
    void that_nothing_need_be_changed_is_decided_once() {
        given(causeKnown(received()), NOT_REQUIRED).when(NOTHING).alreadySo();
    }

    @Test
    void a_case_that_became_grave_is_not_so_already() {
        given(causeKnown(received()), NOT_REQUIRED, marked(Severity.MAJOR))
                .when(NOTHING)
                .refused(Refusal.PREVENTION_PLAN_REQUIRED);
    }

    @Test
    void a_plan_may_follow_after_all() {
        given(causeKnown(received()), NOT_REQUIRED).when(PLAN).then(PLANNED);
    }

    @Test
    void a_plan_stays() {
        given(causeKnown(received()), PLANNED).when(PLAN).refused(Refusal.PREVENTION_ALREADY_PLANNED);
        given(causeKnown(received()), PLANNED).when(NOTHING).refused(Refusal.PREVENTION_ALREADY_PLANNED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Severity.class,
            names = {"MAJOR", "RECURRENCE"})
    void a_mark_makes_a_case_grave_as_a_code_does(Severity severity) {
        given(causeKnown(received()), new RiskFlagged(severity, said("Again")))
                .when(NOTHING)
                .refused(Refusal.PREVENTION_PLAN_REQUIRED);
    }

    // Carrying a plan out

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "WITHDRAWN", "MERGED"})
    void a_plan_is_allowed_put_in_place_and_judged_even_after_the_case_has_ended(Stage stage) {
        given(at(stage), PLANNED).as(Role.DEPARTMENT_MANAGER).when(APPROVAL).then(APPROVED);
        given(at(stage), PLANNED, APPROVED).when(IMPLEMENTATION).then(IMPLEMENTED);
        given(at(stage), PLANNED, APPROVED, IMPLEMENTED).when(judging(true)).then(VERIFIED);
        given(at(stage), PLANNED, APPROVED, IMPLEMENTED).when(judging(false)).then(IN_VAIN);
    }

    @ParameterizedTest
    @CsvSource({"NOT_RECEIVED, COMPLAINT_UNKNOWN", "WITHDRAWN, COMPLAINT_WITHDRAWN", "MERGED, COMPLAINT_MERGED"})
    void it_belongs_to_a_case_of_ours(Stage stage, Refusal refusal) {
        given(at(stage)).as(Role.DEPARTMENT_MANAGER).when(APPROVAL).refused(refusal);
        given(at(stage)).when(IMPLEMENTATION).refused(refusal);
        given(at(stage)).when(judging(true)).refused(refusal);
    }

    @Test
    void each_is_done_once() {
        given(received(), PLANNED, APPROVED)
                .as(Role.DEPARTMENT_MANAGER)
                .when(APPROVAL)
                .alreadySo();
        given(received(), PLANNED, APPROVED, IMPLEMENTED).when(IMPLEMENTATION).alreadySo();
        given(received(), PLANNED, APPROVED, IMPLEMENTED, VERIFIED)
                .when(judging(true))
                .alreadySo();
        given(received(), PLANNED, APPROVED, IMPLEMENTED, IN_VAIN)
                .when(judging(false))
                .alreadySo();
    }

    @Test
    void a_judgement_stays() {
        given(received(), PLANNED, APPROVED, IMPLEMENTED, VERIFIED)
                .when(judging(false))
                .refused(Refusal.NO_PREVENTION_PLAN);
        given(received(), PLANNED, APPROVED, IMPLEMENTED, IN_VAIN)
                .when(judging(true))
                .refused(Refusal.NO_PREVENTION_PLAN);
    }

    @ParameterizedTest
    @MethodSource("notWaitingForApproval")
    void only_what_is_planned_is_allowed(List<ComplaintEvent> story) {
        given(story).as(Role.DEPARTMENT_MANAGER).when(APPROVAL).refused(Refusal.NO_PREVENTION_PLAN);
    }

    @ParameterizedTest
    @MethodSource("notWaitingToBePutInPlace")
    void only_what_was_allowed_is_put_in_place(List<ComplaintEvent> story) {
        given(story).when(IMPLEMENTATION).refused(Refusal.NO_PREVENTION_PLAN);
    }

    @ParameterizedTest
    @MethodSource("notWaitingForJudgement")
    void only_what_is_in_place_is_judged(List<ComplaintEvent> story) {
        given(story).when(judging(true)).refused(Refusal.NO_PREVENTION_PLAN);
        given(story).when(judging(false)).refused(Refusal.NO_PREVENTION_PLAN);
    }

    @Test
    void who_carries_a_plan_out_does_not_judge_it() {
        given(received(), PLANNED, APPROVED, IMPLEMENTED)
                .by(new Caller(COLLEAGUE, Role.GROUP_LEADER, Set.of()))
                .when(judging(true))
                .refused(Refusal.VERIFIER_IS_RESPONSIBLE);
        given(received(), PLANNED, APPROVED, IMPLEMENTED)
                .by(new Caller(COLLEAGUE, Role.GROUP_LEADER, Set.of()))
                .when(judging(false))
                .refused(Refusal.VERIFIER_IS_RESPONSIBLE);
    }

    @Test
    void what_has_not_worked_is_planned_anew_even_after_the_case_has_ended() {
        given(causeKnown(received()), PLANNED, APPROVED, IMPLEMENTED, IN_VAIN)
                .when(PLAN)
                .then(PLANNED);
        given(closed(), PLANNED, APPROVED, IMPLEMENTED, IN_VAIN).when(PLAN).then(PLANNED);
        given(closed(), PLANNED, APPROVED, IMPLEMENTED, IN_VAIN).when(NOTHING).then(NOT_REQUIRED);
        given(closed(), PLANNED, APPROVED, IMPLEMENTED, VERIFIED).when(PLAN).refused(Refusal.COMPLAINT_CLOSED);
        given(withdrawn(), PLANNED, APPROVED, IMPLEMENTED, IN_VAIN).when(PLAN).refused(Refusal.COMPLAINT_WITHDRAWN);
    }

    @Test
    void a_plan_that_goes_on_or_has_worked_stays() {
        given(causeKnown(received()), PLANNED, APPROVED).when(PLAN).refused(Refusal.PREVENTION_ALREADY_PLANNED);
        given(causeKnown(received()), PLANNED, APPROVED, IMPLEMENTED)
                .when(PLAN)
                .refused(Refusal.PREVENTION_ALREADY_PLANNED);
        given(causeKnown(received()), PLANNED, APPROVED, IMPLEMENTED, VERIFIED)
                .when(NOTHING)
                .refused(Refusal.PREVENTION_ALREADY_PLANNED);
    }

    private static Given given(List<ComplaintEvent> history, ComplaintEvent... more) {
        return Given.given(history, more).as(Role.GROUP_LEADER);
    }

    private static ComplaintClassified marked(Severity severity) {
        return new ComplaintClassified("catalogue-1", Set.of(ComplaintType.PARTS), Set.of(severity), null);
    }

    private static VerifyPrevention judging(boolean effective) {
        return new VerifyPrevention(effective, text("Ninety days"));
    }

    private static Stream<List<ComplaintEvent>> notWaitingForApproval() {
        return Stream.of(
                received(),
                and(received(), NOT_REQUIRED),
                and(received(), PLANNED, APPROVED, IMPLEMENTED),
                and(received(), PLANNED, APPROVED, IMPLEMENTED, VERIFIED),
                and(received(), PLANNED, APPROVED, IMPLEMENTED, IN_VAIN));
    }

    private static Stream<List<ComplaintEvent>> notWaitingToBePutInPlace() {
        return Stream.of(
                received(),
                and(received(), NOT_REQUIRED),
                and(received(), PLANNED),
                and(received(), PLANNED, APPROVED, IMPLEMENTED, VERIFIED),
                and(received(), PLANNED, APPROVED, IMPLEMENTED, IN_VAIN));
    }

    private static Stream<List<ComplaintEvent>> notWaitingForJudgement() {
        return Stream.of(
                received(),
                and(received(), NOT_REQUIRED),
                and(received(), PLANNED),
                and(received(), PLANNED, APPROVED));
    }
}
