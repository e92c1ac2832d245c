package org.redress.lifecycle.question;

import org.redress.events.CustomerQuestionAnswered;
import org.redress.events.CustomerQuestionRecorded;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Examples;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Review;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.input.ShortText;
import org.redress.lifecycle.state.ComplaintState;

/** The rules of questions: each is answered once, and before the case ends (P-45). */
public final class QuestionSteps {
    public static final Step<RecordCustomerQuestion> RECORD_CUSTOMER_QUESTION = new Step<>(
            RecordCustomerQuestion.class, QuestionSteps::decide, state -> new RecordCustomerQuestion(Examples.WORDS));

    public static final Step<AnswerCustomerQuestion> ANSWER_CUSTOMER_QUESTION =
            new Step<>(AnswerCustomerQuestion.class, QuestionSteps::decide, QuestionSteps::exampleOfAnswer);

    private QuestionSteps() {}

    private static Decision decide(RecordCustomerQuestion command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        return Decision.accept(new CustomerQuestionRecorded(state.questions().nextId(), state.words(command.words())));
    }

    private static Decision decide(AnswerCustomerQuestion command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        String question = command.question().value();
        if (!state.questions().knows(question)) {
            return Decision.refuse(Refusal.QUESTION_UNKNOWN);
        }
        if (!state.questions().open().contains(question)) {
            return Decision.alreadySo();
        }
        if (at.policy().citesPrecedent(command.answer())) {
            return Decision.refuse(Refusal.COMPENSATION_PRECEDENT_CITED);
        }
        return Review.ofReply(command.reviewedBy(), state, at)
                .map(Decision::refuse)
                .orElseGet(() -> Decision.accept(
                        new CustomerQuestionAnswered(question, state.words(command.answer()), command.reviewedBy())));
    }

    private static AnswerCustomerQuestion exampleOfAnswer(ComplaintState state, Circumstances at) {
        String question = state.questions().open().isEmpty()
                ? "none"
                : state.questions().open().getFirst();
        return new AnswerCustomerQuestion(
                new ShortText(question),
                Examples.WORDS,
                Examples.somebodyElseThan(at.caller().person()));
    }
}
