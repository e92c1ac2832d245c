package org.redress.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.command.EmptyDatabase;
import org.redress.events.FileFailure;
import org.redress.events.RowRemark;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is said about rows and files: how much room it takes, and how it is kept. */
class RemarksTest {
    /** The longest that an argument gets as JSON: each of its characters escaped. */
    private static final String OF_A_ROW = "\"".repeat(Arguments.OF_A_ROW_CHARACTERS_MAX);

    private static final String OF_A_FILE = "\\".repeat(Arguments.OF_A_FILE_CHARACTERS_MAX);

    @TempDir
    Path folder;

    @Test
    void an_argument_of_a_row_has_64_characters_and_ends_early_beyond() {
        assertThat(Remark.of(2, "State", RowRemark.OTHER_SHAPE, "x".repeat(64)).arguments())
                .containsExactly("x".repeat(64));
        Remark longer = Remark.of(2, "State", RowRemark.OTHER_SHAPE, "x".repeat(65));
        assertThat(longer.arguments()).containsExactly("x".repeat(63) + "…");
        assertThat(longer.reason()).isEqualTo("does not look like " + "x".repeat(63) + "…");
    }

    @Test
    void an_argument_is_on_one_line_and_of_whole_characters() {
        assertThat(Arguments.of(5, "a\nb\0c", "\ud800x", "123😀5")).containsExactly("a b c", " x", "123…");
    }

    @Test
    void names_are_listed_whole_as_far_as_there_is_room() {
        String name = "x".repeat(64);
        String names = Arguments.names(Collections.nCopies(50, name));
        assertThat(names)
                .hasSizeLessThanOrEqualTo(Arguments.OF_A_FILE_CHARACTERS_MAX)
                .endsWith(name + ", …");
        assertThat(Arguments.names(List.of("State", "Issue"))).isEqualTo("State, Issue");
    }

    @ParameterizedTest
    @EnumSource(RowRemark.class)
    void every_remark_fits_its_sentence(RowRemark code) {
        assertThat(Remark.of(2, "State", code, OF_A_ROW, OF_A_ROW).reason())
                .hasSizeLessThanOrEqualTo(Remark.REASON_CHARACTERS_MAX)
                .doesNotContain("{");
    }

    @ParameterizedTest
    @EnumSource(FileFailure.class)
    void every_failure_fits_its_sentence(FileFailure code) {
        assertThat(Failure.of(code, OF_A_FILE, OF_A_FILE).sentence())
                .hasSizeLessThanOrEqualTo(Failure.SENTENCE_CHARACTERS_MAX)
                .doesNotContain("{");
    }

    @ParameterizedTest
    @EnumSource(EmptyDatabase.class)
    void the_longest_are_kept_as_they_are(EmptyDatabase database) throws Exception {
        try (RunningImports running = RunningImports.with(database.settings(folder))) {
            Import waiting = running.waiting(CfpbRows.file(CfpbRows.row(1)));
            Remark remark = Remark.of(2, null, RowRemark.NOT_A_TIME_OF_TWO_FORMS, OF_A_ROW, OF_A_ROW);
            running.bean(JdbcRemarks.class).add(waiting.id(), RemarkKind.REJECTION, List.of(remark), 0);
            running.bean(JdbcReasons.class).count(waiting.id(), RemarkKind.REJECTION, List.of(remark));
            assertThat(running.rejections(waiting)).containsExactly(remark);
            assertThat(running.bean(JdbcReasons.class).mostFrequent(waiting.id(), RemarkKind.REJECTION))
                    .containsExactly(
                            new JdbcReasons.Counted("", remark.reason(), remark.code(), remark.arguments(), 1));

            Failure failure = Failure.of(FileFailure.COLUMN_UNKNOWN, OF_A_FILE, OF_A_FILE);
            running.bean(JdbcImports.class).end(waiting.id(), ImportState.FAILED, failure, RunningImports.NOW);
            assertThat(running.found(waiting).failure()).isEqualTo(failure);
        }
    }

    @ParameterizedTest
    @EnumSource(EmptyDatabase.class)
    void what_was_said_before_there_were_codes_is_told_as_it_was_and_counted_on(EmptyDatabase database)
            throws Exception {
        try (RunningImports running = RunningImports.with(database.settings(folder))) {
            Import waiting = running.waiting(CfpbRows.file(CfpbRows.row(1)));
            JdbcClient jdbc = running.bean(JdbcClient.class);
            jdbc.sql("""
                            insert into import_remark (tenant, import_id, kind, line, number, field, reason)
                            values ('default', :id, 'REJECTION', 2, 0, 'State', 'is odd')
                            """).param("id", waiting.id()).update();
            jdbc.sql("""
                            insert into import_reason (tenant, import_id, kind, field, reason, times)
                            values ('default', :id, 'REJECTION', 'State', 'is odd', 7),
                                   ('default', :id, 'REJECTION', 'State', 'does not look like AA', 5)
                            """).param("id", waiting.id()).update();
            jdbc.sql("update import_progress set state = 'FAILED', failure = 'It is odd.' where id = :id")
                    .param("id", waiting.id())
                    .update();

            assertThat(running.rejections(waiting)).containsExactly(new Remark(2, "State", "is odd", null, List.of()));
            assertThat(running.found(waiting).failure()).isEqualTo(new Failure("It is odd.", null, List.of()));
            JdbcReasons reasons = running.bean(JdbcReasons.class);
            reasons.count(
                    waiting.id(), RemarkKind.REJECTION, List.of(Remark.of(3, "State", RowRemark.OTHER_SHAPE, "AA")));
            assertThat(reasons.mostFrequent(waiting.id(), RemarkKind.REJECTION))
                    .containsExactly(
                            new JdbcReasons.Counted("State", "is odd", null, List.of(), 7),
                            new JdbcReasons.Counted(
                                    "State", "does not look like AA", RowRemark.OTHER_SHAPE, List.of("AA"), 6));
        }
    }
}
