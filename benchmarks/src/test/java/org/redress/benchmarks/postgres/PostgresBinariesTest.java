package org.redress.benchmarks.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.benchmarks.machine.Refused;

class PostgresBinariesTest {
    @TempDir
    private Path versions;

    @Test
    void the_newest_complete_version_is_taken() throws IOException {
        install("9", "initdb", "pg_ctl", "postgres", "pgbench");
        install("15", "initdb", "pg_ctl", "postgres", "pgbench");
        install("17", "initdb");

        assertThat(PostgresBinaries.find(versions).path("pgbench"))
                .isEqualTo(versions.resolve("15/bin/pgbench").toString());
    }

    @Test
    void without_the_packages_it_says_which_are_missing() {
        assertThatThrownBy(() -> PostgresBinaries.find(versions))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("postgresql")
                .hasMessageContaining("util-linux");
        assertThatThrownBy(() -> PostgresBinaries.find(versions.resolve("absent")))
                .isInstanceOf(Refused.class);
    }

    private void install(String version, String... programs) throws IOException {
        Path bin = Files.createDirectories(versions.resolve(version).resolve("bin"));
        for (String program : List.of(programs)) {
            assertThat(Files.createFile(bin.resolve(program)).toFile().setExecutable(true))
                    .isTrue();
        }
    }
}
