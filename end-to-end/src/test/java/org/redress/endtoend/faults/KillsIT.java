package org.redress.endtoend.faults;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.redress.endtoend.Program;

/** The service is killed under load, again and again, sometimes while it is still coming up. */
class KillsIT {
    /** Answers between two kills. */
    private static final int ANSWERS_MIN = 20;

    private static final int ANSWERS_MAX = 300;

    @Test
    void on_h2_everything_acknowledged_survives(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
            throws Exception {
        Service service = new Service(folder.resolve("service"), Program.Options.ofTests());
        try (Trial trial = new Trial(folder.resolve("load"), () -> service.client("dealer-cac-agent"))) {
            for (int kills = 0; kills < Extent.KILLS / 2; ) {
                trial.awaitAnswers(ANSWERS_MIN, ANSWERS_MAX);
                kills += service.killAndRestart(trial.random());
            }
            trial.endsWell(service.client("auditor"), () -> {
                service.close();
                return LogAsStored.read(Database.h2In(folder.resolve("service")));
            });
        } finally {
            service.close();
        }
    }

    @Test
    void on_postgresql_with_the_sides_apart_everything_acknowledged_survives(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        try (PostgresServer postgres = new PostgresServer(folder)) {
            Program.Options options = postgres.optionsOf(folder);
            Service commands = new Service(folder.resolve("command"), options.ofSide("command-side"));
            Service queries = new Service(folder.resolve("query"), options.ofSide("query-side"));
            try (Trial trial = new Trial(folder.resolve("load"), () -> commands.client("dealer-cac-agent"))) {
                for (int kills = 0; kills < Extent.KILLS - Extent.KILLS / 2; ) {
                    trial.awaitAnswers(ANSWERS_MIN, ANSWERS_MAX);
                    Service victim = kills % 3 == 2 ? queries : commands;
                    kills += victim.killAndRestart(trial.random());
                }
                trial.endsWell(queries.client("auditor"), () -> LogAsStored.read(postgres.database()));
            } finally {
                queries.close();
                commands.close();
            }
        }
    }
}
