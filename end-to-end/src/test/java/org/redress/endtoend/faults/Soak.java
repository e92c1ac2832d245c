package org.redress.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.redress.endtoend.Program;

/** Hours of steady work, commands and reads, with the two sides apart. Runs by itself only: {@code mvn verify -Psoak}. */
class Soak {
    /** Of all of them, the first quarter is for caches and compilers. */
    private static final int LOOKS = 40;

    private static final Duration THINKING = Duration.ofMillis(250);

    /** What the last quarter may have more than the second one. */
    private static final double HEAP_GROWTH_MAX = 0.10;

    private static final long HEAP_BYTES_MORE_MAX = 8_000_000;
    private static final long THREADS_MORE_MAX = 4;
    private static final long HANDLES_MORE_MAX = 8;

    private static final System.Logger LOG = System.getLogger(Soak.class.getName());

    @Test
    void nothing_grows_and_nothing_is_lost(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        try (PostgresServer postgres = new PostgresServer(folder)) {
            Program.Options options = postgres.optionsOf(folder);
            Service commands = new Service(folder.resolve("command"), options.ofSide("command-side"));
            Service queries = new Service(folder.resolve("query"), options.ofSide("query-side"));
            List<Vitals> ofCommands = new ArrayList<>();
            List<Vitals> ofQueries = new ArrayList<>();
            try (Trial trial = new Trial(folder.resolve("load"), () -> commands.client("dealer-cac-agent"), THINKING);
                    FreshReads reads = new FreshReads(() -> queries.client("auditor"), trial::latest)) {
                for (int look = 1; look <= LOOKS; look++) {
                    LockSupport.parkNanos(Extent.SOAKED.dividedBy(LOOKS).toNanos());
                    ofCommands.add(Vitals.of(commands));
                    ofQueries.add(Vitals.of(queries));
                    LOG.log(
                            System.Logger.Level.INFO,
                            "{0} of {1}: {2} asked; command side {3}, query side {4}",
                            look,
                            LOOKS,
                            trial.load().asked(),
                            ofCommands.getLast(),
                            ofQueries.getLast());
                }
                assertThat(reads.read()).isPositive();
                trial.endsWell(queries.client("auditor"), () -> LogAsStored.read(postgres.database()));
                assertThat(reads.findings()).as("reads").isEmpty();
            } finally {
                queries.close();
                commands.close();
            }
            assertFlat("command side", ofCommands);
            assertFlat("query side", ofQueries);
        }
    }

    private static void assertFlat(String side, List<Vitals> looks) {
        Vitals before = Vitals.middleOf(looks.subList(LOOKS / 4, LOOKS / 2));
        Vitals after = Vitals.middleOf(looks.subList(LOOKS * 3 / 4, LOOKS));
        assertThat(after.heapBytes())
                .as("heap of the %s: %s", side, looks)
                .isLessThan((long) (before.heapBytes() * (1 + HEAP_GROWTH_MAX)) + HEAP_BYTES_MORE_MAX);
        assertThat(after.threads())
                .as("threads of the %s: %s", side, looks)
                .isLessThanOrEqualTo(before.threads() + THREADS_MORE_MAX);
        assertThat(after.handles())
                .as("handles of the %s: %s", side, looks)
                .isLessThanOrEqualTo(before.handles() + HANDLES_MORE_MAX);
    }
}
