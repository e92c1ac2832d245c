package org.redress.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.Stories.imported;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.stream;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.eventlog.EventMetadata;
import org.redress.events.ComplaintEvent;
import org.redress.events.PersonId;
import org.redress.events.Role;
import org.redress.events.SourceComplaintRecorded;
import org.redress.query.RunningQuerySide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures over HTTP: what they say of themselves, what they hide, and to whom they are told. */
class StatisticsEndpointTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String UNIT = "u-" + UUID.randomUUID();
    private static RunningQuerySide running;

    @BeforeAll
    static void so_many_complained() {
        running = RunningQuerySide.onH2();
        for (String issue :
                List.of("Fees", "Fees", "Fees", "Fees", "Fees", "Fees", "Noise", "Noise", "Noise", "Noise")) {
            complained(issue);
        }
        for (int more = 0; more < 9; more++) {
            complained("Brakes, and more");
        }
    }

    private static void complained(String issue) {
        SourceComplaintRecorded complaint = new SourceComplaintRecorded(
                "E-1",
                "Elsewhere",
                UUID.randomUUID().toString(),
                new PersonId(UUID.randomUUID().toString()),
                null,
                null,
                null,
                issue,
                null,
                Map.of(),
                UNIT,
                null,
                null);
        List<ComplaintEvent> events = List.of(complaint);
        running.happened(stream(
                newComplaint(),
                0,
                events,
                Map.of(EventMetadata.OCCURRED_AT, "2025-03-04", EventMetadata.OCCURRED_PRECISION, "DAY")));
    }

    @Test
    void each_figure_says_its_unit_its_whole_its_position_and_where_its_cases_are() {
        JsonNode pareto = ok("/api/statistics/pareto?by=ISSUE&unit=" + UNIT);

        assertThat(pareto.get("told").get("position").asLong())
                .isEqualTo(running.log().head());
        JsonNode largest = pareto.get("items").get(0);
        assertThat(largest.get("keys").get(0).asString()).isEqualTo("Brakes, and more");
        assertThat(largest.get("count").get("value").asLong()).isEqualTo(9);
        assertThat(largest.get("count").get("of").asLong()).isEqualTo(19);
        assertThat(largest.get("count").get("unit").asString()).isEqualTo("CASES");
        assertThat(largest.get("share").asDouble()).isEqualTo(9.0 / 19);
        String cases = largest.get("count").get("cases").asString();
        assertThat(cases).isEqualTo("/api/statistics/cases?unit=" + UNIT + "&issue=Brakes%2C%20and%20more");
        assertThat(ok(cases).get("items")).hasSize(9);
    }

    @Test
    void small_groups_are_hidden_with_the_next_larger_one_and_their_cases_are_not_listed() {
        JsonNode pareto = ok("/api/statistics/pareto?by=ISSUE&unit=" + UNIT);

        assertThat(pareto.get("items")).hasSize(1);
        assertThat(pareto.get("others").get("groups").asLong()).isEqualTo(2);
        assertThat(pareto.get("others").get("count").get("value").asLong()).isEqualTo(10);
        assertThat(pareto.get("told").get("smallestGroup").asInt()).isEqualTo(5);
        assertThat(ok("/api/statistics/cases?issue=Noise&unit=" + UNIT).get("items"))
                .isEmpty();
        assertThat(ok("/api/statistics/pareto?by=ISSUE&issue=Noise&unit=" + UNIT)
                        .get("total")
                        .get("value")
                        .isNull())
                .isTrue();
    }

    @Test
    void cases_are_listed_a_page_at_a_time() {
        JsonNode first = ok("/api/statistics/cases?size=4&unit=" + UNIT);
        int listed = 0;
        for (JsonNode page = first; ; ) {
            listed += page.get("items").size();
            if (!page.hasNonNull("next")) {
                break;
            }
            page = ok("/api/statistics/cases?size=4&unit=" + UNIT + "&cursor="
                    + page.get("next").asString());
        }

        assertThat(first.get("items")).hasSize(4);
        assertThat(listed).isEqualTo(19);
    }

    @Test
    void a_series_by_group_and_week_says_what_it_does_not_tell() {
        JsonNode volumes = ok("/api/statistics/volumes?per=WEEK&by=ISSUE&unit=" + UNIT);

        JsonNode first = volumes.get("series").get(0).get("points").get(0);
        assertThat(first.get("period").asString()).isEqualTo("2025-W10");
        assertThat(first.get("from").asString()).isEqualTo("2025-03-03");
        assertThat(first.get("count").get("value").asLong()).isEqualTo(9);
        JsonNode hidden = volumes.get("series").get(2).get("points").get(0);
        assertThat(hidden.get("count").get("value").isNull()).isTrue();
        assertThat(hidden.get("count").get("cases").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "pareto?by=COLOUR, by",
        "pareto?by=TYPE&by=FIELD&field=x, by",
        "pareto?by=FIELD, field",
        "pareto?by=ISSUE&isue=Fees, isue",
        "pareto?by=ISSUE&from=yesterday, from",
        "pareto?by=ISSUE&milestone=LOST, milestone",
        "pareto?by=ISSUE&fieldValue=FL, field",
        "volumes?by=ISSUE&by=UNIT&by=CHANNEL, by",
        "durations?start=CLOSED&end=CLOSED, end",
        "durations?measuredIn=CASES, measuredIn",
        "durations?per=YEAR, per",
        "cases?endFrom=2025-01-01, start",
        "repeats?key=ADDRESS&windowDays=0, windowDays",
        "repeats?key=ADDRESS&windowDays=3651, windowDays",
        "repeats?key=ADDRESS&sameToo=TYPE, sameToo",
        "repeats?windowDays=3, key",
        "cases?age=UP_TO_3, openOn",
        "cases?start=RECEIVED, end",
    })
    void what_makes_no_sense_is_refused_by_name(String question, String field) {
        HttpResponse<String> answer = running.get(Role.SUPERVISOR, "/api/statistics/" + question);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "volumes",
                "pareto?by=TYPE",
                "durations",
                "durations?per=MONTH&by=ISSUE",
                "timeliness?by=UNIT",
                "repeats?key=CUSTOMER",
                "backlog?by=FIELD&field=state",
                "reopened?by=CHANNEL",
                "cases"
            })
    void every_question_is_answered_to_a_supervisor_and_not_to_a_handler(String question) {
        running.happened(stream(newComplaint(), imported("E-2")));

        ok("/api/statistics/" + question);
        assertThat(running.get(Role.HANDLER, "/api/statistics/" + question).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void figures_are_for_those_who_may_read_them(Role role) {
        boolean may = !List.of(Role.CUSTOMER, Role.HANDLER, Role.ADMINISTRATOR).contains(role);

        assertThat(running.get(role, "/api/statistics/reopened").statusCode()).isEqualTo(may ? 200 : 403);
    }

    private static JsonNode ok(String path) {
        HttpResponse<String> answer = running.get(Role.SUPERVISOR, path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
