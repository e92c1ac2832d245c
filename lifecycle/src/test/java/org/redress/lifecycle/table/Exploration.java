package org.redress.lifecycle.table;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.events.Role;
import org.redress.events.UnitId;
import org.redress.events.UnitKind;
import org.redress.lifecycle.Cast;
import org.redress.lifecycle.Chance;
import org.redress.lifecycle.Lifecycle;
import org.redress.lifecycle.Stories;
import org.redress.lifecycle.Way;
import org.redress.lifecycle.decision.Caller;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Companion;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.decision.Surroundings;
import org.redress.lifecycle.policy.Permissions;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Stage;

/** What the rules answer: many commands of each step, by many callers, asked in each situation. Always the same. */
final class Exploration {
    /** Different commands of one step, by a caller and under a policy each. */
    private static final int QUESTIONS = 480;

    /** So many of them are asked in one situation, the next ones in the next. */
    private static final int QUESTIONS_PER_SITUATION = 16;

    private static final Permissions PERMISSIONS = Permissions.ofCatalogue();

    /** One command that was asked in one state, beside the other case that it is about, and the answer. */
    record Answered(Step<?> step, ComplaintState before, Surroundings.@Nullable Other other, Decision decision) {}

    private record Question<C>(C command, Circumstances at) {}

    /** Cases beside the one asked about: at each stage, unknown, somebody else's, and the same one. */
    private static final List<Surroundings.Other> OTHERS = Stream.concat(
                    Stream.of(Stage.values())
                            .map(stage ->
                                    new Surroundings.Other(Way.SECOND, ComplaintState.of(Stories.at(stage)), Cast.NOW)),
                    Stream.of(
                            new Surroundings.Other(Way.SECOND, Situations.ofTheOrigin(Cast.COMPLAINT), Cast.NOW),
                            new Surroundings.Other(Way.SECOND, Situations.ofAStranger(), Cast.NOW),
                            new Surroundings.Other(
                                    Cast.COMPLAINT, ComplaintState.of(Stories.at(Stage.RECEIVED)), Cast.NOW)))
            .toList();

    private static final Surroundings.Other NEWBORN = new Surroundings.Other(Way.SECOND, ComplaintState.INITIAL, null);

    /** After every promise and every offer. */
    private static final Instant LATER = Cast.NOW.plus(Duration.ofDays(3650));

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
            Set<Decision> toldAlready = new HashSet<>();
            Circumstances plain = questions.get(next).at();
            Circumstances example = step.exampleOf(plain, situation);
            Decision first = step.decide(step.example().apply(situation, plain), situation, example);
            toldAlready.add(first);
            answers.add(new Answered(step, situation, example.around().other(), first));
            // Before its receipt a complaint is in one state only: all is asked there.
            int ask = situation.stage() == Stage.NOT_RECEIVED ? QUESTIONS : QUESTIONS_PER_SITUATION;
            for (int asked = 0; asked < ask; asked++) {
                Question<C> question = questions.get(next);
                Decision decision = step.decide(question.command(), situation, question.at());
                if (toldAlready.add(decision)) {
                    answers.add(
                            new Answered(step, situation, question.at().around().other(), decision));
                }
                next = (next + 1) % QUESTIONS;
            }
        }
        return answers.stream();
    }

    private <C> List<Question<C>> questions(Step<C> step) {
        return IntStream.range(0, QUESTIONS)
                .mapToObj(any -> new Question<>(chance.commandOf(step), circumstances(step)))
                .toList();
    }

    /** In time or late, beside another case where the step is about one. */
    private Circumstances circumstances(Step<?> step) {
        Surroundings.Other other = switch (step.companion()) {
            case Companion.Nobody<?> nobody -> null;
            case Companion.Newborn<?> newborn -> NEWBORN;
            case Companion.Known<?> known -> chance.one(OTHERS);
        };
        return new Circumstances(
                Cast.COMPLAINT,
                permitted(step),
                chance.policy(),
                chance.oneIn(2) ? Cast.NOW : LATER,
                new Surroundings(Cast.NOW, other, Exploration::kindOf));
    }

    private static Optional<UnitKind> kindOf(UnitId unit) {
        return Optional.of(unit.equals(Cast.WORKSHOP) ? UnitKind.MANUFACTURER : UnitKind.DEALER);
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
