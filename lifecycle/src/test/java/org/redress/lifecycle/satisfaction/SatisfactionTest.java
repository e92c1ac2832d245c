package org.redress.lifecycle.satisfaction;

import static org.redress.lifecycle.Cast.said;
import static org.redress.lifecycle.Cast.text;
import static org.redress.lifecycle.Given.given;
import static org.redress.lifecycle.Stories.and;
import static org.redress.lifecycle.Stories.at;
import static org.redress.lifecycle.Stories.attempt;
import static org.redress.lifecycle.Stories.completed;
import static org.redress.lifecycle.Stories.proposed;
import static org.redress.lifecycle.Stories.reached;
import static org.redress.lifecycle.Stories.satisfied;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.ComplaintEvent;
import org.redress.events.ContactPurpose;
import org.redress.events.ContactResult;
import org.redress.events.CustomerOutcome;
import org.redress.events.DissatisfactionReported;
import org.redress.events.NextAction;
import org.redress.events.RemedyAccepted;
import org.redress.events.RemedyCompleted;
import org.redress.events.RemedyStarted;
import org.redress.events.SatisfactionConfirmed;
import org.redress.events.SatisfactionLevel;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.state.Stage;

/** Only a customer who was reached can be satisfied (M-22, N-32); one who is not brings another round (M-23, SC-17). */
class SatisfactionTest {
    private static final ConfirmSatisfaction SATISFIED =
            new ConfirmSatisfaction(SatisfactionLevel.SATISFIED, null, null);
    private static final ReportDissatisfaction DISSATISFIED =
            new ReportDissatisfaction(NextAction.INVITE, text("It still leaks"));
    private static final DissatisfactionReported REPORTED =
            new DissatisfactionReported(NextAction.INVITE, said("It still leaks"));

    @ParameterizedTest
    @EnumSource(
            value = SatisfactionLevel.class,
            names = {"DISSATISFIED_BUT_ACCEPTABLE", "SATISFIED", "VERY_SATISFIED"})
    void a_customer_who_can_live_with_it_resolves_the_case(SatisfactionLevel level) {
        given(reached())
                .when(new ConfirmSatisfaction(level, CustomerOutcome.RECOMMENDS, text("Nice people")))
                .then(new SatisfactionConfirmed(level, CustomerOutcome.RECOMMENDS, said("Nice people")));
    }

    @Test
    void what_the_customer_will_do_is_not_made_up() {
        given(reached())
                .when(SATISFIED)
                .then(new SatisfactionConfirmed(SatisfactionLevel.SATISFIED, CustomerOutcome.NOT_RECORDED, null));
    }

    @ParameterizedTest
    @EnumSource(
            value = SatisfactionLevel.class,
            names = {"DISSATISFIED_UNACCEPTABLE", "NOT_REACHED"})
    void any_other_answer_is_no_satisfaction(SatisfactionLevel level) {
        given(reached()).when(new ConfirmSatisfaction(level, null, null)).refused(Refusal.LEVEL_NOT_ACCEPTABLE);
    }

    @Test
    void nobody_is_satisfied_who_was_never_reached() {
        given(completed()).when(SATISFIED).refused(Refusal.CUSTOMER_NOT_REACHED);
    }

    @ParameterizedTest
    @EnumSource(value = ContactResult.class, mode = EnumSource.Mode.EXCLUDE, names = "REACHED")
    void a_try_that_reached_nobody_does_not_count(ContactResult result) {
        given(completed(), attempt(1, 1, ContactPurpose.RESULT_CONFIRMATION, result))
                .when(SATISFIED)
                .refused(Refusal.CUSTOMER_NOT_REACHED);
    }

    @ParameterizedTest
    @EnumSource(value = ContactPurpose.class, mode = EnumSource.Mode.EXCLUDE, names = "RESULT_CONFIRMATION")
    void a_talk_about_something_else_does_not_count(ContactPurpose purpose) {
        given(completed(), attempt(1, 1, purpose, ContactResult.REACHED))
                .when(SATISFIED)
                .refused(Refusal.CUSTOMER_NOT_REACHED);
    }

    @Test
    void a_later_try_that_failed_takes_nothing_away() {
        given(reached(), attempt(2, 1, ContactPurpose.RESULT_CONFIRMATION, ContactResult.NO_ANSWER))
                .when(SATISFIED)
                .thenWarnings();
    }

    @Test
    void another_round_asks_anew() {
        List<ComplaintEvent> secondRound = and(
                proposed(and(reached(), REPORTED)),
                new RemedyAccepted("O1-1", null),
                new RemedyStarted("O1-1"),
                new RemedyCompleted("O1-1", said("Done"), List.of(), null));
        given(secondRound).when(SATISFIED).refused(Refusal.CUSTOMER_NOT_REACHED);
        given(secondRound, attempt(2, 2, ContactPurpose.RESULT_CONFIRMATION, ContactResult.REACHED))
                .when(SATISFIED)
                .thenWarnings();
    }

    @Test
    void satisfaction_is_confirmed_once() {
        given(satisfied()).when(SATISFIED).alreadySo();
    }

    @Test
    void what_was_confirmed_is_not_confirmed_otherwise() {
        given(satisfied())
                .when(new ConfirmSatisfaction(SatisfactionLevel.VERY_SATISFIED, null, null))
                .refused(Refusal.NOT_AWAITING_CONFIRMATION);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    NOT_RECEIVED,           COMPLAINT_UNKNOWN
                    RECEIVED,               NOT_AWAITING_CONFIRMATION
                    ACKNOWLEDGED,           NOT_AWAITING_CONFIRMATION
                    UNDER_INVESTIGATION,    NOT_AWAITING_CONFIRMATION
                    AWAITING_AUTHORIZATION, NOT_AWAITING_CONFIRMATION
                    REMEDY_PROPOSED,        NOT_AWAITING_CONFIRMATION
                    REMEDY_AGREED,          NOT_AWAITING_CONFIRMATION
                    REMEDY_IN_PROGRESS,     NOT_AWAITING_CONFIRMATION
                    ON_HOLD,                NOT_AWAITING_CONFIRMATION
                    CLOSED,                 COMPLAINT_CLOSED
                    WITHDRAWN,              COMPLAINT_WITHDRAWN
                    MERGED,                 COMPLAINT_MERGED
                    """)
    void nothing_is_confirmed_or_reported_elsewhere(Stage stage, Refusal refusal) {
        given(at(stage)).when(SATISFIED).refused(refusal);
        given(at(stage)).when(DISSATISFIED).refused(refusal);
    }

    @Test
    void dissatisfaction_says_what_follows() {
        given(completed()).when(DISSATISFIED).then(REPORTED);
        given(reached()).when(DISSATISFIED).then(REPORTED);
    }

    @Test
    void a_resolved_case_is_not_reported_about() {
        given(satisfied()).when(DISSATISFIED).refused(Refusal.NOT_AWAITING_CONFIRMATION);
    }
}
