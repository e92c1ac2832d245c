package org.redress.endtoend.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.redress.endtoend.Program;

/** Two nodes write and one reads, none knows the time, and their clocks jump. */
@Execution(ExecutionMode.CONCURRENT)
class WrongClocksIT {
    private static final Duration AHEAD = Duration.ofSeconds(120);

    private static final Duration BEHIND = Duration.ofSeconds(-120);

    private static final int JUMPS = 20;

    private static final int ANSWERS_MIN = 10;

    private static final int ANSWERS_MAX = 60;

    @Test
    void no_event_is_missed_or_doubled_whatever_the_clocks_say(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
            throws Exception {
        try (PostgresServer postgres = new PostgresServer(folder)) {
            List<SkewedClock> clocks = List.of(
                    new SkewedClock(folder.resolve("first"), AHEAD),
                    new SkewedClock(folder.resolve("second"), BEHIND),
                    new SkewedClock(folder.resolve("reading"), AHEAD));
            Program.Options options = postgres.optionsOf(folder);
            Service first = new Service(
                    folder.resolve("command-1"), clocks.get(0).addedTo(options).ofSide("command-side"));
            Service second = new Service(
                    folder.resolve("command-2"), clocks.get(1).addedTo(options).ofSide("command-side"));
            Service reading = new Service(
                    folder.resolve("query"), clocks.get(2).addedTo(options).ofSide("query-side"));
            AtomicInteger calls = new AtomicInteger();
            try (Trial trial = new Trial(
                    folder.resolve("load"),
                    () -> (calls.getAndIncrement() % 2 == 0 ? first : second).client("dealer-cac-agent"))) {
                trial.awaitAnswers(ANSWERS_MIN, ANSWERS_MAX);
                for (int jump = 0; jump < JUMPS; jump++) {
                    clocks.get(trial.random().nextInt(clocks.size())).jump(trial.random());
                    trial.awaitAnswers(ANSWERS_MIN, ANSWERS_MAX);
                }
                // The reader is killed while it is ahead, and comes back four minutes earlier: whatever it wrote into
                // the
                // database lies in its future now.
                clocks.get(2).jumpTo(AHEAD);
                trial.awaitAnswers(ANSWERS_MIN, ANSWERS_MAX);
                reading.kill();
                clocks.get(2).jumpTo(BEHIND);
                trial.awaitAnswers(ANSWERS_MIN, ANSWERS_MAX);
                reading.restart();
                trial.endsWell(reading.client("auditor"), () -> LogAsStored.read(postgres.database()));
            } finally {
                reading.close();
                second.close();
                first.close();
            }
        }
    }
}
