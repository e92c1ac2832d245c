package org.redress.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
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

    private static final String HEADER = "Date received,Product,Sub-product,Issue,Sub-issue,"
            + "Consumer complaint narrative,Company public response,Company,State,ZIP code,Tags,"
            + "Consumer consent provided?,Submitted via,Date sent to company,Company response to consumer,"
            + "Timely response?,Consumer disputed?,Complaint ID\n";

    private static final String WORD = "nobody would tell me why ";

    @TempDir
    Path folder;

    @Test
    void every_row_of_a_large_file_comes_in() throws IOException {
        Path file = generated();

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

    private Path generated() throws IOException {
        Random random = new Random(7);
        Path file = folder.resolve("large.csv");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(HEADER);
            for (int id = 1; id <= ROWS; id++) {
                String day = String.format(Locale.ROOT, "20%02d-%02d-%02d", 17 + id % 7, 1 + id % 12, 1 + id % 28);
                writer.write(day + ",Mortgage,Conventional,Issue " + random.nextInt(70) + ",,"
                        + (id % 3 == 0 ? WORD.repeat(5 + random.nextInt(10)) : "") + ",,Bank " + random.nextInt(300)
                        + ",FL,,,Consent provided,Web," + day + ",Closed with explanation,Yes,N/A," + id + "\n");
            }
        }
        return file;
    }
}
