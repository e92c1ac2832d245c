package org.redress.lifecycle.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.lifecycle.Cast.COLLEAGUE;
import static org.redress.lifecycle.Cast.HANDLER;
import static org.redress.lifecycle.Cast.NEXT_WEEK;
import static org.redress.lifecycle.Cast.said;
import static org.redress.lifecycle.Cast.text;
import static org.redress.lifecycle.Given.given;
import static org.redress.lifecycle.Stories.agreed;
import static org.redress.lifecycle.Stories.and;
import static org.redress.lifecycle.Stories.at;
import static org.redress.lifecycle.Stories.held;
import static org.redress.lifecycle.Stories.heldBeforeStart;
import static org.redress.lifecycle.Stories.promiseKept;
import static org.redress.lifecycle.Stories.started;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.ComplaintForwarded;
import org.redress.events.DemandDeclined;
import org.redress.events.DemandMoved;
import org.redress.events.DemandStated;
import org.redress.events.Evidence;
import org.redress.events.EvidenceKind;
import org.redress.events.HoldReason;
import org.redress.events.PersonId;
import org.redress.events.PromiseFulfilled;
import org.redress.events.RemedyCompleted;
import org.redress.events.RemedyHeld;
import org.redress.events.RemedyResumed;
import org.redress.events.RemedyStarted;
import org.redress.events.ResultReportResumed;
import org.redress.events.ResultReportSent;
import org.redress.events.ResultReportSuspended;
import org.redress.lifecycle.Policies;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Warning;
import org.redress.lifecycle.state.Stage;

/** Only what was agreed is carried out (N-51), visibly waiting (M-19), completed with proof (M-20). */
class ExecutionTest {
    private static final ComplaintForwarded FORWARDED = new ComplaintForwarded(null);
    private static final RemedyHeld HELD = new RemedyHeld(HoldReason.PARTS_NOT_ARRIVED, NEXT_WEEK, said("From Japan"));

    @Test
    void what_was_agreed_is_started() {
        given(agreed()).when(new StartRemedy()).then(new RemedyStarted("O1-1"));
    }

    @Test
    void a_remedy_is_started_once() {
        given(started()).when(new StartRemedy()).alreadySo();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    NOT_RECEIVED,           COMPLAINT_UNKNOWN
                    RECEIVED,               NO_REMEDY_AGREED
                    ACKNOWLEDGED,           NO_REMEDY_AGREED
                    UNDER_INVESTIGATION,    NO_REMEDY_AGREED
                    AWAITING_AUTHORIZATION, NO_REMEDY_AGREED
                    REMEDY_PROPOSED,        NO_REMEDY_AGREED
                    ON_HOLD,                REMEDY_ON_HOLD
                    AWAITING_CONFIRMATION,  REMEDY_FINISHED
                    UNREACHABLE,            REMEDY_FINISHED
                    RESOLVED,               REMEDY_FINISHED
                    CLOSED,                 COMPLAINT_CLOSED
                    WITHDRAWN,              COMPLAINT_WITHDRAWN
                    MERGED,                 COMPLAINT_MERGED
                    """)
    void nothing_else_is_started(Stage stage, Refusal refusal) {
        given(at(stage)).when(new StartRemedy()).refused(refusal);
    }

    @Test
    void a_remedy_waits_before_and_after_its_start() {
        given(agreed()).when(hold(HoldReason.PARTS_NOT_ARRIVED)).then(HELD);
        given(started()).when(hold(HoldReason.PARTS_NOT_ARRIVED)).then(HELD);
    }

    @ParameterizedTest
    @EnumSource(
            value = HoldReason.class,
            names = {"ASK_SUPERIOR", "AWAIT_COMPANY_INSTRUCTION", "AWAIT_MANUFACTURER_APPRAISAL"})
    void an_excuse_for_waiting_is_warned_about(HoldReason reason) {
        given(started())
                .when(hold(reason))
                .thenWarned(Warning.EXCUSE_FOR_WAITING, new RemedyHeld(reason, NEXT_WEEK, said("From Japan")));
    }

    @ParameterizedTest
    @EnumSource(
            value = HoldReason.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ASK_SUPERIOR", "AWAIT_COMPANY_INSTRUCTION", "AWAIT_MANUFACTURER_APPRAISAL"})
    void a_reason_for_waiting_is_not(HoldReason reason) {
        given(started()).when(hold(reason)).then(new RemedyHeld(reason, NEXT_WEEK, said("From Japan")));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    NOT_RECEIVED,           COMPLAINT_UNKNOWN
                    RECEIVED,               NO_REMEDY_AGREED
                    ACKNOWLEDGED,           NO_REMEDY_AGREED
                    UNDER_INVESTIGATION,    NO_REMEDY_AGREED
                    AWAITING_AUTHORIZATION, NO_REMEDY_AGREED
                    REMEDY_PROPOSED,        NO_REMEDY_AGREED
                    ON_HOLD,                REMEDY_ON_HOLD
                    AWAITING_CONFIRMATION,  REMEDY_FINISHED
                    UNREACHABLE,            REMEDY_FINISHED
                    RESOLVED,               REMEDY_FINISHED
                    CLOSED,                 COMPLAINT_CLOSED
                    WITHDRAWN,              COMPLAINT_WITHDRAWN
                    MERGED,                 COMPLAINT_MERGED
                    """)
    void nothing_else_waits(Stage stage, Refusal refusal) {
        given(at(stage)).when(hold(HoldReason.THIRD_PARTY)).refused(refusal);
    }

