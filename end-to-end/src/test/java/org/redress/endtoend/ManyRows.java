package org.redress.endtoend;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/** A file of as many complaints as are asked for, a third of them with a story, in the form {@code cfpb}. */
public final class ManyRows {
    private static final String HEADER = "Date received,Product,Sub-product,Issue,Sub-issue,"
            + "Consumer complaint narrative,Company public response,Company,State,ZIP code,Tags,"
            + "Consumer consent provided?,Submitted via,Date sent to company,Company response to consumer,"
            + "Timely response?,Consumer disputed?,Complaint ID\n";

    private static final String WORD = "nobody would tell me why ";

    private ManyRows() {}

    /** Writes it. */
    public static Path file(Path file, int rows) throws IOException {
        Random random = new Random(7);
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(HEADER);
            for (int id = 1; id <= rows; id++) {
                String day = String.format(Locale.ROOT, "20%02d-%02d-%02d", 17 + id % 7, 1 + id % 12, 1 + id % 28);
                writer.write(day + ",Mortgage,Conventional,Issue " + random.nextInt(70) + ",,"
                        + (id % 3 == 0 ? WORD.repeat(5 + random.nextInt(10)) : "") + ",,Bank " + random.nextInt(300)
                        + ",FL,,,Consent provided,Web," + day + ",Closed with explanation,Yes,N/A," + id + "\n");
            }
        }
        return file;
    }
}
