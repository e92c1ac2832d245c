package org.redress.lifecycle.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.redress.events.Role;
import org.redress.lifecycle.Cast;
import org.redress.lifecycle.Chance;
import org.redress.lifecycle.Lifecycle;
import org.redress.lifecycle.decision.Caller;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.policy.Permissions;
import org.redress.lifecycle.state.ComplaintState;

/** What the rules answer: many commands of each step, by many callers, asked in each situation. Always the same. */
final class Exploration {
    /** Different commands of one step, by a caller and under a policy each. */
    private static final int QUESTIONS = 480;

    /** So many of them are asked in one situation, the next ones in the next. */
    private static final int QUESTIONS_PER_SITUATION = 4;

    private static final Permissions PERMISSIONS = Permissions.ofCatalogue();

    /** One command that was asked in one state, and the answer. */
    record Answered(Step<?> step, ComplaintState before, Decision decision) {}

    private record Question<C>(C command, Circumstances at) {}

    private final List<ComplaintState> situations = Situations.all();
    private final Chance chance;

    Exploration(long seed) {
        this.chance = new Chance(new Random(seed));
    }

    /** Every question and its answer, in the order of the procedure. */
    Stream<Answered> answers() {
        return Lifecycle.STEPS.stream().flatMap(this::answers);
    }

    private <C> Stream<Answered> answers(Step<C> step) {
        List<Question<C>> questions = questions(step);
        List<Answered> answers = new ArrayList<>();
        int next = 0;
        for (ComplaintState situation : situations) {
            Circumstances plain = questions.get(next).at();
            answers.add(new Answered(
                    step, situation, step.decide(step.example().apply(situation, plain), situation, plain)));
            for (int asked = 0; asked < QUESTIONS_PER_SITUATION; asked++) {
                Question<C> question = questions.get(next);
                answers.add(new Answered(step, situation, step.decide(question.command(), situation, question.at())));
                next = (next + 1) % QUESTIONS;
            }
        }
        return answers.stream();
    }

    private <C> List<Question<C>> questions(Step<C> step) {
        return IntStream.range(0, QUESTIONS)
                .mapToObj(any -> new Question<>(
                        chance.commandOf(step),
                        new Circumstances(Cast.COMPLAINT, permitted(step), chance.policy(), Cast.NOW)))
                .toList();
    }

    /** Somebody whose role may take the step. */
    private Caller permitted(Step<?> step) {
        List<Role> roles = Stream.of(Role.values())
                .filter(role -> PERMISSIONS.allows(step.name(), role))
                .toList();
        Caller somebody = chance.caller();
        return new Caller(somebody.person(), chance.one(roles), somebody.units());
    }
}
