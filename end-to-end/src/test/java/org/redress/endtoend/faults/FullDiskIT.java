package org.redress.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.redress.endtoend.Client;
import org.redress.endtoend.Program;

/** The disk is full under load. Commands are told to come again, and when there is room the service goes on by itself. */
@Execution(ExecutionMode.CONCURRENT)
class FullDiskIT {
    /** More than health wants to be free ({@code docs/operations.md}), beside what there is at first. */
    private static final long BYTES = 640L << 20;

    private static final int ANSWERS_MIN = 100;

    private static final int ANSWERS_MAX = 300;

    /** Calls that are told to come again, while nothing can be written. */
    private static final int REFUSED = 12;

    @Test
    void h2_goes_on_when_there_is_room_again(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), BYTES)) {
            Path home = disk.folder();
            Service service = new Service(
                    folder.resolve("service"),
                    Program.Options.ofTests().withArguments("--redress.data-folder=" + home.resolve("redress-data")));
            try (Trial trial = new Trial(folder.resolve("load"), () -> service.client("dealer-cac-agent"))) {
                trial.awaitAnswers(ANSWERS_MIN, ANSWERS_MAX);
                assertThat(stateOfDisk(service)).isEqualTo("UP");
                disk.fill();
                trial.awaitRefused(REFUSED);
                assertThat(stateOfDisk(service)).isEqualTo("DOWN");
                disk.empty();

                trial.awaitAnswers(ANSWERS_MIN, ANSWERS_MAX);
                assertThat(stateOfDisk(service)).isEqualTo("UP");
                trial.endsWell(service.client("auditor"), () -> {
                    service.close();
                    return LogAsStored.read(Database.h2In(home));
                });
            } finally {
                service.close();
            }
        }
    }

    @Test
    void postgresql_that_the_disk_has_stopped_is_found_again(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
            throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), BYTES);
                PostgresServer postgres = new PostgresServer(disk.folder())) {
            Service service = new Service(folder.resolve("service"), postgres.optionsOf(folder));
            try (Trial trial = new Trial(folder.resolve("load"), () -> service.client("dealer-cac-agent"))) {
                trial.awaitAnswers(ANSWERS_MIN, ANSWERS_MAX);
                disk.fill();
                trial.awaitRefused(REFUSED);
                disk.empty();
                postgres.awaitBackOrRestart();

                trial.awaitAnswers(ANSWERS_MIN, ANSWERS_MAX);
                trial.endsWell(service.client("auditor"), () -> LogAsStored.read(postgres.database()));
            } finally {
                service.close();
            }
        }
    }

    private static String stateOfDisk(Service service) {
        Client.Answer health = service.client("administrator").get("/actuator/health/commands");
        return health.json().at("/components/disk/status").asString();
    }
}
