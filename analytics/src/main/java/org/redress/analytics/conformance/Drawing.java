package org.redress.analytics.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.conformance.UnreadableNet.Reason;

/** A net as a file tells it, piece by piece: arcs may come before what they connect, ends before their places. */
final class Drawing {
    private final LongSupplier line;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<String, Label> transitions = new LinkedHashMap<>();
    private final List<Arc> arcs = new ArrayList<>();
    private final List<Map<String, Integer>> ends = new ArrayList<>();
    private boolean begun;

    private String place = "";
    private String transition = "";
    private String endPlace = "";

    /** @param line where the file is being read */
    Drawing(LongSupplier line) {
        this.line = line;
    }

    private record Label(String text, boolean hidden) {}

    private record Arc(String source, String target, int weight, long line) {}

    void begin() {
        if (begun) {
            throw unreadable(Reason.MORE_THAN_ONE_NET, "");
        }
        begun = true;
    }

    void place(String id) {
        add(id);
        places.put(id, 0);
        place = id;
    }

    void begins(int tokens) {
        places.put(place, tokens);
    }

    void transition(String id) {
        add(id);
        transitions.put(id, new Label("", false));
        transition = id;
    }

    void label(String text) {
        transitions.computeIfPresent(transition, (id, before) -> new Label(text, before.hidden));
    }

    void hide() {
        transitions.computeIfPresent(transition, (id, before) -> new Label(before.text, true));
    }

    void arc(String source, String target) {
        if (arcs.size() == Pnml.ARCS_MAX) {
            throw unreadable(Reason.TOO_LARGE, source);
        }
        arcs.add(new Arc(source, target, 1, line.getAsLong()));
    }

    void weighs(int tokens) {
        if (tokens == 0) {
            throw unreadable(Reason.NUMBER_UNREADABLE, "0");
        }
        Arc arc = arcs.removeLast();
        arcs.add(new Arc(arc.source, arc.target, tokens, arc.line));
    }

    void end() {
        if (ends.size() == Pnml.NODES_MAX) {
            throw unreadable(Reason.TOO_LARGE, "");
        }
        ends.add(new LinkedHashMap<>());
    }

    void ends(String id) {
        endPlace = id;
    }

    void endsWith(int tokens) {
        if (!ends.isEmpty()) {
            ends.getLast().put(endPlace, tokens);
        }
    }

    PetriNet net() {
        if (!begun) {
            throw unreadable(Reason.NOT_A_NET, "");
        }
        if (transitions.isEmpty()) {
            throw unreadable(Reason.NO_TRANSITIONS, "");
        }
        if (places.values().stream().allMatch(tokens -> tokens == 0)) {
            throw unreadable(Reason.NO_INITIAL_MARKING, "");
        }
        return new PetriNet(List.copyOf(places.keySet()), connected(), places, told());
    }

    private List<PetriNet.Transition> connected() {
        Map<String, Map<String, Integer>> takes = new LinkedHashMap<>();
        Map<String, Map<String, Integer>> gives = new LinkedHashMap<>();
        for (Arc arc : arcs) {
            if (places.containsKey(arc.source) && transitions.containsKey(arc.target)) {
                add(takes, arc.target, arc.source, arc.weight);
            } else if (transitions.containsKey(arc.source) && places.containsKey(arc.target)) {
                add(gives, arc.source, arc.target, arc.weight);
            } else {
                throw new UnreadableNet(
                        Reason.ARC_LEADS_NOWHERE, arc.line, Pnml.shown(arc.source + " → " + arc.target));
            }
        }
        List<PetriNet.Transition> connected = new ArrayList<>();
        transitions.forEach((id, label) -> connected.add(new PetriNet.Transition(
                id,
                // Who names a transition nothing, shows nothing of it.
                label.hidden || label.text.isEmpty() ? null : label.text,
                takes.getOrDefault(id, Map.of()),
                gives.getOrDefault(id, Map.of()))));
        return connected;
    }

    private static void add(Map<String, Map<String, Integer>> tokens, String transition, String place, int weight) {
        tokens.computeIfAbsent(transition, any -> new LinkedHashMap<>()).merge(place, weight, Integer::sum);
    }

    private List<Map<String, Integer>> told() {
        for (Map<String, Integer> end : ends) {
            end.keySet().stream()
                    .filter(id -> !places.containsKey(id))
                    .findFirst()
                    .ifPresent(id -> {
                        throw new UnreadableNet(Reason.NO_FINAL_MARKING, 0, Pnml.shown(id));
                    });
        }
        return ends.isEmpty() ? List.of(Map.of(sink(), 1)) : List.copyOf(ends);
    }

    private String sink() {
        Set<String> sinks = new LinkedHashSet<>(places.keySet());
        arcs.forEach(arc -> sinks.remove(arc.source));
        @Nullable String only = sinks.size() == 1 ? sinks.iterator().next() : null;
        if (only == null) {
            throw unreadable(Reason.NO_FINAL_MARKING, "");
        }
        return only;
    }

    private void add(String id) {
        if (places.containsKey(id) || transitions.containsKey(id)) {
            throw unreadable(Reason.ID_TWICE, id);
        }
        if (places.size() + transitions.size() == Pnml.NODES_MAX) {
            throw unreadable(Reason.TOO_LARGE, id);
        }
    }

    private UnreadableNet unreadable(Reason reason, String detail) {
        return new UnreadableNet(reason, line.getAsLong(), Pnml.shown(detail));
    }
}
