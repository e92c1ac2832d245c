package org.redress.query.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.events.FileFailure;
import org.redress.events.Role;
import org.redress.events.RowRemark;
import org.redress.query.RunningQuerySide;
import org.redress.query.TestDatabase;
import org.redress.query.Visitor;
import tools.jackson.databind.json.JsonMapper;

/** Rows are written here as the command side writes them; that it does so, its own tests and those of the whole say. */
class ImportPagesTest {
    private final RunningQuerySide running = RunningQuerySide.onH2();
    private final String id = UUID.randomUUID().toString();

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_is_under_way_is_told_with_how_far_how_fast_and_how_long_still(TestDatabase database) {
        RunningQuerySide on = RunningQuerySide.on(database);
        written(on, "RUNNING", 10.0, 20.0);

        Document page = new Visitor(on, Role.ADMINISTRATOR).page("/imports", "en");

        assertThat(page.select("[data-unfinished=" + id + "]").text())
                .contains(
                        "Running",
                        "40 %",
                        "about 30 s left",
                        "14 rows so far: 10 imported, 1 there before",
                        "10 rows a second");
        assertThat(page.select("#pause-" + id)).hasSize(1);
        assertThat(page.select("#resume-" + id)).isEmpty();
        ended(on);
    }

    @Test
    void what_rests_can_go_on() {
        written(running, "PAUSED", 10.0, 20.0);

        Document part = new Visitor(running, Role.ADMINISTRATOR).page("/imports?region=running", "en");

        assertThat(part.select("[data-unfinished=" + id + "]").text())
                .contains("Paused", "rests until it goes on")
                .doesNotContain("left,", "rows a second");
        assertThat(part.select("#resume-" + id)).hasSize(1);
        assertThat(part.select("#pause-" + id)).isEmpty();
        ended(running);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void a_summary_says_what_became_of_the_rows_and_why(String language) {
        written(running, "DONE", null, null);
        said("REJECTION", 7, "State", RowRemark.OTHER_SHAPE, "AA");
        said("WARNING", 9, null, RowRemark.REPEATS_A_LINE, "2");

        Document page = new Visitor(running, Role.ADMINISTRATOR).page("/imports/" + id, language);

        assertThat(page.select(".facts dd.num").eachText()).startsWith("14", "10", "1", "3", "5");
        String reason = language.equals("en") ? "does not look like AA" : "与 AA 的样式不符";
        assertThat(page.select(".t--remarks tbody tr").eachText()).containsExactly("7 State " + reason);
        assertThat(page.select(".t--reasons tbody tr").eachText()).containsExactly("3 State " + reason);
        assertThat(page.select("td.wrap[lang]")).isEmpty();
        assertThat(page.select("#r-summary[hx-get]")).isEmpty();

        Document warnings = new Visitor(running, Role.ADMINISTRATOR).page("/imports/" + id + "?list=warnings", "en");
        assertThat(warnings.select(".t--remarks tbody tr").eachText())
                .containsExactly("9 the whole row repeats the complaint of line 2, which counts");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void why_a_row_is_left_out_is_told_in_the_language_of_the_reader_on_the_page_and_in_the_file(
            TestDatabase database) {
        RunningQuerySide on = RunningQuerySide.on(database);
        written(on, "DONE", null, null);
        said(on, "REJECTION", 7, null, RowRemark.OTHER_NUMBER_OF_COLUMNS, "11", "12");
        Visitor visitor = new Visitor(on, Role.ADMINISTRATOR);

        Document page = visitor.page("/imports/" + id, "zh-CN");
        assertThat(page.select(".t--remarks tbody tr").eachText()).containsExactly("7 整行 有 11 列，应为 12 列");
        assertThat(visitor.get("/imports/" + id + "/rejections.csv", "zh-CN").body())
                .contains("\"有 11 列，应为 12 列\"");
        assertThat(visitor.get("/imports/" + id + "/rejections.csv", "en").body())
                .contains("\"has 11 columns instead of 12\"");
    }

    @Test
    void what_was_said_before_there_were_codes_or_by_a_later_version_stays_english_and_is_marked_so() {
        written(running, "FAILED", null, null);
        failed("It is odd.", null, null);
        said(running, "REJECTION", 7, "State", "is odd", null, null);
        said(running, "REJECTION", 8, "State", "is {odd} again", "LATER", "[]");

        Document page = new Visitor(running, Role.ADMINISTRATOR).page("/imports/" + id, "zh-CN");

        assertThat(page.select(".t--remarks tbody tr").eachText())
                .containsExactly("7 State is odd", "8 State is {odd} again");
        assertThat(page.select(".t--remarks td.wrap[lang=en]")).hasSize(2);
        assertThat(page.select(".note--late [lang=en]").text()).isEqualTo("It is odd.");
    }

    @Test
    void why_a_file_failed_is_told_in_the_language_of_the_reader() {
        written(running, "FAILED", null, null);
        failed("The header lacks State, Issue.", FileFailure.COLUMNS_MISSING, "[\"State, Issue\"]");
        Visitor visitor = new Visitor(running, Role.ADMINISTRATOR);

        assertThat(visitor.page("/imports/" + id, "zh-CN")
                        .select(".note--late p")
                        .text())
                .isEqualTo("表头缺少以下各列：State, Issue。");
        assertThat(visitor.page("/imports/" + id, "en").select(".note--late p").text())
                .isEqualTo("The header lacks State, Issue.");
    }

    @Test
    void the_page_has_a_text_for_whatever_is_said_about_the_first_rows() {
        Document page = new Visitor(running, Role.ADMINISTRATOR).page("/imports", "zh-CN");
        assertThat(page.select("[data-sayings] span")).hasSize(RowRemark.values().length + FileFailure.values().length);
        assertThat(page.select("[data-saying=RowRemark.NOT_A_TIME]").text()).isEqualTo("应为日期，例如 {0}");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void remarks_come_a_page_at_a_time_and_whole_as_a_file(TestDatabase database) {
        RunningQuerySide on = RunningQuerySide.on(database);
        written(on, "DONE", null, null);
        IntStream.rangeClosed(1, 600).forEach(line -> said(on, "REJECTION", line, "=State", RowRemark.NOT_VALID));
        Visitor visitor = new Visitor(on, Role.ADMINISTRATOR);

        Document first = visitor.page("/imports/" + id, "en");
        assertThat(first.select(".t--remarks tbody tr")).hasSize(50);
        Document second = visitor.page(first.select(".panel__foot a").attr("href"), "en");
        assertThat(second.select(".t--remarks tbody tr").first().text()).startsWith("51 ");

        HttpResponse<String> file = visitor.get("/imports/" + id + "/rejections.csv", "en");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"rejections.csv\"");
        assertThat(file.body().lines())
                .hasSize(601)
                .startsWith("\uFEFF\"Line\",\"Column\",\"Reason\"", "\"1\",\"'=State\",\"is not valid\"");
    }

    @Test
    void what_has_ended_is_listed_the_newest_first() {
        written(running, "CANCELLED", null, null);

        Document page = new Visitor(running, Role.ADMINISTRATOR).page("/imports", "en");

        assertThat(page.select(".t--imports tbody tr").first().text()).contains("CFPB", "Stopped", "14", "10");
        assertThat(page.select(".t--imports tbody tr").first().select("a").attr("href"))
                .isEqualTo("/imports/" + id);
        assertThat(page.select("#f-format option").eachAttr("value")).contains("cfpb", "mapped");
        assertThat(page.select("[data-facts] li")).isNotEmpty();
    }

    @Test
    void they_are_for_administrators_only() {
        written(running, "DONE", null, null);
        Visitor supervisor = new Visitor(running, Role.SUPERVISOR);
        for (String address :
                new String[] {"/imports", "/imports/" + id, "/imports/" + id + "/rejections.csv", "/imports/unknown"}) {
            assertThat(supervisor.get(address, "en").statusCode()).as(address).isEqualTo(403);
        }
        Visitor administrator = new Visitor(running, Role.ADMINISTRATOR);
        for (String address :
                new String[] {"/imports/unknown", "/imports/unknown/warnings.csv", "/imports/" + id + "/others.csv"}) {
            assertThat(administrator.get(address, "en").statusCode())
                    .as(address)
                    .isEqualTo(404);
        }
        assertThat(administrator.get("/imports/" + id + "?list=others", "en").statusCode())
                .isEqualTo(400);
    }

    private void written(
            RunningQuerySide on, String state, @Nullable Double rowsPerSecond, @Nullable Double bytesPerSecond) {
        on.jdbc()
                .sql("""
                        insert into import_progress (tenant, id, format, state, actor, role, on_behalf_of, request, content,
                                                     submitted_at, started_at, bytes, bytes_read, last_line, imported,
                                                     already_present, rejected, warnings, worked_millis, first_day,
                                                     last_day, rows_per_second, bytes_per_second)
                        values ('default', :id, 'cfpb', :state, 'ana', 'ADMINISTRATOR', 'headquarters', :id, 'x',
                                current_timestamp, current_timestamp, 1000, 400, 15, 10, 1, 3, 5, 1500,
                                date '2020-04-24', date '2020-05-01', :rowsPerSecond, :bytesPerSecond)
                        """)
                .param("id", id)
                .param("state", state)
                .param("rowsPerSecond", rowsPerSecond, Types.DOUBLE)
                .param("bytesPerSecond", bytesPerSecond, Types.DOUBLE)
                .update();
    }

    /** So that other tests find nothing under way. */
    private void ended(RunningQuerySide on) {
        on.jdbc()
                .sql("update import_progress set state = 'DONE' where id = :id")
                .param("id", id)
                .update();
    }

    private void failed(String sentence, @Nullable FileFailure code, @Nullable String arguments) {
        running.jdbc()
                .sql("""
                        update import_progress
                           set failure = :sentence, failure_code = :code, failure_arguments = :arguments
                         where id = :id
                        """)
                .param("id", id)
                .param("sentence", sentence)
                .param("code", code == null ? null : code.name(), Types.VARCHAR)
                .param("arguments", arguments, Types.VARCHAR)
                .update();
    }

    /** Once on a line, and counted three times. */
    private void said(String kind, int line, @Nullable String field, RowRemark code, String... arguments) {
        said(running, kind, line, field, code, arguments);
        running.jdbc()
                .sql("""
                        insert into import_reason (tenant, import_id, kind, field, reason, code, arguments, times)
                        values ('default', :id, :kind, :field, :reason, :code, :arguments, 3)
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("field", field == null ? "" : field)
                .param("reason", code.sentence(List.of(arguments)))
                .param("code", code.name())
                .param("arguments", JsonMapper.shared().writeValueAsString(arguments))
                .update();
    }

    private void said(
            RunningQuerySide on, String kind, int line, @Nullable String field, RowRemark code, String... arguments) {
        said(
                on,
                kind,
                line,
                field,
                code.sentence(List.of(arguments)),
                code.name(),
                JsonMapper.shared().writeValueAsString(arguments));
    }

    private void said(
            RunningQuerySide on,
            String kind,
            int line,
            @Nullable String field,
            String reason,
            @Nullable String code,
            @Nullable String arguments) {
        on.jdbc()
                .sql("""
                        insert into import_remark (tenant, import_id, kind, line, number, field, reason, code, arguments)
                        values ('default', :id, :kind, :line, 0, :field, :reason, :code, :arguments)
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("line", line)
                .param("field", field, Types.VARCHAR)
                .param("reason", reason)
                .param("code", code, Types.VARCHAR)
                .param("arguments", arguments, Types.VARCHAR)
                .update();
    }
}
