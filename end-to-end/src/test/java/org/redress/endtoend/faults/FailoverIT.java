package org.redress.endtoend.faults;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL dies under load, its synchronous standby takes over, and the service finds it by itself. */
class FailoverIT {
    /** From the moment the standby takes writes. */
    private static final Duration WRITING_AGAIN_WITHIN = Duration.ofSeconds(10);

    private static final int ANSWERS_MIN = 100;

    private static final int ANSWERS_MAX = 300;

    @Test
    void what_the_primary_acknowledged_is_on_the_standby_that_goes_on(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        try (PostgresPair postgres = new PostgresPair(folder)) {
            Service service = new Service(folder.resolve("service"), postgres.optionsOf(folder));
            try (Trial trial = new Trial(folder.resolve("load"), () -> service.client("dealer-cac-agent"))) {
                trial.awaitAnswers(ANSWERS_MIN, ANSWERS_MAX);
                postgres.primary().crash();
                postgres.promote();
                trial.awaitAnotherAnswer(WRITING_AGAIN_WITHIN);

                trial.awaitAnswers(ANSWERS_MIN, ANSWERS_MAX);
                trial.endsWell(service.client("auditor"), () -> LogAsStored.read(postgres.standby()));
            } finally {
                service.close();
            }
        }
    }
}