    @Test
    void a_remedy_goes_on_from_where_it_waited() {
        given(held()).when(new ResumeRemedy()).then(new RemedyResumed());
        given(held(), new RemedyResumed()).when(new StartRemedy()).alreadySo();
        given(heldBeforeStart(), new RemedyResumed()).when(new StartRemedy()).then(new RemedyStarted("O1-1"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    NOT_RECEIVED,           COMPLAINT_UNKNOWN
                    RECEIVED,               REMEDY_NOT_HELD
                    ACKNOWLEDGED,           REMEDY_NOT_HELD
                    UNDER_INVESTIGATION,    REMEDY_NOT_HELD
                    AWAITING_AUTHORIZATION, REMEDY_NOT_HELD
                    REMEDY_PROPOSED,        REMEDY_NOT_HELD
                    REMEDY_AGREED,          REMEDY_NOT_HELD
                    REMEDY_IN_PROGRESS,     REMEDY_NOT_HELD
                    AWAITING_CONFIRMATION,  REMEDY_NOT_HELD
                    UNREACHABLE,            REMEDY_NOT_HELD
                    RESOLVED,               REMEDY_NOT_HELD
                    CLOSED,                 COMPLAINT_CLOSED
                    WITHDRAWN,              COMPLAINT_WITHDRAWN
                    MERGED,                 COMPLAINT_MERGED
                    """)
    void nothing_else_is_resumed(Stage stage, Refusal refusal) {
        given(at(stage)).when(new ResumeRemedy()).refused(refusal);
    }

    @Test
    void a_remedy_is_completed_with_proof_and_keeps_its_promise() {
        given(started())
                .when(new CompleteRemedy(
                        text("New pump runs"),
                        List.of(
                                new CompleteRemedy.Proof(EvidenceKind.PHOTO, text("A picture")),
                                new CompleteRemedy.Proof(EvidenceKind.CUSTOMER_SIGNATURE, text("Signed"))),
                        COLLEAGUE))
                .then(
                        new RemedyCompleted(
                                "O1-1",
                                said("New pump runs"),
                                List.of(
                                        new Evidence(EvidenceKind.PHOTO, said("A picture")),
                                        new Evidence(EvidenceKind.CUSTOMER_SIGNATURE, said("Signed"))),
                                COLLEAGUE),
                        new PromiseFulfilled("P2", said("New pump runs"), null));
    }

    @Test
    void a_promise_that_was_kept_before_is_not_kept_again() {
        given(and(started(), promiseKept("P2")))
                .when(completion(null))
                .then(new RemedyCompleted(
                        "O1-1",
                        said("New pump runs"),
                        List.of(new Evidence(EvidenceKind.PHOTO, said("A picture"))),
                        null));
    }

    @Test
    void no_demand_is_left_open() {
        DemandStated another = new DemandStated("D2", said("A visit"));
        given(started(), another).when(completion(null)).refused(Refusal.DEMAND_UNCOVERED);
        given(started(), another, new DemandDeclined("D2", said("No"), said("A call")))
                .when(completion(null))
                .thenWarnings();
    }

    @Test
    void somebody_else_looks_at_it_where_the_policy_asks_for_it() {
        given(started()).under(Policies.withReviewers()).when(completion(null)).refused(Refusal.REVIEWER_MISSING);
        given(started())
                .under(Policies.withReviewers())
                .when(completion(COLLEAGUE))
                .thenWarnings();
    }

    @Test
    void nobody_looks_at_his_own_work() {
        given(started()).when(completion(HANDLER)).refused(Refusal.REVIEWER_IS_AUTHOR);
    }

    @Test
    void a_remedy_is_completed_once() {
        given(at(Stage.AWAITING_CONFIRMATION)).when(completion(null)).alreadySo();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    NOT_RECEIVED,           COMPLAINT_UNKNOWN
                    RECEIVED,               NO_REMEDY_AGREED
                    ACKNOWLEDGED,           NO_REMEDY_AGREED
                    UNDER_INVESTIGATION,    NO_REMEDY_AGREED
                    AWAITING_AUTHORIZATION, NO_REMEDY_AGREED
                    REMEDY_PROPOSED,        NO_REMEDY_AGREED
                    REMEDY_AGREED,          REMEDY_NOT_STARTED
                    ON_HOLD,                REMEDY_ON_HOLD
                    RESOLVED,               REMEDY_FINISHED
                    CLOSED,                 COMPLAINT_CLOSED
                    WITHDRAWN,              COMPLAINT_WITHDRAWN
                    MERGED,                 COMPLAINT_MERGED
                    """)
    void nothing_else_is_completed(Stage stage, Refusal refusal) {
        given(at(stage)).when(completion(null)).refused(refusal);
    }

    // The manufacturer's centre waits, too

    @ParameterizedTest
    @EnumSource(
            value = HoldReason.class,
            names = {"PARTS_NOT_ARRIVED", "APPOINTMENT_NOT_DUE"})
    void while_parts_or_an_appointment_are_awaited_the_centre_waits_for_the_result(HoldReason reason) {
        given(started(), FORWARDED)
                .when(hold(reason))
                .then(new RemedyHeld(reason, NEXT_WEEK, said("From Japan")), new ResultReportSuspended(reason));
        given(agreed(), FORWARDED)
                .when(hold(reason))
                .then(new RemedyHeld(reason, NEXT_WEEK, said("From Japan")), new ResultReportSuspended(reason));
    }

    @ParameterizedTest
    @EnumSource(
            value = HoldReason.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PARTS_NOT_ARRIVED", "APPOINTMENT_NOT_DUE"})
    void for_any_other_reason_it_does_not(HoldReason reason) {
        assertThat(given(started(), FORWARDED).when(hold(reason)).events())
                .containsExactly(new RemedyHeld(reason, NEXT_WEEK, said("From Japan")));
    }

    @Test
    void a_centre_that_heard_the_result_waits_for_nothing() {
        given(started(), FORWARDED, new ResultReportSent(said("A new pump")))
                .when(hold(HoldReason.PARTS_NOT_ARRIVED))
                .then(HELD);
    }

    @Test
    void when_the_remedy_goes_on_the_result_is_owed_again() {
        ResultReportSuspended suspended = new ResultReportSuspended(HoldReason.PARTS_NOT_ARRIVED);
        given(held(), FORWARDED, suspended)
                .when(new ResumeRemedy())
                .then(new RemedyResumed(), new ResultReportResumed());
        given(held(), FORWARDED, suspended, new RemedyResumed(), new ResultReportResumed(), HELD)
                .when(new ResumeRemedy())
                .then(new RemedyResumed());
    }

    @Test
    void what_is_looked_after_in_another_case_need_not_be_covered_here() {
        given(started(), new DemandStated("D2", said("A visit")), new DemandMoved("D2", "a-third"))
                .when(completion(null))
                .thenWarnings();
    }

    @Test
    void a_remedy_whose_customer_nobody_reaches_is_completed_already() {
        given(at(Stage.UNREACHABLE)).when(completion(null)).alreadySo();
    }

    private static HoldRemedy hold(HoldReason reason) {
        return new HoldRemedy(reason, NEXT_WEEK, text("From Japan"));
    }

    private static CompleteRemedy completion(@Nullable PersonId secondLookBy) {
        return new CompleteRemedy(
                text("New pump runs"),
                List.of(new CompleteRemedy.Proof(EvidenceKind.PHOTO, text("A picture"))),
                secondLookBy);
    }
}
