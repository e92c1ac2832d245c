package org.redress.query.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.analytics.sandbox.SandboxLimits;
import org.redress.events.Role;
import org.redress.lifecycle.policy.Permissions;
import org.redress.query.RunningQuerySide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Analysts' SQL over HTTP: the answer, the refusals, and to whom they are told. What SQL may do, the sandbox's tests say. */
class SqlEndpointTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final RunningQuerySide RUNNING = RunningQuerySide.onH2();

    @Test
    void an_answer_has_columns_rows_and_the_position_it_shows() {
        JsonNode answer = JSON.readTree(ok("select 1 as a, 'x' as b, null as c", "application/json"));

        assertThat(answer.get("columns").toString())
                .isEqualTo("[{\"name\":\"a\",\"type\":\"INTEGER\"},{\"name\":\"b\",\"type\":\"VARCHAR\"},"
                        + "{\"name\":\"c\",\"type\":\"\\\"NULL\\\"\"}]");
        assertThat(answer.get("rows").toString()).isEqualTo("[[1,\"x\",null]]");
        assertThat(answer.get("truncated").asBoolean()).isFalse();
        assertThat(answer.get("position").asLong()).isBetween(0L, RUNNING.log().head());
        assertThat(answer.get("millis").asLong()).isNotNegative();
    }

    @Test
    void whoever_says_not_in_which_form_gets_json() {
        assertThat(ok("select 1", "*/*")).startsWith("{");
    }

    @Test
    void an_answer_is_a_file_where_that_is_asked_for() {
        assertThat(ok("select 'a', '=1+1' as formula, 储蓄 from (select 2 as 储蓄)", "text/csv"))
                .isEqualTo("\uFEFF\"'a'\",\"formula\",\"储蓄\"\r\n\"a\",\"'=1+1\",\"2\"\r\n");
    }

    @Test
    void as_many_rows_as_asked_for_are_told() {
        JsonNode answer = JSON.readTree(ask(Role.AUDITOR, Map.of("sql", "from range(5)", "rows", 2), "application/json")
                .body());

        assertThat(answer.get("rows")).hasSize(2);
        assertThat(answer.get("truncated").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 400", "1, 200", "10000, 200", "10001, 400"})
    void rows_are_from_one_to_the_limit(int rows, int status) {
        assertThat(ask(Role.AUDITOR, Map.of("sql", "select 1", "rows", rows), "application/json")
                        .statusCode())
                .isEqualTo(status);
        assertThat(SandboxLimits.USUAL.rowsMax()).isEqualTo(10_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select * from read_csv('/etc/passwd') | sql-function-not-offered | 14
            select * from 'x.csv'                 | sql-table-not-offered    | 14
            copy events to 'x.csv'                | sql-not-a-question       |
            attach 'x.db'                         | sql-not-a-question       |
            install httpfs                        | sql-not-a-question       |
            set threads = 9                       | sql-not-a-question       |
            select 1; select 2                    | sql-several-statements   |
            selec 1                               | sql-not-understood       | 0
            select nosuch from events             | sql-not-answerable       | 7
            """)
    void a_refusal_is_a_problem_of_its_own_type(String sql, String type, Integer position) {
        for (String form : Set.of("application/json", "text/csv")) {
            HttpResponse<String> answer = ask(Role.AUDITOR, Map.of("sql", sql), form);
            JsonNode problem = JSON.readTree(answer.body());

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
            assertThat(problem.get("type").asString()).isEqualTo("urn:redress:problem:" + type);
            assertThat(problem.path("position").asInt(-1)).isEqualTo(position == null ? -1 : position);
            assertThat(answer.body()).doesNotContain("duckdb\"", "/tmp", "snapshot-");
        }
    }

    @Test
    void a_body_without_a_question_is_wrong() {
        assertThat(ask(Role.AUDITOR, Map.of(), "application/json").statusCode()).isEqualTo(400);
    }

    @Test
    void what_can_be_asked_is_told() {
        JsonNode tables = JSON.readTree(
                RUNNING.get(Role.AUDITOR, "/api/mining/sql/tables").body());

        assertThat(tables.at("/tables/0/name").asString()).isEqualTo("cases");
        assertThat(tables.at("/tables/0/columns/0/name").asString()).isEqualTo("case_number");
        assertThat(tables.get("rowsMax").asInt()).isEqualTo(10_000);
        assertThat(tables.has("position")).isTrue();
        assertThat(tables.has("takenAt")).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void those_who_read_figures_over_all_cases_may_ask(Role role) {
        int status = Permissions.ofCatalogue().allowsReadingStatistics(role) ? 200 : 403;

        assertThat(ask(role, Map.of("sql", "select 1"), "application/json").statusCode())
                .isEqualTo(status);
        assertThat(ask(role, Map.of("sql", "select 1"), "text/csv").statusCode())
                .isEqualTo(status);
        assertThat(RUNNING.get(role, "/api/mining/sql/tables").statusCode()).isEqualTo(status);
    }

    private static String ok(String sql, String form) {
        HttpResponse<String> answer = ask(Role.IMPROVEMENT_TEAM, Map.of("sql", sql), form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<String> ask(Role role, Map<String, ?> body, String form) {
        return RUNNING.send(
                RUNNING.request(role, SqlEndpoint.ADDRESS, "Content-Type", "application/json", "Accept", form)
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build());
    }
}
