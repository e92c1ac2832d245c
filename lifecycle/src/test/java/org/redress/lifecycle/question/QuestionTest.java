package org.redress.lifecycle.question;

import static org.redress.lifecycle.Cast.COLLEAGUE;
import static org.redress.lifecycle.Cast.HANDLER;
import static org.redress.lifecycle.Cast.id;
import static org.redress.lifecycle.Cast.said;
import static org.redress.lifecycle.Cast.text;
import static org.redress.lifecycle.Given.given;
import static org.redress.lifecycle.Stories.at;
import static org.redress.lifecycle.Stories.received;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.events.CustomerQuestionAnswered;
import org.redress.events.CustomerQuestionRecorded;
import org.redress.events.PersonId;
import org.redress.events.RiskFlagged;
import org.redress.events.Severity;
import org.redress.lifecycle.Policies;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.state.Stage;

/** Each question of the customer is answered, once (P-45, M-26). */
class QuestionTest {
    private static final RecordCustomerQuestion QUESTION = new RecordCustomerQuestion(text("Was it my fault?"));

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "CLOSED", "WITHDRAWN", "MERGED"})
    void the_customer_asks_and_is_answered_at_any_time_while_open(Stage stage) {
        given(at(stage)).when(QUESTION).then(asked("Q1"));
        given(at(stage), asked("Q1")).when(answer("Q1", COLLEAGUE)).then(answered("Q1", COLLEAGUE));
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_RECEIVED, COMPLAINT_UNKNOWN",
        "CLOSED, COMPLAINT_CLOSED",
        "WITHDRAWN, COMPLAINT_WITHDRAWN",
        "MERGED, COMPLAINT_MERGED"
    })
    void only_while_open(Stage stage, Refusal refusal) {
        given(at(stage)).when(QUESTION).refused(refusal);
        given(at(stage)).when(answer("Q1", null)).refused(refusal);
    }

    @Test
    void questions_are_counted_answered_ones_too() {
        given(received(), asked("Q1")).when(QUESTION).then(asked("Q2"));
        given(received(), asked("Q1"), answered("Q1", null)).when(QUESTION).then(asked("Q2"));
    }

    @Test
    void the_oldest_need_not_be_answered_first() {
        given(received(), asked("Q1"), asked("Q2")).when(answer("Q2", null)).then(answered("Q2", null));
    }

    @Test
    void a_question_is_answered_once() {
        given(received(), asked("Q1"), answered("Q1", null))
                .when(answer("Q1", COLLEAGUE))
                .alreadySo();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Q2", "Q0", "Q01", "q1", "Q", "1", "Q1 ", "Q1234567890"})
    void what_nobody_asked_is_not_answered(String question) {
        given(received(), asked("Q1")).when(answer(question, null)).refused(Refusal.QUESTION_UNKNOWN);
    }

    @Test
    void an_answer_does_not_cite_what_others_got() {
        given(received(), asked("Q1"))
                .when(new AnswerCustomerQuestion(id("Q1"), text("Other customers got nothing"), null))
                .refused(Refusal.COMPENSATION_PRECEDENT_CITED);
    }

    @Test
    void somebody_else_reads_it_first_where_the_policy_asks_for_it() {
        given(received(), asked("Q1"))
                .under(Policies.withReviewers())
                .when(answer("Q1", null))
                .refused(Refusal.REVIEWER_MISSING);
        given(received(), asked("Q1"))
                .under(Policies.withReviewers())
                .when(answer("Q1", COLLEAGUE))
                .then(answered("Q1", COLLEAGUE));
    }

    @ParameterizedTest
    @EnumSource(
            value = Severity.class,
            names = {"HOSTILE", "LITIGATION_RISK"})
    void or_where_words_may_be_read_out_in_court(Severity risk) {
        given(received(), asked("Q1"), new RiskFlagged(risk, said("He threatens us")))
                .when(answer("Q1", null))
                .refused(Refusal.REVIEWER_MISSING);
        given(received(), asked("Q1"), new RiskFlagged(risk, said("He threatens us")))
                .when(answer("Q1", COLLEAGUE))
                .then(answered("Q1", COLLEAGUE));
    }

    @Test
    void nobody_reviews_his_own_answer() {
        given(received(), asked("Q1")).when(answer("Q1", HANDLER)).refused(Refusal.REVIEWER_IS_AUTHOR);
    }

    private static CustomerQuestionRecorded asked(String question) {
        return new CustomerQuestionRecorded(question, said("Was it my fault?"));
    }

    private static AnswerCustomerQuestion answer(String question, @Nullable PersonId reviewedBy) {
        return new AnswerCustomerQuestion(id(question), text("No"), reviewedBy);
    }

    private static CustomerQuestionAnswered answered(String question, @Nullable PersonId reviewedBy) {
        return new CustomerQuestionAnswered(question, said("No"), reviewedBy);
    }
}
