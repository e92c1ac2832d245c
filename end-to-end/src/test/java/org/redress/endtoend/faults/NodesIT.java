package org.redress.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.redress.endtoend.Program;

/** Two processes of each side on one PostgreSQL, under load: replaced one after the other, killed, and stopped in their tracks. */
class NodesIT {
    private static final int NODES = 2;

    private static final int ANSWERS_MIN = 30;
    private static final int ANSWERS_MAX = 60;

    /** Four processes on two cores have to come up beside it. */
    private static final Duration THINKING = Duration.ofMillis(400);

    /** Of every trial: what was done was done under load. */
    private static final long READS_MIN = 100;

    /** Longer than a process is believed to live that nobody hears of (decision 17). */
    private static final Duration IN_ITS_TRACKS = Duration.ofSeconds(12);

    private static final String NOTICE = "--redress.stopping.notice=" + AttentiveDoor.LOOKS_EVERY.multipliedBy(3);

    @Test
    void nodes_are_replaced_without_a_failed_call_and_nothing_is_lost_when_they_die_or_stand_still(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        try (PostgresServer postgres = new PostgresServer(folder)) {
            Program.Options options = postgres.optionsOf(folder).withArguments(NOTICE);
            try (Nodes commands = Nodes.start(
                            folder.resolve("command"), options.ofSide("command-side"), NODES, "dealer-cac-agent");
                    Nodes queries =
                            Nodes.start(folder.resolve("query"), options.ofSide("query-side"), NODES, "auditor");
                    Trial trial = new Trial(folder.resolve("load"), commands, THINKING);
                    FreshReads reads = new FreshReads(queries, trial::latest)) {
                replace(commands, queries, trial, reads);
                if (Extent.NODES > 1) {
                    holdUp(commands, queries, trial);
                }
                kill(commands, queries, trial);
                trial.awaitAnswers(ANSWERS_MIN, ANSWERS_MAX);

                assertThat(reads.read()).isGreaterThan(READS_MIN);
                trial.endsWell(queries.get(), () -> LogAsStored.read(postgres.database()));
                assertThat(reads.findings()).as("reads").isEmpty();
            }
        }
    }

    /** Each in its turn is asked to stop, and started anew once it has. */
    private static void replace(Nodes commands, Nodes queries, Trial trial, FreshReads reads) {
        for (int node = 0; node < Extent.NODES; node++) {
            for (Nodes side : List.of(commands, queries)) {
                trial.awaitAnswers(ANSWERS_MIN, ANSWERS_MAX);
                side.node(node).stop();
                trial.awaitAnswers(ANSWERS_MIN, ANSWERS_MAX);
                side.node(node).restart();
            }
        }
        trial.awaitAnswers(ANSWERS_MIN, ANSWERS_MAX);
        assertThat(trial.load().unanswered()).as("commands without an answer").isZero();
        assertThat(trial.load().inVain()).as("commands that found nobody").isZero();
        assertThat(trial.load().busy()).as("commands told to come later").isZero();
        assertThat(reads.refused()).as("reads without an answer").isEmpty();
        assertThat(reads.read()).isPositive();
    }

    /** Processes that do nothing for a while and then go on as if nothing had been, when others have taken their places. */
    private static void holdUp(Nodes commands, Nodes queries, Trial trial) {
        for (int node = 0; node < Extent.NODES; node++) {
            trial.awaitAnswers(ANSWERS_MIN, ANSWERS_MAX);
            commands.node(node).running().suspend();
            queries.node(node).running().suspend();
            LockSupport.parkNanos(IN_ITS_TRACKS.toNanos());
            commands.node(node).running().resume();
            queries.node(node).running().resume();
        }
        trial.awaitAnswers(ANSWERS_MIN, ANSWERS_MAX);
    }

    private static void kill(Nodes commands, Nodes queries, Trial trial) {
        for (int node = 0; node < Extent.NODES; node++) {
            for (Nodes side : List.of(commands, queries)) {
                side.node(node).kill();
                trial.awaitAnswers(ANSWERS_MIN, ANSWERS_MAX);
            }
            if (node + 1 < Extent.NODES) {
                commands.node(node).restart();
                queries.node(node).restart();
            }
        }
    }
}
