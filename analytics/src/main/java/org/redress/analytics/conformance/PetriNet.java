package org.redress.analytics.conformance;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How work should go, as a place/transition net. What cannot be a net is not one: each arc leads between places and
 * transitions that are there, and carries at least one token.
 *
 * @param places by their ids
 * @param initial tokens by place before anything has happened; places without any may be left out
 * @param finals the markings in which a case may end; at least one
 */
public record PetriNet(
        List<String> places,
        List<Transition> transitions,
        Map<String, Integer> initial,
        List<Map<String, Integer>> finals) {

    public PetriNet {
        places = List.copyOf(places);
        transitions = List.copyOf(transitions);
        initial = tokens(initial);
        finals = finals.stream().map(PetriNet::tokens).distinct().toList();
        Set<String> known = new HashSet<>(places);
        check(known.size() == places.size(), "a place is there twice");
        check(
                transitions.stream().map(Transition::id).distinct().count() == transitions.size(),
                "a transition is there twice");
        check(!finals.isEmpty(), "a case can never end");
        check(known.containsAll(initial.keySet()), "a token lies on no place");
        check(finals.stream().allMatch(marking -> known.containsAll(marking.keySet())), "an end lies on no place");
        check(
                transitions.stream()
                        .allMatch(transition -> known.containsAll(transition.takes.keySet())
                                && known.containsAll(transition.gives.keySet())),
                "an arc leads to no place");
    }

    /**
     * Something that can be done.
     *
     * @param label the activity as logs name it; null where it leaves no trace in a log
     * @param takes tokens by place
     * @param gives tokens by place
     */
    public record Transition(
            String id, @Nullable String label, Map<String, Integer> takes, Map<String, Integer> gives) {
        public Transition {
            takes = tokens(takes);
            gives = tokens(gives);
        }

        public boolean isSilent() {
            return label == null;
        }
    }

    private static Map<String, Integer> tokens(Map<String, Integer> counts) {
        Map<String, Integer> some = new LinkedHashMap<>();
        counts.forEach((place, count) -> {
            check(count >= 0, "tokens cannot be owed");
            if (count > 0) {
                some.put(place, count);
            }
        });
        return Collections.unmodifiableMap(some);
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
