package org.redress.query.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.events.Role;
import org.redress.query.RunningQuerySide;
import org.redress.query.replica.Replica;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Charts over time of a log of which every day is known: two complaints a day, ten on one of them. */
class SignalsEndpointTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SIGNALS = "/api/mining/logs/own/signals?attribute=source&value=Signals";
    private static final LocalDate FIRST = KnownDays.FIRST;
    private static final LocalDate CROWDED = KnownDays.CROWDED;
    private static final int DAYS = KnownDays.DAYS;

    private static RunningQuerySide running;

    @BeforeAll
    static void a_hundred_days_have_passed() {
        running = RunningQuerySide.onH2();
        running.happened(KnownDays.of("Signals"));
        await().atMost(RunningQuerySide.SOON)
                .until(() -> Long.valueOf(running.log().head())
                        .equals(running.bean(Replica.class).status().position()));
    }

    @Test
    void what_came_is_drawn_day_by_day_with_limits_and_what_they_flag() {
        JsonNode signals = signals("&per=DAY");

        assertThat(signals.get("chart").asString()).isEqualTo("INDIVIDUALS");
        assertThat(signals.get("points")).hasSize(DAYS);
        assertThat(signals.get("centre").asDouble()).isEqualTo(2.08);
        assertThat(signals.at("/limits/baselinePoints").asInt()).isEqualTo(DAYS);
        assertThat(signals.at("/limits/averageRunLength").asDouble()).isEqualTo(225.4);
        assertThat(flagged(signals)).containsExactly(CROWDED.toString());
        assertThat(signals.get("position").asLong()).isEqualTo(running.log().head());
    }

    @Test
    void a_point_leads_to_its_cases() {
        JsonNode signals = signals("&per=DAY&attribute=product&value=Loans");
        JsonNode crowded = signals.get("points").get(Math.toIntExact(ChronoUnit.DAYS.between(FIRST, CROWDED)));

        assertThat(crowded.get("cases").asInt()).isEqualTo(9);
        assertThat(json(crowded.get("list").asString()).get("items")).hasSize(9);
    }

    @Test
    void the_cases_of_a_share_and_of_a_length_are_those_that_are_counted() {
        for (String measure : List.of("&measure=SHARE", "&measure=LENGTH")) {
            JsonNode signals = signals(measure + "&per=WEEK&activity=SourceClosureRecorded");
            JsonNode second = signals.get("points").get(1);

            assertThat(json(second.get("list").asString()).get("items")).hasSize(7);
        }
    }

    @Test
    void the_baseline_is_stated_and_what_is_outside_it_is_named() {
        JsonNode signals = signals("&per=DAY&chart=C&exclude=2024-02-14&baselineBefore=2024-04-09");

        assertThat(signals.get("centre").asDouble()).isEqualTo(2);
        assertThat(signals.at("/limits/baselinePoints").asInt()).isEqualTo(98);
        assertThat(signals.at("/limits/outsideBaseline"))
                .extracting(JsonNode::asString)
                .containsExactly("2024-02-14", "2024-04-09");
        assertThat(flagged(signals)).containsExactly(CROWDED.toString());
    }

    @Test
    void under_twelve_points_there_are_no_limits() {
        JsonNode signals = signals("&per=MONTH");

        assertThat(signals.get("limits").isNull()).isTrue();
        assertThat(signals.get("points"))
                .extracting(point -> point.get("from").asString())
                .containsExactly("2024-01-01", "2024-02-01", "2024-03-01", "2024-04-01");
        assertThat(signals.get("points").get(0).get("lower").isNull()).isTrue();
    }

    @Test
    void a_share_is_told_with_what_it_is_a_share_of() {
        JsonNode point = signals("&measure=SHARE&activity=SourceClosureRecorded&per=WEEK")
                .get("points")
                .get(0);

        assertThat(point.get("value").asDouble()).isEqualTo(0.5);
        assertThat(point.get("cases").asInt()).isEqualTo(14);
        assertThat(point.get("having").asInt()).isEqualTo(7);
    }

    @Test
    void a_length_is_told_in_hours_on_the_day_it_ended() {
        JsonNode signals = signals("&measure=LENGTH&activity=SourceClosureRecorded&per=DAY");

        assertThat(signals.get("points").get(0).get("from").asString()).isEqualTo("2024-01-02");
        assertThat(signals.get("centre").asDouble()).isEqualTo(24);
    }

    @Test
    void days_of_the_week_are_compared_and_months_only_after_two_years() {
        JsonNode seasons = signals("&per=DAY").get("seasons");

        assertThat(seasons.at("/weekday/seasons")).hasSize(7);
        assertThat(seasons.at("/weekday/seasons/2/index").asDouble()).isGreaterThan(1.1);
        assertThat(seasons.get("month").isNull()).isTrue();
    }

    @Test
    void a_chart_is_there_as_a_table() {
        HttpResponse<String> answer = running.get(Role.SUPERVISOR, SIGNALS + "&per=DAY", "Accept", "text/csv");

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(answer.body().lines()).hasSize(DAYS + 1);
        assertThat(answer.body().lines().filter(line -> line.startsWith("\"" + CROWDED + "\",")))
                .singleElement()
                .asString()
                .startsWith("\"2024-02-14\",\"2024-02-15\",\"10.0\",\"10\",\"\",\"2.08\",")
                .endsWith("\"true\",\"WESTERN_ELECTRIC_1\"");
    }

    @Test
    void who_has_a_chart_is_told_so_and_its_table_is_another_answer() {
        HttpResponse<String> chart = running.get(Role.SUPERVISOR, SIGNALS + "&per=DAY");
        String tag = chart.headers().firstValue("ETag").orElseThrow();

        assertThat(running.get(Role.SUPERVISOR, SIGNALS + "&per=DAY", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(running.get(Role.SUPERVISOR, SIGNALS + "&per=DAY", "If-None-Match", tag, "Accept", "text/csv")
                        .statusCode())
                .isEqualTo(200);
        assertThat(running.get(Role.SUPERVISOR, SIGNALS + "&per=WEEK", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_chart_of_five_cases_is_told_and_one_of_four_is_not() {
        JsonNode five = signals("&attribute=product&value=Loans&per=DAY&before=2024-01-06");
        JsonNode four = signals("&attribute=product&value=Loans&per=DAY&before=2024-01-05");

        assertThat(five.get("points")).hasSize(5);
        assertThat(five.get("hidden").asBoolean()).isFalse();
        assertThat(four.get("points")).isEmpty();
        assertThat(four.get("hidden").asBoolean()).isTrue();
        assertThat(four.get("seasons").isNull()).isTrue();
    }

    @Test
    void cases_are_selected_as_for_the_other_questions() {
        assertThat(signals("&attribute=product&value=Cards%2C%20prepaid&per=DAY")
                        .at("/points/0/cases")
                        .asInt())
                .isEqualTo(1);
        assertThat(signals("&did=SourceClosureRecorded&per=DAY").get("points")).hasSize(DAYS);
        assertThat(signals("&didNot=SourceClosureRecorded&per=DAY")
                        .at("/points/44/cases")
                        .asInt())
                .isEqualTo(KnownDays.CROWD - 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "measure=SHARE",
                "measure=RECEIVED&chart=P",
                "attribute=source",
                "attribute=nobody&value=knows",
                "per=DAY&measure=NONSENSE"
            })
    void what_makes_no_sense_is_refused(String query) {
        assertThat(running.get(Role.SUPERVISOR, "/api/mining/logs/own/signals?" + query)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void figures_are_for_those_who_read_statistics() {
        assertThat(running.get(Role.HANDLER, SIGNALS).statusCode()).isEqualTo(403);
        assertThat(running.get(Role.SUPERVISOR, "/api/mining/logs/other/signals")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_term_of_the_last_two_weeks_ranks_first_for_those_who_may_read_it() {
        JsonNode found = json("/api/mining/logs/own/terms?days=15&until=2024-04-09");

        assertThat(found.get("from").asString()).isEqualTo("2024-03-26");
        assertThat(found.at("/terms/items/0/term").asString()).isEqualTo("deepfake call");
        assertThat(found.at("/terms/items/0/recent").asInt()).isGreaterThanOrEqualTo(14);
        assertThat(found.at("/terms/items/0/earlier").asInt()).isZero();
    }

    @Test
    void terms_are_looked_for_in_the_cases_of_a_selection_and_kept_nowhere() {
        String terms = "/api/mining/logs/own/terms?days=15&until=2024-04-09&attribute=source&value=Signals";

        assertThat(json(terms + "&attribute=product&value=Loans")
                        .at("/terms/recent")
                        .asInt())
                .isEqualTo(15);
        assertThat(json(terms + "&attribute=product&value=Cards%2C%20prepaid").at("/terms/items"))
                .isEmpty();
        assertThat(running.get(Role.SUPERVISOR, terms).headers().firstValue("Cache-Control"))
                .hasValue("no-store");
        assertThat(running.get(Role.SUPERVISOR, terms + "&attribute=nobody&value=knows")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void words_are_not_counted_for_those_who_may_not_read_them() {
        assertThat(running.get(Role.IMPROVEMENT_TEAM, "/api/mining/logs/own/terms")
                        .statusCode())
                .isEqualTo(403);
        assertThat(running.get(Role.SUPERVISOR, "/api/mining/logs/own/terms?days=0")
                        .statusCode())
                .isEqualTo(400);
        assertThat(running.get(Role.SUPERVISOR, "/api/mining/logs/own/terms?days=367")
                        .statusCode())
                .isEqualTo(400);
    }

    private static List<String> flagged(JsonNode signals) {
        return IntStream.range(0, signals.get("points").size())
                .mapToObj(signals.get("points")::get)
                .filter(point -> !point.get("signals").isEmpty())
                .map(point -> point.get("from").asString())
                .toList();
    }

    private static JsonNode signals(String query) {
        return json(SIGNALS + query);
    }

    private static JsonNode json(String path) {
        HttpResponse<String> answer = running.get(Role.SUPERVISOR, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
