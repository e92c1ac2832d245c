package org.redress.eventlog.personal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.eventlog.ComplaintFacts.aPerson;
import static org.redress.eventlog.ComplaintFacts.anId;
import static org.redress.eventlog.ComplaintFacts.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.eventlog.EventMetadata;
import org.redress.eventlog.RunningLog;
import org.redress.eventlog.TestDatabase;
import org.redress.events.DemandStated;
import org.redress.events.Personal;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plants one marker as personal words and one where everybody may see it: the search must find the second only. */
@ExtendWith(OutputCaptureExtension.class)
class NothingPlainIsStoredTest {
    private static final String PERSONAL = "planted-Zhang-Wei-0815";
    private static final String VISIBLE = "visible-4711";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void no_table_holds_personal_words(TestDatabase database, CapturedOutput output) {
        try (RunningLog log = RunningLog.on(database, folder)) {
            append(log);

            String everything = everyRow(log.ownersJdbc());
            assertThat(everything).contains(VISIBLE).doesNotContain(PERSONAL);
        }
        assertThat(output).doesNotContain(PERSONAL);
    }

    @Test
    void no_file_holds_personal_words() throws IOException {
        try (RunningLog log = RunningLog.on(TestDatabase.H2, folder)) {
            append(log);
        }

        assertThat(filesWith(VISIBLE)).isNotEmpty();
        assertThat(filesWith(PERSONAL)).isEmpty();
    }

    private static void append(RunningLog log) {
        log.store()
                .publish(message(
                        anId(),
                        0,
                        new DemandStated("d-1", new Personal.Plain(aPerson(), PERSONAL)),
                        Map.of(EventMetadata.ACTOR, VISIBLE)));
    }

    private static String everyRow(JdbcClient jdbc) {
        StringBuilder everything = new StringBuilder();
        jdbc.sql("select table_name from information_schema.tables where table_schema = current_schema")
                .query(String.class)
                .list()
                .forEach(table -> jdbc.sql("select * from \"" + table + "\"")
                        .query()
                        .listOfRows()
                        .forEach(everything::append));
        return everything.toString();
    }

    private List<Path> filesWith(String marker) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, marker, UTF_8) || contains(file, marker, UTF_16LE))
                    .toList();
        }
    }

    private static boolean contains(Path file, String marker, Charset charset) {
        try {
            // One character per byte, so that bytes are searched as they are.
            return Files.readString(file, ISO_8859_1).contains(new String(marker.getBytes(charset), ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
