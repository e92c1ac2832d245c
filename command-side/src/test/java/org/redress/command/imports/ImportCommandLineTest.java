package org.redress.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.command.EmptyDatabase;
import tools.jackson.databind.json.JsonMapper;

class ImportCommandLineTest {
    private static final String FORMAT = "--format=cfpb-bank-of-america";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void a_file_is_imported_in_the_foreground_with_reasons_and_a_summary() throws Exception {
        Path file = Files.writeString(
                folder.resolve("a.csv"),
                CfpbRows.file(CfpbRows.row(1), CfpbRows.row(2).replace("2,Web", "two,Web")));
        assertThat(run(FORMAT, file.toString())).isZero();
        assertThat(printed())
                .contains("100.0 %  2 rows")
                .contains("  Line 3: Complaint ID must be 1 to 20 digits.\n")
                .containsPattern("Import [0-9a-f-]{36} is DONE: 2 rows, 1 imported, 0 already present, 1 rejected")
                .contains("        1 rejected: Complaint ID must be 1 to 20 digits\n")
                .contains("Its complaints were received from 2020-04-24 to 2020-04-24.\nIt took ");
        try (RunningImports running = RunningImports.with(settings())) {
            assertThat(running.events())
                    .hasSize(3)
                    .allSatisfy(event -> assertThat(event.metadata("actor")).isEqualTo("command-line"));
        }
    }

    @Test
    void a_database_that_the_service_has_open_is_told_in_a_sentence() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), CfpbRows.file(CfpbRows.row(1)));
        assertThat(run(FORMAT, file.toString())).isZero();
        // As another process would hold it.
        try (FileChannel database = FileChannel.open(folder.resolve("data/redress.mv.db"), StandardOpenOption.WRITE);
                FileLock held = database.lock()) {
            assertThat(held.isValid()).isTrue();
            printed.reset();
            assertThat(run(FORMAT, file.toString())).isEqualTo(1);
        }
        assertThat(printed())
                .isEqualTo("The database is in use by the running service: stop it,"
                        + " or send the file to its POST /api/imports.\n");
    }

    @Test
    void a_file_that_fails_ends_the_program_with_one_and_its_reason() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "a,b\n");
        assertThat(run(FORMAT, file.toString())).isEqualTo(1);
        assertThat(printed()).contains("is FAILED: 0 rows").contains("Column 1 of the header is unknown");
    }

    @Test
    void a_call_of_another_form_tells_the_right_one() {
        assertThat(run(FORMAT)).isEqualTo(1);
        assertThat(run("--format=csv", "a.csv")).isEqualTo(1);
        assertThat(run("a.csv")).isEqualTo(1);
        assertThat(printed())
                .startsWith("Usage: import --format=FORMAT [--mapping=JSON-FILE] [--encoding=ENCODING] [--dry-run]"
                        + " [--SETTING=VALUE ...] FILE\nFormats: cfpb-bank-of-america, ")
                .contains("; a mapping goes with mapped.\n");
    }

    @Test
    void a_file_comes_with_a_mapping_of_its_own() throws Exception {
        Path mapping = Files.writeString(
                folder.resolve("mapping.json"),
                "{\"source\":\"Shop\",\"syntax\":\"CSV\",\"columns\":{\"id\":\"No\",\"issue\":\"About\"}}");
        Path file = Files.write(folder.resolve("a.csv"), "No,About\n1,Größe\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(run("--format=mapped", "--mapping=" + mapping, "--encoding=windows-1252", file.toString()))
                .isZero();
        assertThat(printed()).contains("is DONE: 1 rows, 1 imported");

        Files.writeString(mapping, "{}");
        printed.reset();
        assertThat(run("--format=mapped", "--mapping=" + mapping, file.toString()))
                .isEqualTo(1);
        assertThat(printed()).isEqualTo("The mapping cannot be read: source must be 1 to 20 letters and digits.\n");
    }

    @Test
    void a_dry_run_prints_the_first_rows_and_touches_no_database() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), CfpbRows.file(CfpbRows.row(7)));
        assertThat(run(FORMAT, "--dry-run", file.toString())).isZero();
        assertThat(JsonMapper.shared()
                        .readTree(printed())
                        .at("/rows/0/caseNumber")
                        .asString())
                .isEqualTo("CFPB-7");
        assertThat(folder.resolve("data")).doesNotExist();

        Files.writeString(file, "a,b\n");
        printed.reset();
        assertThat(run(FORMAT, "--dry-run", file.toString())).isEqualTo(1);
        assertThat(printed()).startsWith("Column 1 of the header is unknown");
    }

    @Test
    void a_file_that_does_not_exist_is_named() {
        assertThat(run(FORMAT, "no-such.csv")).isEqualTo(1);
        assertThat(printed()).isEqualTo("There is no file no-such.csv.\n");
    }

    @Test
    void only_the_first_argument_asks_for_an_import() {
        assertThat(ImportCommandLine.isAskedBy(new String[] {"import"})).isTrue();
        assertThat(ImportCommandLine.isAskedBy(new String[] {"--server.port=1", "import"}))
                .isFalse();
        assertThat(ImportCommandLine.isAskedBy(new String[] {})).isFalse();
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("import"));
        all.addAll(settings());
        all.addAll(List.of(arguments));
        return new ImportCommandLine(new PrintStream(printed, true, StandardCharsets.UTF_8)).importAs(all);
    }

    private List<String> settings() {
        return EmptyDatabase.H2.settings(folder.resolve("data"));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
