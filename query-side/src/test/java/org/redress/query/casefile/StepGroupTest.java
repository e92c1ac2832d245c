package org.redress.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.lifecycle.Lifecycle;
import org.redress.lifecycle.NextStep;

class StepGroupTest {

    @Test
    void steps_stand_in_their_groups_in_the_order_of_the_procedure() {
        assertThat(StepGroup.grouped(
                        steps("record-statement", "make-promise", "hold-remedy", "flag-risk", "propose-remedy")))
                .isEqualTo(Map.of(
                        StepGroup.ADVANCE, steps("record-statement", "propose-remedy"),
                        StepGroup.INFORM, steps("make-promise"),
                        StepGroup.HAND_OVER, steps("hold-remedy"),
                        StepGroup.RECORD, steps("flag-risk")))
                .containsOnlyKeys(StepGroup.values());
    }

    @Test
    void a_group_without_steps_is_left_out() {
        assertThat(StepGroup.grouped(List.of())).isEmpty();
    }

    @Test
    void every_step_that_is_named_here_exists() {
        assertThat(Lifecycle.STEPS.stream().map(step -> step.name())).containsAll(StepGroup.named());
    }

    private static List<NextStep> steps(String... names) {
        return List.of(names).stream()
                .map(name -> new NextStep(name, List.of()))
                .toList();
    }
}
