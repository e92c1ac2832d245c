package org.redress.lifecycle.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redress.events.Answer;
import org.redress.events.ComplaintEscalated;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintMerged;
import org.redress.events.DemandMoved;
import org.redress.events.DemandReturned;
import org.redress.events.DemandStated;
import org.redress.events.DuplicateReleased;
import org.redress.events.EscalationCause;
import org.redress.events.EventCatalogue;
import org.redress.events.MergeUndone;
import org.redress.events.Role;
import org.redress.events.SourceClosureRecorded;
import org.redress.events.SourceDueDateRecorded;
import org.redress.events.SourceForwardingRecorded;
import org.redress.events.SourceResponseRecorded;
import org.redress.events.SourceStatusRecorded;
import org.redress.events.SplitReturned;
import org.redress.events.TransferRefused;
import org.redress.events.TransferRequested;
import org.redress.lifecycle.Aim;
import org.redress.lifecycle.Cast;
import org.redress.lifecycle.Lifecycle;
import org.redress.lifecycle.Stories;
import org.redress.lifecycle.Way;
import org.redress.lifecycle.decision.Caller;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.ownership.RefuseTransfer;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Escalation;
import org.redress.lifecycle.state.Stage;

/**
 * What may be appended to a case at each stage, and where it leads, is written down for those who ask how cases went: by
 * asking the rules, never by hand. A line is a stage and the events of one append, each with the stage after it.
 */
class AppendsTest {
    private static final Path FILE = Path.of("src/main/resources/org/redress/lifecycle/appends.tsv");

    /** The same as that of the tables. */
    private static final long SEED = 1;

    /** Ways by chance that find what the situations of the tables do not hold. */
    private static final int WAYS = 1_000;

    /** As many again that must find no more moves. */
    private static final int OTHER_WAYS = 300;

    private static final int TRIES = 80;

    private static Set<String> appends;

    private record Move(Stage at, String event, Stage to) {}

    @BeforeAll
    static void explore() {
        appends = new TreeSet<>();
        new Exploration(SEED).answers().forEach(AppendsTest::tell);
        toldBySources();
        mergesUndone();
        toldByOtherCases();
        bouncedAtTheTop();
        for (long seed = 0; seed < WAYS; seed++) {
            walk(seed, appends);
        }
    }

    @Test
    void the_file_says_what_the_rules_do() throws IOException {
        if (Boolean.getBoolean("redress.write-docs")) {
            Files.createDirectories(FILE.getParent());
            Files.write(FILE, appends);
        }
        assertThat(Files.readAllLines(FILE)).containsExactlyElementsOf(appends);
    }

