package org.redress.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.eventlog.backup.BackupCommandLine;
import org.redress.query.casefile.RestoredCaseFiles;

/** A backup of a database with views in it, from one kind of database to the other and back. */
class BackupOfViewsTest {
    private final List<String> database = TestDatabase.emptyPostgres();

    @TempDir
    Path folder;

    private Path backup;

    @BeforeEach
    void fill() {
        backup = folder.resolve("backup");
        RunningQuerySide running = RunningQuerySide.start(folder.resolve("home"), database, QuerySideApplication.class);
        try {
            running.holdEachRole();
            running.happened(stream(newComplaint(), everything("N-1")));
            running.happened(stream(newComplaint(), everything("N-2").subList(0, 3)));
            // What is not made from the log, with every type of column that there is.
            running.jdbc().sql("""
                    insert into import_progress (tenant, id, format, state, actor, role, on_behalf_of, request, content,
                                                 submitted_at, bytes, bytes_read, last_line, imported, already_present,
                                                 rejected, warnings, worked_millis, rows_per_second, first_day)
                    values ('default', 'i-1', 'mapped', 'DONE', 'ana', 'ADMINISTRATOR', 'u-1', 'r-1', 'c-1',
                            timestamp with time zone '2026-03-04 05:06:07.123456+02:00', 9007199254740993, 1, 2, 3, 4, 5,
                            6, 7, 0.1, date '2020-04-24')
                    """).update();
            running.jdbc()
                    .sql(
                            "insert into mining_log_part (tenant, log, part, content) values ('default', 'l-1', 1, :content)")
                    .param("content", new byte[] {0, 1, (byte) 0xff})
                    .update();
            running.jdbc()
                    .sql("update case_entry set product = :product")
                    .param("product", "\"quoted\"\\ \u2028 \ud83d\ude97 车\n\t")
                    .update();
        } finally {
            running.close();
        }
    }

    @Test
    void every_table_is_the_same_after_two_restores() throws IOException {
        List<String> home = with(folder.resolve("home"), database);
        assertThat(command("backup", backup, home)).isZero();
        List<String> embedded = with(folder.resolve("embedded"), List.of());
        assertThat(command("restore", backup, embedded)).isZero();
        Path second = folder.resolve("second");
        assertThat(command("backup", second, embedded)).isZero();
        List<String> postgres = with(folder.resolve("postgres"), TestDatabase.emptyPostgres());
        assertThat(command("restore", second, postgres)).isZero();
        Path third = folder.resolve("third");
        assertThat(command("backup", third, postgres)).isZero();

        Map<String, List<String>> rows = rows(backup);
        assertThat(rows.get("case_file.jsonl.gz")).hasSize(2);
        assertThat(rows.get("mining_log_part.jsonl.gz")).containsExactly("[\"default\",\"l-1\",1,\"AAH/\"]");
        assertThat(rows(second)).isEqualTo(rows);
        assertThat(rows(third)).isEqualTo(rows);
        assertThat(rows.keySet())
                .contains(
                        "account.jsonl.gz", "saved_filter.jsonl.gz", "token.jsonl.gz", "statistics_repeat_key.jsonl.gz")
                .doesNotContain("browser_session.jsonl.gz", "view_node.jsonl.gz", "flyway_schema_history.jsonl.gz");
    }

    @Test
    void a_drill_finds_a_view_that_does_not_show_what_the_log_says() {
        List<String> home = with(folder.resolve("home"), database);
        RunningQuerySide anew = RunningQuerySide.start(folder.resolve("home"), database, QuerySideApplication.class);
        try {
            // Rows of two editions: those that answer are looked at.
            anew.rebuilt("case-file");
        } finally {
            anew.close();
        }
        assertThat(command("backup", backup, home)).isZero();
        assertThat(command("drill", backup, home)).isZero();

        RunningQuerySide running = RunningQuerySide.start(folder.resolve("home"), database, QuerySideApplication.class);
        try {
            assertThat(running.jdbc()
                            .sql("update case_file set file = '{}'"
                                    + " where complaint = (select min(complaint) from case_file) and tenant = :edition")
                            .param("edition", running.edition("case-file"))
                            .update())
                    .isEqualTo(1);
        } finally {
            running.close();
        }
        Path wrong = folder.resolve("wrong");
        assertThat(command("backup", wrong, home)).isZero();
        assertThat(command("drill", wrong, home)).isEqualTo(1);
    }

    private static List<String> with(Path home, List<String> database) {
        List<String> settings = new ArrayList<>(database);
        settings.add("--redress.data-folder=" + home);
        return settings;
    }

    private static int command(String verb, Path backup, List<String> settings) {
        List<String> arguments = new ArrayList<>(List.of(verb, backup.toString()));
        arguments.addAll(settings);
        return BackupCommandLine.run(arguments.toArray(String[]::new), RestoredCaseFiles.class);
    }

    /** The lines of each file, in an order of their own: rows have none. */
    private static Map<String, List<String>> rows(Path backup) throws IOException {
        Map<String, List<String>> rows = new TreeMap<>();
        try (Stream<Path> files = Files.list(backup.resolve("tables"))) {
            for (Path file : files.toList()) {
                try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
                    rows.put(
                            String.valueOf(file.getFileName()),
                            lines.lines().sorted().toList());
                }
            }
        }
        return rows;
    }
}
