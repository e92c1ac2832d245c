package org.redress.analytics.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Small nets for tests. */
final class Nets {
    private Nets() {}

    /** One after the other, over a single place that fills. */
    static PetriNet sequence(String... labels) {
        List<String> places = new ArrayList<>(List.of("p0"));
        List<PetriNet.Transition> transitions = new ArrayList<>();
        for (int at = 0; at < labels.length; at++) {
            places.add("p" + (at + 1));
            transitions.add(
                    new PetriNet.Transition("t" + at, labels[at], Map.of("p" + at, 1), Map.of("p" + (at + 1), 1)));
        }
        return new PetriNet(places, transitions, Map.of("p0", 1), List.of(Map.of("p" + labels.length, 1)));
    }

    /** So many tokens that go over one by one. */
    static PetriNet counter(int tokens) {
        return new PetriNet(
                List.of("p", "q"),
                List.of(new PetriNet.Transition("t", "a", Map.of("p", 1), Map.of("q", 1))),
                Map.of("p", tokens),
                List.of(Map.of("q", tokens)));
    }
}
