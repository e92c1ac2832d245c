package org.redress.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.redress.events.ComplaintEvent;
import org.redress.lifecycle.decision.Caller;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.lifecycle.state.ComplaintState;

/** Whatever is asked for, by whomever, in whatever order: what must hold, holds. */
class LifecycleModelTest {
    /** Long enough for a case that is closed, reopened and closed again. */
    private static final int TRIES_MAX = 60;

    /** Asked at each state of a way, so that a step's rarer forms are met, too. */
    private static final int COMMANDS_PER_STATE = 3;

    @Property
    void what_is_refused_or_already_so_changes_nothing(
            @ForAll("tries") List<Way.Try> tries, @ForAll("policies") ComplaintPolicy policy) {
        Way way = new Way(policy);
        for (Way.Try next : tries) {
            Map<String, List<ComplaintEvent>> before = histories(way);
            if (way.take(next).decision() instanceof Decision.Accepted accepted) {
                assertThat(accepted.events()).isNotEmpty();
            } else {
                assertThat(histories(way)).isEqualTo(before);
            }
            way.cases().forEach(id -> assertThat(way.state(id)).isEqualTo(ComplaintState.of(way.history(id))));
        }
    }

    @Property
    void a_step_is_next_exactly_when_its_example_is_accepted(
            @ForAll("tries") List<Way.Try> tries,
            @ForAll("policies") ComplaintPolicy policy,
            @ForAll("callers") Caller caller) {
        Way way = new Way(policy);
        tries.forEach(way::take);
        Circumstances at = way.circumstances(Cast.COMPLAINT, caller);
        assertThat(new NextSteps(at.policy().permissions()).of(way.state(), at))
                .extracting(NextStep::step)
                .isEqualTo(Lifecycle.STEPS.stream()
                        .filter(step -> exampleIsAccepted(step, way.state(), at))
                        .map(Step::name)
                        .toList());
    }

    /** An example must be accepted wherever any command of its step is: else a possible step would go unmentioned. */
    @Property
    void a_step_that_is_accepted_in_any_form_is_next(
            @ForAll("tries") List<Way.Try> tries, @ForAll("policies") ComplaintPolicy policy) {
        Way way = new Way(policy);
        for (Way.Try next : tries) {
            Chance chance = new Chance(new Random(next.choice()));
            for (int more = 0; more < COMMANDS_PER_STATE; more++) {
                expectListedWhereAccepted(chance.one(Lifecycle.STEPS), chance, way);
            }
            way.take(next);
        }
    }

    private static <C> void expectListedWhereAccepted(Step<C> step, Chance chance, Way way) {
        C command = chance.commandOf(step);
        Caller caller = chance.caller();
        Circumstances at = way.circumstances(Cast.COMPLAINT, step, command, caller);
        Decision decision = step.decide(command, way.state(), at);
        assertThat(step.decide(command, way.state(), at)).as("asked again").isEqualTo(decision);
        if (decision instanceof Decision.Accepted) {
            assertThat(step.isPossible(way.state(), way.circumstances(Cast.COMPLAINT, caller)))
                    .as(step.name())
                    .isTrue();
        }
    }

    @Property
    void whatever_has_happened_has_happened(@ForAll("events") List<ComplaintEvent> events) {
        ComplaintState state = ComplaintState.INITIAL;
        for (ComplaintEvent event : events) {
            state = state.evolve(event);
            assertThat(state.stage()).isNotNull();
        }
        assertThat(state).isEqualTo(ComplaintState.of(events));
    }

    @Provide
    Arbitrary<List<Way.Try>> tries() {
        return Arbitraries.randomValue(Way.Try::by).list().ofMaxSize(TRIES_MAX);
    }

    @Provide
    Arbitrary<ComplaintPolicy> policies() {
        return Arbitraries.randomValue(random -> new Chance(random).policy());
    }

    @Provide
    Arbitrary<List<ComplaintEvent>> events() {
        return Arbitraries.randomValue(random -> new Chance(random).event())
                .list()
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<Caller> callers() {
        return Arbitraries.randomValue(random -> new Chance(random).caller());
    }

    private static Map<String, List<ComplaintEvent>> histories(Way way) {
        return way.cases().stream().collect(Collectors.toMap(id -> id, id -> List.copyOf(way.history(id))));
    }

    private static <C> boolean exampleIsAccepted(Step<C> step, ComplaintState state, Circumstances at) {
        return step.decide(step.example().apply(state, at), state, step.exampleOf(at, state))
                instanceof Decision.Accepted;
    }
}
