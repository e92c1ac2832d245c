package org.redress.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file of as many rows as asked for, a third of them with a story, from the command line: it comes in whole in a heap
 * that does not grow with it. The long form is a million rows ({@code mvn verify -Plarge-file}).
 */
class LargeFileIT {
    private static final int ROWS = Integer.getInteger("redress.rows", 40_000);

    /** Half of what a million rows may take. */
    private static final String HEAP = "-Xmx256m";

    /** Far above what a slow machine needs. */
    private static final Duration IMPORT_MAX = Duration.ofMinutes(30);

    @TempDir
    Path folder;

    @Test
    void every_row_of_a_large_file_comes_in() throws IOException {
        Path file = ManyRows.file(folder.resolve("large.csv"), ROWS);

        Program importing = Program.task(
                folder.resolve("data"),
                Program.Options.ofTests().withJvm(HEAP),
                "import",
                "--format=cfpb",
                file.toAbsolutePath().toString());

        assertThat(importing.awaitEnd(IMPORT_MAX)).as(importing.output()).isZero();
        assertThat(importing.output())
                .contains(String.format(
                        Locale.ROOT, "is DONE: %1$,d rows, %1$,d imported, 0 already present, 0 rejected", ROWS));
    }
}
