package org.redress.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.redress.endtoend.Program;

/** The service is asked to stop under load, and takes its leave. */
class GracefulStopIT {
    /** Answers between two stops. */
    private static final int ANSWERS_MIN = 100;

    private static final int ANSWERS_MAX = 300;

    private static final String NOTICE = "--redress.stopping.notice=" + AttentiveDoor.LOOKS_EVERY.multipliedBy(3);

    @Test
    void no_call_fails_behind_a_door_that_looks_and_nothing_is_lost_where_nobody_does(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        Service service =
                new Service(folder.resolve("service"), Program.Options.ofTests().withArguments(NOTICE));
        try (AttentiveDoor door = new AttentiveDoor(() -> service.client("dealer-cac-agent"));
                Trial trial = new Trial(folder.resolve("load"), door)) {
            trial.awaitAnswers(ANSWERS_MIN, ANSWERS_MAX);
            stop(service);
            service.restart();
            trial.awaitAnswers(ANSWERS_MIN, ANSWERS_MAX);
            assertThat(trial.load().unanswered()).as("calls without an answer").isZero();
            assertThat(trial.load().inVain()).as("calls that found nobody").isZero();
            assertThat(trial.load().busy()).as("calls told to come later").isZero();

            door.leave();
            stop(service);
            service.restart();
            trial.awaitAnswers(ANSWERS_MIN, ANSWERS_MAX);
            trial.endsWell(service.client("auditor"), () -> {
                service.close();
                return LogAsStored.read(Database.h2In(folder.resolve("service")));
            });
        } finally {
            service.close();
        }
    }

    private static void stop(Service service) {
        assertThat(service.stop())
                .contains("Graceful shutdown complete")
                .doesNotContain("Graceful shutdown aborted")
                .doesNotContain("Bug ");
    }
}
