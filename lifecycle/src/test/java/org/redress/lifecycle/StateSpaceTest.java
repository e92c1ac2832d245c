package org.redress.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.ClosingOutcome;
import org.redress.lifecycle.StateSpace.Spot;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.lifecycle.procedure.CorrectRecord;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Stage;

/** From everywhere a way leads on and to an end: shown by trying every step in every state that steps reach. */
class StateSpaceTest {
    /** Cases to be finished, per way of finishing. */
    private static final int WAYS = 300;

    /** So far a case may have strayed. */
    private static final int STRAYING_MAX = 60;

    /** Enough for a case that has to begin anew a few times; most need a tenth. */
    private static final int FINISHING_MAX = 1_000;

    private static StateSpace space;

    @BeforeAll
    static void explore() {
        space = StateSpace.explored();
    }

    @Test
    void every_stage_and_every_step_is_met() {
        assertThat(stages()).containsExactlyInAnyOrder(Stage.values());
        assertThat(space.found().keySet().stream()
                        .flatMap(spot -> space.taken(spot).stream())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        Lifecycle.STEPS.stream().<Class<?>>map(Step::command).toList());
    }

    @Test
    void each_step_leads_to_the_events_that_the_procedure_names() {
        assertThat(EveryStepOfTheProcedureTest.rows())
                .allSatisfy(row -> assertThat(space.told(row.command())).containsAll(row.events()));
    }

    /** A record can always be corrected; that leads nowhere. */
    @Test
    void from_every_state_that_is_not_an_end_a_step_leads_on() {
        assertThat(space.found().keySet().stream()
                        .filter(spot -> !isEnd(spot))
                        .filter(spot -> Set.of(CorrectRecord.class).containsAll(space.taken(spot))))
                .isEmpty();
    }

    @Test
    void from_every_state_an_end_is_reached() {
        Set<Spot> leading = space.leadingTo(StateSpaceTest::isEnd);
        assertThat(space.found().keySet().stream().filter(spot -> !leading.contains(spot)))
                .isEmpty();
    }

    /** Not only by giving up or by making it another case's business. */
    @Test
    void from_every_open_state_a_closed_one_is_reached() {
        Set<Spot> leading = space.leadingTo(spot -> spot.stage() == Stage.CLOSED);
        assertThat(space.found().keySet().stream()
                        .filter(spot -> spot.stage().isOpen())
                        .filter(spot -> !leading.contains(spot)))
                .isEmpty();
    }

    @Test
    void every_ending_is_reached() {
        assertThat(space.closedAs()).isEqualTo(EnumSet.complementOf(EnumSet.of(ClosingOutcome.NOT_RECORDED)));
        assertThat(stages()).contains(Stage.WITHDRAWN);
        assertThat(space.found().keySet()).anyMatch(Spot::returned);
        assertThat(space.found().keySet()).anyMatch(spot -> spot.stage() == Stage.MERGED && !spot.returned());
    }

    /** Else nobody could send it, until a remedy waits again. */
    @Test
    void the_result_report_is_suspended_only_while_a_remedy_waits() {
        assertThat(space.found().values().stream()
                        .filter(state -> state.stage().isOpen())
                        .filter(state -> state.reporting().suspended())
                        .map(ComplaintState::stage)
                        .collect(Collectors.toSet()))
                .containsExactly(Stage.ON_HOLD);
    }

    @ParameterizedTest
    @EnumSource(Aim.class)
    void wherever_chance_has_led_a_case_whoever_wants_to_finish_it_can(Aim aim) {
        for (long seed = 0; seed < WAYS; seed++) {
            Random random = new Random(seed);
            Way way = new Way(ComplaintPolicy.ofCatalogue(), Aim.values()[random.nextInt(Aim.values().length)]);
            for (int tries = random.nextInt(STRAYING_MAX); tries > 0; tries--) {
                way.take(Way.Try.by(random));
            }
            way.aimAt(aim);
            for (String id : way.cases()) {
                for (int tries = 0;
                        tries < FINISHING_MAX && way.state(id).stage().isOpen();
                        tries++) {
                    way.takeLeading(id, Way.Try.by(random));
                }
                assertThat(way.state(id).stage().isOpen())
                        .as("way %d, case %s: %s", seed, id, way.state(id))
                        .isFalse();
            }
        }
    }

    private static Set<Stage> stages() {
        return space.found().keySet().stream().map(Spot::stage).collect(Collectors.toSet());
    }

    private static boolean isEnd(Spot spot) {
        return switch (spot.stage()) {
            case CLOSED, WITHDRAWN, MERGED -> true;
            case NOT_RECEIVED,
                    RECEIVED,
                    ACKNOWLEDGED,
                    UNDER_INVESTIGATION,
                    AWAITING_AUTHORIZATION,
                    REMEDY_PROPOSED,
                    REMEDY_AGREED,
                    REMEDY_IN_PROGRESS,
                    ON_HOLD,
                    AWAITING_CONFIRMATION,
                    UNREACHABLE,
                    RESOLVED -> false;
        };
    }
}
