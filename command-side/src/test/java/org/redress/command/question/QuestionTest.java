package org.redress.command.question;

import static org.redress.command.complaint.ComplaintFixtures.asked;
import static org.redress.command.complaint.ComplaintFixtures.id;
import static org.redress.command.complaint.ComplaintFixtures.keyed;
import static org.redress.command.complaint.ComplaintFixtures.text;
import static org.redress.command.complaint.ComplaintStories.COLLEAGUE;
import static org.redress.command.complaint.ComplaintStories.closed;
import static org.redress.command.complaint.ComplaintStories.received;
import static org.redress.command.complaint.ComplaintStories.then;
import static org.redress.command.complaint.ComplaintStories.words;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.redress.command.complaint.Complaint;
import org.redress.command.complaint.ComplaintFixtures;
import org.redress.command.specification.AlreadySo;
import org.redress.command.specification.Happens;
import org.redress.command.specification.Refused;
import org.redress.events.CustomerQuestionAnswered;
import org.redress.events.CustomerQuestionRecorded;
import org.redress.events.RiskFlagged;
import org.redress.events.Severity;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.question.AnswerCustomerQuestion;
import org.redress.lifecycle.question.RecordCustomerQuestion;

/** What the customer asks. */
class QuestionTest {
    private final FixtureConfiguration<Complaint> fixture = ComplaintFixtures.with(QuestionCommands::new);

    @Happens(RecordCustomerQuestion.class)
    void a_question_gets_an_id() {
        fixture.given(received()).when(ask(), asked()).expectEvents(questioned());
    }

    @Refused(RecordCustomerQuestion.class)
    void there_are_no_questions_in_a_closed_case() {
        fixture.given(closed())
                .when(ask(), asked())
                .expectExceptionDetails(Refusal.COMPLAINT_CLOSED)
                .expectNoEvents();
    }

    @AlreadySo(RecordCustomerQuestion.class)
    void the_same_question_sent_twice_is_one_question() {
        fixture.given(received())
                .andGivenCommands(keyed(ask()))
                .when(keyed(ask()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(AnswerCustomerQuestion.class)
    void a_question_is_answered() {
        fixture.given(then(received(), questioned())).when(answer(), asked()).expectEvents(answered());
    }

    @Refused(AnswerCustomerQuestion.class)
    void what_was_not_asked_is_not_answered() {
        fixture.given(received())
                .when(answer(), asked())
                .expectExceptionDetails(Refusal.QUESTION_UNKNOWN)
                .expectNoEvents();
    }

    @Refused(AnswerCustomerQuestion.class)
    void in_a_litigious_case_somebody_else_reads_the_answer_first() {
        fixture.given(then(
                        received(),
                        questioned(),
                        new RiskFlagged(Severity.LITIGATION_RISK, words("He speaks of his lawyer."))))
                .when(new AnswerCustomerQuestion(id("Q1"), text("On Friday."), null), asked())
                .expectExceptionDetails(Refusal.REVIEWER_MISSING)
                .expectNoEvents();
    }

    @AlreadySo(AnswerCustomerQuestion.class)
    void a_question_is_answered_once() {
        fixture.given(then(received(), questioned(), answered()))
                .when(answer(), asked())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static CustomerQuestionRecorded questioned() {
        return new CustomerQuestionRecorded("Q1", words("When will it be done?"));
    }

    private static CustomerQuestionAnswered answered() {
        return new CustomerQuestionAnswered("Q1", words("On Friday."), COLLEAGUE);
    }

    private static RecordCustomerQuestion ask() {
        return new RecordCustomerQuestion(text("When will it be done?"));
    }

    private static AnswerCustomerQuestion answer() {
        return new AnswerCustomerQuestion(id("Q1"), text("On Friday."), COLLEAGUE);
    }
}