    @Test
    void every_event_is_appended_somewhere() {
        assertThat(moves(appends).stream().map(Move::event).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(EventCatalogue.all().entrySet().stream()
                        .filter(event -> ComplaintEvent.class.isAssignableFrom(event.getValue()))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    @Test
    void other_ways_find_no_other_moves() {
        Set<String> others = new TreeSet<>();
        for (long seed = WAYS; seed < WAYS + OTHER_WAYS; seed++) {
            walk(seed, others);
        }
        assertThat(moves(appends)).containsAll(moves(others));
    }

    private static Set<Move> moves(Set<String> lines) {
        return lines.stream().flatMap(line -> moves(line).stream()).collect(Collectors.toSet());
    }

    private static List<Move> moves(String line) {
        String[] halves = line.split("\t");
        List<Move> moves = new ArrayList<>();
        Stage at = Stage.valueOf(halves[0]);
        for (String told : halves[1].split(" ")) {
            String[] led = told.split(">");
            moves.add(new Move(at, led[0], Stage.valueOf(led[1])));
            at = Stage.valueOf(led[1]);
        }
        return moves;
    }

    private static void tell(Exploration.Answered answer) {
        if (answer.decision() instanceof Decision.Accepted accepted) {
            append(answer.before(), accepted.events(), appends);
            if (!accepted.elsewhere().isEmpty() && answer.other() != null) {
                append(answer.other().state(), accepted.elsewhere(), appends);
            }
        }
    }

    /** A source may tell more of a case at any time, whatever became of the case here. */
    private static void toldBySources() {
        append(ComplaintState.INITIAL, Stories.imported(), appends);
        for (Stage stage : Stage.values()) {
            if (stage != Stage.NOT_RECEIVED) {
                ComplaintState state = ComplaintState.of(Stories.at(stage));
                List.of(
                                Stories.imported().getFirst(),
                                new SourceForwardingRecorded(),
                                new SourceDueDateRecorded(Instant.EPOCH, null),
                                new SourceStatusRecorded("Open", null),
                                new SourceResponseRecorded("In progress", null, false, Answer.YES, null),
                                new SourceResponseRecorded("Closed", null, true, Answer.YES, null),
                                new SourceClosureRecorded())
                        .forEach(told -> append(state, List.of(told), appends));
            }
        }
    }

    /** A case stands again where it stood. */
    private static void mergesUndone() {
        Stream.of(Stage.values())
                .filter(Stage::isOpen)
                .map(stage -> Stories.and(
                        Stories.at(stage), new ComplaintMerged(Cast.OTHER_COMPLAINT, Cast.said("The same pump"))))
                .forEach(merged -> append(
                        ComplaintState.of(merged),
                        List.of(new MergeUndone(Cast.OTHER_COMPLAINT, Cast.said("Another pump"))),
                        appends));
    }

    /** A case says nothing of its own stage when something is given back to it; so few of these are met by chance. */
    private static void toldByOtherCases() {
        for (Stage stage : Stage.values()) {
            if (stage != Stage.NOT_RECEIVED) {
                append(
                        ComplaintState.of(Stories.at(stage)),
                        List.of(new DuplicateReleased(Cast.OTHER_COMPLAINT)),
                        appends);
            }
            if (stage.isOpen()) {
                ComplaintState origin = ComplaintState.of(Stories.and(
                        Stories.at(stage),
                        new DemandStated("D2", Cast.said("A visit")),
                        new DemandMoved("D2", Cast.OTHER_COMPLAINT),
                        new DemandStated("D3", Cast.said("A call")),
                        new DemandMoved("D3", Cast.OTHER_COMPLAINT)));
                append(
                        origin,
                        List.of(
                                new SplitReturned(Cast.OTHER_COMPLAINT),
                                new DemandReturned("D2"),
                                new DemandReturned("D3")),
                        appends);
            }
        }
    }

    /** Who is at the top cannot be told more of it: hardly ever met by chance. */
    private static void bouncedAtTheTop() {
        TransferRequested asked = new TransferRequested(Cast.COLLEAGUE, null, Cast.said("On leave"));
        for (Stage stage : Stage.values()) {
            if (stage.isOpen()) {
                ComplaintState state = ComplaintState.of(Stories.and(
                        Stories.at(stage),
                        new ComplaintEscalated(
                                Escalation.LEVEL_MAX, EscalationCause.THORNY_PROBLEM, Cast.said("It is hard")),
                        asked,
                        new TransferRefused(Cast.COLLEAGUE, Cast.said("Not ours")),
                        asked));
                Lifecycle.STEPS.stream()
                        .filter(step -> step.command().equals(RefuseTransfer.class))
                        .forEach(step -> tell(state, step));
            }
        }
    }

    private static <C> void tell(ComplaintState state, Step<C> step) {
        Caller asked = new Caller(Cast.COLLEAGUE, Role.HANDLER, Set.of());
        Circumstances at = step.exampleOf(
                new Circumstances(Cast.COMPLAINT, asked, ComplaintPolicy.ofCatalogue(), Cast.NOW), state);
        Decision decision = step.decide(step.example().apply(state, at), state, at);
        append(state, ((Decision.Accepted) decision).events(), appends);
    }

    private static void walk(long seed, Set<String> lines) {
        Random random = new Random(seed);
        Way way = new Way(ComplaintPolicy.ofCatalogue(), Aim.values()[random.nextInt(Aim.values().length)]);
        Map<String, Integer> told = new HashMap<>();
        for (int tries = 0; tries < TRIES; tries++) {
            if (random.nextInt(3) == 0) {
                way.takeLeading(way.cases().getFirst(), Way.Try.by(random));
            } else {
                way.take(Way.Try.by(random));
            }
            for (String id : way.cases()) {
                List<ComplaintEvent> history = way.history(id);
                int known = told.getOrDefault(id, 0);
                if (history.size() > known) {
                    append(ComplaintState.of(history.subList(0, known)), history.subList(known, history.size()), lines);
                    told.put(id, history.size());
                }
            }
        }
    }

    /** What happens more than twice in a row tells no more than what happens twice. */
    private static void append(ComplaintState before, List<ComplaintEvent> events, Set<String> lines) {
        ComplaintState state = before;
        List<String> moves = new ArrayList<>();
        for (ComplaintEvent event : events) {
            state = state.evolve(event);
            String move = EventCatalogue.nameOf(event.getClass()) + ">" + state.stage();
            if (moves.size() < 2
                    || !moves.subList(moves.size() - 2, moves.size()).equals(List.of(move, move))) {
                moves.add(move);
            }
        }
        if (!moves.isEmpty()) {
            lines.add(before.stage() + "\t" + String.join(" ", moves));
        }
    }
}
