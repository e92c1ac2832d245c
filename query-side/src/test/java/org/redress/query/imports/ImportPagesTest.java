package org.redress.query.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Types;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.events.Role;
import org.redress.query.RunningQuerySide;
import org.redress.query.TestDatabase;
import org.redress.query.Visitor;

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
        said("REJECTION", 7, "State", "does not look like AA");
        said("WARNING", 9, null, "repeats the complaint of line 2, which counts");

        Document page = new Visitor(running, Role.ADMINISTRATOR).page("/imports/" + id, language);

        assertThat(page.select(".facts dd.num").eachText()).startsWith("14", "10", "1", "3", "5");
        assertThat(page.select(".t--remarks tbody tr").eachText()).containsExactly("7 State does not look like AA");
        assertThat(page.select(".t--reasons tbody tr").eachText()).containsExactly("3 State does not look like AA");
        assertThat(page.select("#r-summary[hx-get]")).isEmpty();

        Document warnings = new Visitor(running, Role.ADMINISTRATOR).page("/imports/" + id + "?list=warnings", "en");
        assertThat(warnings.select(".t--remarks tbody tr").eachText())
                .containsExactly("9 the whole row repeats the complaint of line 2, which counts");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void remarks_come_a_page_at_a_time_and_whole_as_a_file(TestDatabase database) {
        RunningQuerySide on = RunningQuerySide.on(database);
        written(on, "DONE", null, null);
        IntStream.rangeClosed(1, 600).forEach(line -> said(on, "REJECTION", line, "=State", "is odd"));
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
                .startsWith("\uFEFF\"Line\",\"Column\",\"Reason\"", "\"1\",\"'=State\",\"is odd\"");
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

    private void said(String kind, int line, @Nullable String field, String reason) {
        said(running, kind, line, field, reason);
        running.jdbc()
                .sql("""
                        insert into import_reason (tenant, import_id, kind, field, reason, times)
                        values ('default', :id, :kind, :field, :reason, 3)
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("field", field == null ? "" : field)
                .param("reason", reason)
                .update();
    }

    private void said(RunningQuerySide on, String kind, int line, @Nullable String field, String reason) {
        on.jdbc()
                .sql("""
                        insert into import_remark (tenant, import_id, kind, line, number, field, reason)
                        values ('default', :id, :kind, :line, 0, :field, :reason)
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("line", line)
                .param("field", field, Types.VARCHAR)
                .param("reason", reason)
                .update();
    }
}
