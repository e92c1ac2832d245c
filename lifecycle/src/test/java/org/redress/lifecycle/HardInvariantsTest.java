package org.redress.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redress.events.ClosingOutcome;
import org.redress.events.ComplaintClosed;
import org.redress.events.ComplaintEvent;
import org.redress.lifecycle.decision.Caller;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Stage;

/**
 * The hard invariants of requirements 8.4 hold in a hundred thousand random sequences of {@value #COMMANDS} commands each:
 * {@code mvn -pl lifecycle -am test -Dtest=HardInvariantsTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dredress.sequences=100000}, about a minute on two cores. Every build takes the first {@value #SEQUENCES} of them.
 */
class HardInvariantsTest {
    /** Some seconds' worth, and enough to meet every step and every ending. Each is the same in every run. */
    private static final int SEQUENCES = 10_000;

    /** Long enough for a case that is closed, reopened and closed again. */
    private static final int COMMANDS = 60;

    /** What was met on all ways, so that no invariant holds only because nothing happened. */
    private static final class Met {
        private final Set<Stage> stages = ConcurrentHashMap.newKeySet();
        private final Set<ClosingOutcome> endings = ConcurrentHashMap.newKeySet();
        private final Set<Class<?>> commands = ConcurrentHashMap.newKeySet();
        private final Set<Boolean> undoneSplits = ConcurrentHashMap.newKeySet();

        void see(Way way, Way.Taken taken, Decision.Accepted accepted) {
            ComplaintState state = way.state(taken.complaintId());
            stages.add(state.stage());
            commands.add(taken.command().getClass());
            undoneSplits.add(state.kinship().returned());
            for (ComplaintEvent event : accepted.events()) {
                if (event instanceof ComplaintClosed closed) {
                    endings.add(closed.outcome());
                }
            }
        }
    }

    @Test
    void the_hard_invariants_hold_in_every_random_sequence_of_commands() {
        Met met = new Met();
        LongStream.range(0, Long.getLong("redress.sequences", SEQUENCES))
                .parallel()
                .forEach(seed -> walk(seed, met));
        met.stages.add(Stage.NOT_RECEIVED);
        assertThat(met.stages).containsExactlyInAnyOrder(Stage.values());
        assertThat(met.endings)
                .containsExactlyInAnyOrder(Stream.of(ClosingOutcome.values())
                        .filter(outcome -> outcome != ClosingOutcome.NOT_RECORDED)
                        .toArray(ClosingOutcome[]::new));
        assertThat(met.undoneSplits).contains(true);
        assertThat(met.commands)
                .containsExactlyInAnyOrderElementsOf(
                        Lifecycle.STEPS.stream().<Class<?>>map(Step::command).toList());
    }

    @Test
    void every_decision_has_a_field_for_its_reason() {
        for (Class<?> decision : Reasons.DECISIONS) {
            assertThat(decision.getRecordComponents()).extracting("name").contains("reason");
        }
    }

    private static void walk(long seed, Met met) {
        Random random = new Random(seed);
        Way way = new Way(ComplaintPolicy.ofCatalogue(), Aim.values()[random.nextInt(Aim.values().length)]);
        Map<String, HardInvariants> invariants = new HashMap<>();
        for (int commands = 0; commands < COMMANDS; commands++) {
            Way.Taken taken = way.take(Way.Try.by(random));
            try {
                if (taken.decision() instanceof Decision.Accepted accepted) {
                    happened(taken, accepted, invariants);
                    met.see(way, taken, accepted);
                }
            } catch (AssertionError e) {
                throw new AssertionError("sequence %d, command %d: %s".formatted(seed, commands, taken), e);
            }
        }
    }

    private static void happened(Way.Taken taken, Decision.Accepted accepted, Map<String, HardInvariants> invariants) {
        Caller by = taken.at().caller();
        read(accepted.events(), by, invariants.computeIfAbsent(taken.complaintId(), any -> new HardInvariants()));
        if (!accepted.elsewhere().isEmpty()) {
            read(accepted.elsewhere(), by, invariants.computeIfAbsent(taken.other(), any -> new HardInvariants()));
        }
    }

    private static void read(Iterable<ComplaintEvent> events, Caller by, HardInvariants invariants) {
        events.forEach(event -> invariants.happened(event, by));
        invariants.appended();
    }
}
