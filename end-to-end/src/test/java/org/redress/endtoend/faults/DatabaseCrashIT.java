package org.redress.endtoend.faults;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL crashes under load and recovers; the service waits for it and goes on by itself. */
class DatabaseCrashIT {
    private static final int CRASHES = 3;

    private static final int ANSWERS_MIN = 100;

    private static final int ANSWERS_MAX = 300;

    @Test
    void what_was_acknowledged_before_a_crash_is_there_after_it(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
            throws Exception {
        try (PostgresServer postgres = new PostgresServer(folder)) {
            Service service = new Service(folder.resolve("service"), postgres.optionsOf(folder));
            try (Trial trial = new Trial(folder.resolve("load"), () -> service.client("dealer-cac-agent"))) {
                for (int crash = 0; crash < CRASHES; crash++) {
                    trial.awaitAnswers(ANSWERS_MIN, ANSWERS_MAX);
                    postgres.crash();
                    postgres.restart();
                }
                trial.awaitAnswers(ANSWERS_MIN, ANSWERS_MAX);
                trial.endsWell(service.client("auditor"), () -> LogAsStored.read(postgres.database()));
            } finally {
                service.close();
            }
        }
    }
}
