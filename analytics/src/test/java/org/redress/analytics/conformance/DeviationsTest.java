package org.redress.analytics.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redress.analytics.conformance.AllowedMoves.Move;
import org.redress.analytics.conformance.Deviation.Strange;
import org.redress.analytics.conformance.Deviations.Count;
import org.redress.analytics.conformance.Deviations.OfMove;
import org.redress.analytics.conformance.Deviations.OfRule;
import org.redress.analytics.conformance.Deviations.Way;

/** What was done otherwise is counted by times and cases, and leads to the ways that did it. */
class DeviationsTest {
    private static final AllowedMoves MOVES =
            new AllowedMoves(Set.of("a"), Set.of(new Move("a", "b"), new Move("b", "c")), Set.of("c"));

    @Test
    void what_is_allowed_is_no_deviation() {
        assertThat(MOVES.deviations(List.of("a", "b", "c"))).isEmpty();
        assertThat(MOVES.deviations(List.of())).isEmpty();
    }

    @Test
    void a_strange_beginning_move_and_end_are_told_where_they_are() {
        assertThat(MOVES.deviations(List.of("b", "a", "b")))
                .containsExactly(new Strange.First("b"), new Strange.Next("b", "a", 1), new Strange.Last("b", 2));
    }

    @Test
    void without_ends_a_case_may_stop_anywhere() {
        assertThat(new AllowedMoves(Set.of("a"), Set.of(), Set.of()).deviations(List.of("a")))
                .isEmpty();
    }

    @Test
    void times_cases_and_ways_are_counted() {
        Rule once = new Rule.AtMost("once", "§1", "b", 1);
        Rule never = new Rule.Absence("never", "§2", "x");
        Deviations deviations = Deviations.of(
                List.of(
                        new Way(7, List.of("a", "b", "c"), 10),
                        new Way(8, List.of("a", "b", "b", "b", "c"), 2),
                        new Way(9, List.of("a", "b", "b", "c"), 1),
                        new Way(4, List.of("a", "c"), 5)),
                MOVES,
                List.of(once, never));
        assertThat(deviations)
                .isEqualTo(new Deviations(
                        18,
                        10,
                        List.of(
                                new OfMove(new Strange.Next("a", "c", 1), new Count(5, 5, List.of(4L))),
                                new OfMove(new Strange.Next("b", "b", 2), new Count(5, 3, List.of(8L, 9L)))),
                        List.of(new OfRule(once, new Count(5, 3, List.of(8L, 9L))), new OfRule(never, Count.NONE))));
    }
}
