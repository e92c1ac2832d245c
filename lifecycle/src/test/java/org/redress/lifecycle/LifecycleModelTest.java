package org.redress.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.redress.events.ComplaintEvent;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Stage;

/** Whatever is asked for, by whomever, in whatever order: what must hold, holds. */
class LifecycleModelTest {
    /** Long enough for a case that is closed, reopened and closed again. */
    private static final int TRIES_MAX = 60;

    /** Asked at each state of a way, so that a step's rarer forms are met, too. */
    private static final int COMMANDS_PER_STATE = 3;

    @Property
    void the_hard_invariants_hold(@ForAll("tries") List<Way.Try> tries) {
        Way way = new Way(ComplaintPolicy.ofCatalogue());
        HardInvariants invariants = new HardInvariants();
        for (Way.Try next : tries) {
            Way.Taken taken = way.take(next);
            if (taken.decision() instanceof Decision.Accepted accepted) {
                accepted.events()
                        .forEach(event ->
                                invariants.happened(event, taken.caller().role()));
                invariants.appended();
            }
        }
    }

    @Property
    void what_is_refused_or_already_so_changes_nothing(
            @ForAll("tries") List<Way.Try> tries, @ForAll("policies") ComplaintPolicy policy) {
        Way way = new Way(policy);
        for (Way.Try next : tries) {
            ComplaintState before = way.state();
            List<ComplaintEvent> historyBefore = List.copyOf(way.history());
            Decision decision = way.take(next).decision();
            if (decision instanceof Decision.Accepted accepted) {
                assertThat(accepted.events()).isNotEmpty();
            } else {
                assertThat(way.state()).isEqualTo(before);
                assertThat(way.history()).isEqualTo(historyBefore);
            }
            assertThat(way.state()).isEqualTo(ComplaintState.of(way.history()));
        }
    }

    @Property
    void a_step_is_next_exactly_when_its_example_is_accepted(
            @ForAll("tries") List<Way.Try> tries, @ForAll("policies") ComplaintPolicy policy) {
        Way way = new Way(policy);
        tries.forEach(way::take);
        Circumstances at = way.circumstances(
                tries.isEmpty() ? Cast.colleague() : tries.getLast().caller());
        assertThat(Lifecycle.nextSteps(way.state(), at))
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
                expectListedWhereAccepted(chance.command(), way, way.circumstances(chance.caller()));
            }
            way.take(next);
        }
    }

    private static void expectListedWhereAccepted(Object command, Way way, Circumstances at) {
        Step<Object> step = Given.stepOf(command);
        Decision decision = step.decide(command, way.state(), at);
        assertThat(step.decide(command, way.state(), at)).as("asked again").isEqualTo(decision);
        if (decision instanceof Decision.Accepted) {
            assertThat(step.isPossible(way.state(), at)).as(step.name()).isTrue();
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

    @Test
    void every_stage_is_reached() {
        Set<Stage> reached = EnumSet.noneOf(Stage.class);
        Random random = new Random(1);
        for (int ways = 0; ways < 100; ways++) {
            Way way = new Way(ComplaintPolicy.ofCatalogue());
            reached.add(way.state().stage());
            for (int tries = 0; tries < TRIES_MAX; tries++) {
                way.take(Way.Try.by(random));
                reached.add(way.state().stage());
            }
        }
        assertThat(reached).containsExactly(Stage.values());
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

    private static <C> boolean exampleIsAccepted(Step<C> step, ComplaintState state, Circumstances at) {
        return step.decide(step.example().apply(state, at), state, at) instanceof Decision.Accepted;
    }
}
