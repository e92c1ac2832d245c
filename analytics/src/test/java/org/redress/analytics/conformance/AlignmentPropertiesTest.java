package org.redress.analytics.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.redress.analytics.conformance.Alignment.Move;

/** What holds for alignments with any net, of any trace. */
class AlignmentPropertiesTest {
    private static final List<String> ACTIVITIES = List.of("a", "b", "c", "d");
    private static final int PLACES = 4;
    private static final int TRANSITIONS = 5;
    private static final int TRACE_MAX = 6;

    /** Markings with more tokens in a place are not followed by what is compared with, so such nets are left out. */
    private static final int TOKENS_MAX = 3;

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void it_is_as_cheap_as_trying_everything(@ForAll long seed) {
        Random random = new Random(seed);
        PetriNet net = net(random);
        List<String> trace = trace(random);
        if (Trying.isBounded(net)) {
            OptionalInt cheapest = Trying.cheapest(net, trace);
            switch (Alignments.with(net, () -> false).of(trace, () -> false)) {
                case Alignment.Found found -> {
                    assertThat(cheapest).hasValue(found.cost());
                    assertThat(found.cost()).isEqualTo(costOf(found));
                    assertThat(found.worst())
                            .isEqualTo(trace.size()
                                    + Trying.cheapest(net, List.of()).orElseThrow());
                    assertThat(found.cost()).isBetween(0, found.worst());
                    assertThat(tracePart(found)).isEqualTo(trace);
                    assertThat(Trying.ends(net, netPart(found))).isTrue();
                }
                case Alignment.NoWay none -> assertThat(cheapest).isEmpty();
                case Alignment.TooManyStates tooMany -> throw new AssertionError("a small net");
            }
        }
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void what_the_net_does_itself_fits(@ForAll long seed) {
        Random random = new Random(seed);
        PetriNet net = net(random);
        if (Trying.isBounded(net)) {
            Map<String, Integer> marking = net.initial();
            List<String> trace = new ArrayList<>();
            for (int steps = 0; steps < 20; steps++) {
                if (net.finals().contains(marking)) {
                    assertThat(Alignments.with(net, () -> false).of(trace, () -> false))
                            .isInstanceOfSatisfying(
                                    Alignment.Found.class,
                                    found -> assertThat(found.isFit()).isTrue());
                }
                Map<String, Integer> here = marking;
                List<PetriNet.Transition> enabled = net.transitions().stream()
                        .filter(transition -> Trying.isEnabled(transition, here))
                        .toList();
                if (enabled.isEmpty()) {
                    return;
                }
                PetriNet.Transition fired = enabled.get(random.nextInt(enabled.size()));
                marking = Trying.after(fired, marking);
                if (fired.label() != null) {
                    trace.add(fired.label());
                }
            }
        }
    }

    private static PetriNet net(Random random) {
        List<String> places = new ArrayList<>();
        for (int place = 0; place < PLACES; place++) {
            places.add("p" + place);
        }
        List<PetriNet.Transition> transitions = new ArrayList<>();
        for (int transition = 0; transition < TRANSITIONS; transition++) {
            String label = random.nextInt(4) == 0 ? null : ACTIVITIES.get(random.nextInt(3));
            transitions.add(new PetriNet.Transition("t" + transition, label, tokens(random), tokens(random)));
        }
        return new PetriNet(places, transitions, Map.of("p0", 1), List.of(Map.of("p3", 1), Map.of("p1", 1, "p2", 1)));
    }

    private static Map<String, Integer> tokens(Random random) {
        Map<String, Integer> tokens = new HashMap<>();
        int arcs = 1 + random.nextInt(2);
        for (int arc = 0; arc < arcs; arc++) {
            tokens.merge("p" + random.nextInt(PLACES), 1, Integer::sum);
        }
        return tokens;
    }

    private static List<String> trace(Random random) {
        return random.ints(random.nextInt(TRACE_MAX + 1), 0, ACTIVITIES.size())
                .mapToObj(ACTIVITIES::get)
                .toList();
    }

    private static int costOf(Alignment.Found found) {
        return (int) found.moves().stream()
                .filter(move -> move instanceof Move.OnlyTrace || move instanceof Move.OnlyNet)
                .count();
    }

    private static List<String> tracePart(Alignment.Found found) {
        List<String> done = new ArrayList<>();
        for (Move move : found.moves()) {
            switch (move) {
                case Move.Both both -> done.add(both.activity());
                case Move.OnlyTrace only -> done.add(only.activity());
                case Move.OnlyNet only -> {}
                case Move.Silent silent -> {}
            }
        }
        return done;
    }

    private static List<String> netPart(Alignment.Found found) {
        List<String> fired = new ArrayList<>();
        for (Move move : found.moves()) {
            switch (move) {
                case Move.Both both -> fired.add(both.transition());
                case Move.OnlyTrace only -> {}
                case Move.OnlyNet only -> fired.add(only.transition());
                case Move.Silent silent -> fired.add(silent.transition());
            }
        }
        return fired;
    }

    /** The same without any cleverness: Dijkstra over everything. */
    private static final class Trying {
        private record State(int position, Map<String, Integer> marking, int paid) {}

        private record Key(int position, Map<String, Integer> marking) {}

        static boolean isBounded(PetriNet net) {
            Set<Map<String, Integer>> seen = new HashSet<>();
            List<Map<String, Integer>> toSee = new ArrayList<>(List.of(net.initial()));
            while (!toSee.isEmpty()) {
                Map<String, Integer> marking = toSee.removeLast();
                if (marking.values().stream().anyMatch(tokens -> tokens > TOKENS_MAX)) {
                    return false;
                }
                if (seen.add(marking)) {
                    net.transitions().stream()
                            .filter(transition -> isEnabled(transition, marking))
                            .forEach(transition -> toSee.add(after(transition, marking)));
                }
            }
            return true;
        }

        static OptionalInt cheapest(PetriNet net, List<String> trace) {
            PriorityQueue<State> waiting = new PriorityQueue<>(Comparator.comparingInt(State::paid));
            Set<Key> done = new HashSet<>();
            waiting.add(new State(0, net.initial(), 0));
            while (!waiting.isEmpty()) {
                State state = waiting.remove();
                if (!done.add(new Key(state.position, state.marking))) {
                    continue;
                }
                boolean over = state.position == trace.size();
                if (over && net.finals().contains(state.marking)) {
                    return OptionalInt.of(state.paid);
                }
                if (!over) {
                    waiting.add(new State(state.position + 1, state.marking, state.paid + 1));
                }
                for (PetriNet.Transition transition : net.transitions()) {
                    if (isEnabled(transition, state.marking)) {
                        Map<String, Integer> after = after(transition, state.marking);
                        waiting.add(new State(state.position, after, state.paid + (transition.isSilent() ? 0 : 1)));
                        if (!over && trace.get(state.position).equals(transition.label())) {
                            waiting.add(new State(state.position + 1, after, state.paid));
                        }
                    }
                }
            }
            return OptionalInt.empty();
        }

        static boolean ends(PetriNet net, List<String> fired) {
            Map<String, Integer> marking = net.initial();
            for (String id : fired) {
                PetriNet.Transition transition = net.transitions().stream()
                        .filter(any -> any.id().equals(id))
                        .findFirst()
                        .orElseThrow();
                assertThat(isEnabled(transition, marking)).isTrue();
                marking = after(transition, marking);
            }
            return net.finals().contains(marking);
        }

        static boolean isEnabled(PetriNet.Transition transition, Map<String, Integer> marking) {
            return transition.takes().entrySet().stream()
                    .allMatch(taken -> marking.getOrDefault(taken.getKey(), 0) >= taken.getValue());
        }

        static Map<String, Integer> after(PetriNet.Transition transition, Map<String, Integer> marking) {
            Map<String, Integer> after = new HashMap<>(marking);
            transition.takes().forEach((place, count) -> after.merge(place, -count, Integer::sum));
            transition.gives().forEach((place, count) -> after.merge(place, count, Integer::sum));
            after.values().removeIf(count -> count == 0);
            return after;
        }
    }
}
