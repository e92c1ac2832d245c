package org.redress.analytics.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redress.analytics.conformance.AllowedMoves.Move;
import org.redress.analytics.conformance.Conformance.AlignedWay;
import org.redress.analytics.conformance.Conformance.Difference;
import org.redress.analytics.conformance.Conformance.OfStep;
import org.redress.analytics.conformance.Deviations.Count;
import org.redress.analytics.conformance.Deviations.Way;

/** A log is held against a net, allowed moves and rules at once, and every figure leads to its ways. */
class ConformanceTest {
    private static final PetriNet NET = Nets.sequence("a", "b", "c");
    private static final List<Way> WAYS = List.of(
            new Way(1, List.of("a", "b", "c"), 10),
            new Way(2, List.of("a", "x", "x", "c"), 3),
            new Way(3, List.of("a", "b"), 2));

    @Test
    void what_was_done_besides_and_what_was_left_out_is_counted() {
        List<Double> progress = new ArrayList<>();
        Conformance conformance = Conformance.of(WAYS, Conformance.Model.of(NET), () -> false, progress::add);
        assertThat(conformance.fitness())
                .isEqualTo(new Fitness(15, 0, 10, 11, 91, fitness(10, 3 * (4 / 7.0), 2 * 0.8)));
        assertThat(conformance.steps())
                .containsExactlyInAnyOrder(
                        new OfStep(Difference.BESIDES, "x", new Count(6, 3, List.of(2L))),
                        new OfStep(Difference.LEFT_OUT, "b", new Count(3, 3, List.of(2L))),
                        new OfStep(Difference.LEFT_OUT, "c", new Count(2, 2, List.of(3L))));
        assertThat(conformance.steps().getLast().activity()).isEqualTo("c");
        assertThat(conformance.ways()).extracting(AlignedWay::isFine).containsExactly(true, false, false);
        assertThat(conformance.deviations().conforming()).isEqualTo(15);
        assertThat(progress).containsExactly(1 / 3.0, 2 / 3.0, 1.0);
    }

    @Test
    void allowed_moves_and_rules_are_checked_beside_the_net() {
        Rule closed = new Rule.EndsWith("closed", "§1", Set.of("c"));
        Conformance.Model model = new Conformance.Model(
                NET,
                new AllowedMoves(Set.of("a"), Set.of(new Move("a", "b"), new Move("b", "c")), Set.of()),
                List.of(closed));
        Conformance conformance = Conformance.of(WAYS, model, () -> false, done -> {});
        assertThat(conformance.deviations().conforming()).isEqualTo(10);
        assertThat(conformance.deviations().rules())
                .containsExactly(new Deviations.OfRule(closed, new Count(2, 2, List.of(3L))));
        assertThat(conformance.deviations().strange()).hasSize(3);
        assertThat(conformance.ways().get(1).strange()).isEqualTo(3);
        assertThat(conformance.ways().get(2).broken()).containsExactly("closed");
    }

    private static double fitness(double... sums) {
        double sum = 0;
        for (double each : sums) {
            sum += each;
        }
        return sum / 15;
    }
}
