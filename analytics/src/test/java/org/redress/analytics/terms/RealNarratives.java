package org.redress.analytics.terms;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Narratives of real people, read where they lie; a test skips itself where they do not. */
enum RealNarratives {
    ENGLISH("cfpb_payday_2023_narratives_18col.csv", "Consumer complaint narrative"),
    CHINESE("cn_gov_messages_with_replies.csv", "留言详情");

    private static final Path FOLDER =
            Path.of(System.getProperty("redress.shared", "../../shared"), "data", "complaints");

    private final String file;
    private final String column;

    RealNarratives(String file, String column) {
        this.file = file;
        this.column = column;
    }

    /** In the order of the file. */
    List<String> read() throws IOException {
        Path path = FOLDER.resolve(file);
        assumeTrue(Files.exists(path), "skipped: the real complaints are not at " + path);
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(path)) {
            return rows.stream().map(row -> row.getField(column)).toList();
        }
    }
}
