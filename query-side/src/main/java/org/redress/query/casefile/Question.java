package org.redress.query.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.events.CustomerQuestionAnswered;
import org.redress.events.CustomerQuestionRecorded;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.QuestionEvent;

/**
 * Something the customer asked, and our answers.
 *
 * @see "requirements P-45"
 */
public record Question(String question, Personal words, Stamp stamp, List<AnswerGiven> answers) {

    /** What we answered; {@code reviewedBy} is who read it first, where that was needed. */
    public record AnswerGiven(Personal answer, @Nullable PersonId reviewedBy, Stamp stamp) {}

    static List<Question> after(List<Question> questions, QuestionEvent event, Stamp stamp) {
        return switch (event) {
            case CustomerQuestionRecorded e ->
                Entries.plus(questions, new Question(e.question(), e.words(), stamp, List.of()));
            case CustomerQuestionAnswered e ->
                Entries.remarked(
                        questions,
                        one -> one.question().equals(e.question()),
                        one -> one.answered(new AnswerGiven(e.answer(), e.reviewedBy(), stamp)));
        };
    }

    private Question answered(AnswerGiven answer) {
        return new Question(question, words, stamp, Entries.plus(answers, answer));
    }
}
