package org.redress.lifecycle.state;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import org.redress.events.CustomerQuestionAnswered;
import org.redress.events.CustomerQuestionRecorded;
import org.redress.events.QuestionEvent;

/** What the customer asked: how much, and what of it has no answer yet, oldest first. */
public record Questions(int asked, SequencedSet<String> open) {
    private static final Pattern ID = Pattern.compile("Q[1-9]\\d{0,8}");

    static final Questions INITIAL = new Questions(0, Collections.unmodifiableSequencedSet(new LinkedHashSet<>()));

    Questions evolve(QuestionEvent event) {
        SequencedSet<String> next = new LinkedHashSet<>(open);
        return switch (event) {
            case CustomerQuestionRecorded e -> {
                next.add(e.question());
                yield new Questions(asked + 1, Collections.unmodifiableSequencedSet(next));
            }
            case CustomerQuestionAnswered e -> {
                next.remove(e.question());
                yield new Questions(asked, Collections.unmodifiableSequencedSet(next));
            }
        };
    }

    /** The id that the next question gets. */
    public String nextId() {
        return "Q" + (asked + 1);
    }

    /** Whether a question of this id was ever asked. */
    public boolean knows(String question) {
        return ID.matcher(question).matches() && Integer.parseInt(question.substring(1)) <= asked;
    }
}
