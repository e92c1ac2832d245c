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

    private static final int STOPS = 2;

    @Test
    void what_is_under_way_ends_nothing_is_lost_and_it_ends_by_itself(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        Service service = new Service(folder.resolve("service"), Program.Options.ofTests());
        try (Trial trial = new Trial(folder.resolve("load"), () -> service.client("dealer-cac-agent"))) {
            for (int stop = 0; stop < STOPS; stop++) {
                trial.awaitAnswers(ANSWERS_MIN, ANSWERS_MAX);
                String output = service.stop();
                assertThat(output)
                        .contains("Graceful shutdown complete")
                        .doesNotContain("Graceful shutdown aborted")
                        .doesNotContain("Bug ");
                service.restart();
            }
            trial.awaitAnswers(ANSWERS_MIN, ANSWERS_MAX);
            trial.endsWell(service.client("auditor"), () -> {
                service.close();
                return LogAsStored.read(Database.h2In(folder.resolve("service")));
            });
        } finally {
            service.close();
        }
    }
}
