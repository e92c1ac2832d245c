package org.redress.query.conformance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.analytics.conformance.AllowedMoves;
import org.redress.analytics.conformance.AllowedMoves.Move;
import org.redress.analytics.conformance.PetriNet;
import org.redress.lifecycle.Lifecycle;
import org.redress.lifecycle.state.Stage;

/**
 * What may be appended to a complaint at each stage, as the rules of the lifecycle answered when they were asked: the file
 * beside {@link Lifecycle} is written and held by a test there. From it follow what may come directly after what, and a net.
 */
final class LifecycleAppends {
    private static final String FILE = "appends.tsv";

    private final List<Append> appends;

    /** The events of one append, in their order. */
    private record Append(Stage at, List<Led> events) {
        Led first() {
            return events.getFirst();
        }

        Led last() {
            return events.getLast();
        }
    }

    /** An event and the stage after it. */
    private record Led(String event, Stage to) {}

    private LifecycleAppends(List<Append> appends) {
        this.appends = List.copyOf(appends);
    }

    /** Those of this release. */
    static LifecycleAppends known() {
        try (InputStream file = Objects.requireNonNull(
                        Lifecycle.class.getResourceAsStream(FILE), "the lifecycle brings " + FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new LifecycleAppends(
                    lines.lines().map(LifecycleAppends::append).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Append append(String line) {
        String[] halves = line.split("\t", -1);
        List<Led> events = Stream.of(halves[1].split(" ", -1))
                .map(told -> told.split(">", -1))
                .map(told -> new Led(told[0], Stage.valueOf(told[1])))
                .toList();
        return new Append(Stage.valueOf(halves[0]), events);
    }

    /**
     * What may come first, and what directly after what: within an append, and from the last of one to the first of any that
     * may follow at the stage it led to. A case may stop anywhere, as one that goes on does.
     */
    AllowedMoves moves() {
        Map<Stage, Set<String>> lasts = new LinkedHashMap<>();
        Map<Stage, Set<String>> firsts = new LinkedHashMap<>();
        Set<Move> moves = new LinkedHashSet<>();
        for (Append append : appends) {
            firsts.computeIfAbsent(append.at, any -> new LinkedHashSet<>()).add(append.first().event);
            lasts.computeIfAbsent(append.last().to, any -> new LinkedHashSet<>())
                    .add(append.last().event);
            for (int next = 1; next < append.events.size(); next++) {
                moves.add(new Move(append.events.get(next - 1).event, append.events.get(next).event));
            }
        }
        lasts.forEach((stage, before) -> firsts.getOrDefault(stage, Set.of())
                .forEach(after -> before.forEach(last -> moves.add(new Move(last, after)))));
        return new AllowedMoves(firsts.getOrDefault(Stage.NOT_RECEIVED, Set.of()), moves, Set.of());
    }

    /**
     * The stages as places, the events that lead from one to another, or keep it, as transitions. One token goes through it,
     * and may stop at any stage: most cases that are looked at go on.
     */
    PetriNet net() {
        Map<String, PetriNet.Transition> transitions = new LinkedHashMap<>();
        for (Append append : appends) {
            Stage at = append.at;
            for (Led led : append.events) {
                String id = "%s %s %s".formatted(at, led.event, led.to);
                transitions.put(
                        id, new PetriNet.Transition(id, led.event, Map.of(at.name(), 1), Map.of(led.to.name(), 1)));
                at = led.to;
            }
        }
        List<Map<String, Integer>> ends = Stream.of(Stage.values())
                .filter(stage -> stage != Stage.NOT_RECEIVED)
                .map(stage -> Map.of(stage.name(), 1))
                .toList();
        return new PetriNet(
                Stream.of(Stage.values()).map(Stage::name).toList(),
                new ArrayList<>(transitions.values()),
                Map.of(Stage.NOT_RECEIVED.name(), 1),
                ends);
    }
}
