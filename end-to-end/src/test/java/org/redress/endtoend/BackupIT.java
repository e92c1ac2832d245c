package org.redress.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator types, at a service that runs: a backup, and a drill that proves it. */
class BackupIT {
    private static final Duration COMMAND_MAX = Duration.ofMinutes(1);

    @Test
    void a_backup_of_a_running_service_is_made_and_proved(@TempDir Path folder) {
        Program.Options options = Program.Options.ofTests();
        try (Program program = Program.start(folder, options)) {
            Client handler = Client.of(program, "handler");
            assertThat(handler.post("/api/complaints", Bodies.RECEIVE).status()).isEqualTo(201);

            assertThat(command(folder, options, "backup", "backup"))
                    .contains("The log of tenant default to position ")
                    .contains("The key file is in the backup");
            assertThat(command(folder, options, "drill", "backup"))
                    .contains("SHA-256")
                    .contains("each opened by the key file")
                    .contains("View case-file: 1 of 1 complaints")
                    .contains("can be restored. The drill took ");
        }
        assertThat(folder.resolve("redress-data/backup.sock")).doesNotExist();
        assertThat(Files.exists(folder.resolve("backup/manifest.json"))).isTrue();
    }

    private static String command(Path folder, Program.Options options, String... command) {
        try (Program running = Program.task(folder, options, command)) {
            assertThat(running.awaitEnd(COMMAND_MAX)).as(running.output()).isZero();
            return running.output();
        }
    }
}
