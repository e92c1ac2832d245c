package org.redress.query.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.query.Stories.NOON;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.events.Channel;
import org.redress.events.ComplaintEvent;
import org.redress.events.Role;
import org.redress.query.RunningQuerySide;
import org.redress.query.Stories;
import org.redress.query.replica.Replica;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the API tells about two groups of cases, and where its numbers lead. */
class ComparisonEndpointTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String COMPARISON = "/api/mining/logs/own/comparison";
    private static final String CHANNELS = COMPARISON + "?by=channel&first=LETTER&second=SMS";

    private static RunningQuerySide running;

    /** Of those who wrote letters, three of five were answered with a proposal; of six others four; four came by referral. */
    @BeforeAll
    static void fifteen_cases() {
        running = RunningQuerySide.onH2();
        IntStream.range(0, 15).forEach(each -> {
            ComplaintEvent received = Stories.received(
                    "C-CMP" + each, each < 5 ? Channel.LETTER : each < 11 ? Channel.SMS : Channel.REFERRAL);
            running.happened(Stories.stream(
                    Stories.newComplaint(),
                    each % 3 == 0 ? List.of(received) : List.of(received, Stories.apology(), Stories.proposal(1))));
        });
        await().atMost(RunningQuerySide.SOON)
                .until(() -> running.bean(Replica.class).status().position()
                        >= running.log().head());
    }

    @Test
    void shares_differ_with_an_interval_and_the_sizes_of_both_groups() {
        JsonNode answer = ok(CHANNELS);
        JsonNode proposed = answer.get("activities")
                .valueStream()
                .filter(each -> each.get("activity").asString().equals("RemedyProposed"))
                .findFirst()
                .orElseThrow();
        long first = answer.get("first").get("cases").asLong();
        assertThat(proposed.get("firstCount").asLong()).isEqualTo(first);
        assertThat(proposed.get("difference").asDouble())
                .isEqualTo(proposed.get("first").asDouble()
                        - proposed.get("second").asDouble());
        assertThat(proposed.get("interval").get("low").asDouble())
                .isLessThan(proposed.get("difference").asDouble());
        assertThat(answer.get("note").asString()).contains("no cause");
        assertThat(answer.get("position").asLong()).isPositive();
    }

    @Test
    void every_number_leads_to_as_many_cases() {
        JsonNode answer = ok(CHANNELS);
        long first = answer.get("first").get("cases").asLong();
        long second = answer.get("second").get("cases").asLong();
        assertThat(casesAt(answer.get("first").get("casesAt"))).isEqualTo(first);
        assertThat(casesAt(answer.get("second").get("casesAt"))).isEqualTo(second);
        for (JsonNode each : answer.get("activities")) {
            assertThat(casesAt(each.get("firstAt")))
                    .isEqualTo(Math.round(each.get("first").asDouble() * first));
            assertThat(casesAt(each.get("secondAt")))
                    .isEqualTo(Math.round(each.get("second").asDouble() * second));
        }
        for (JsonNode each : answer.get("paths")) {
            assertThat(casesAt(each.get("firstAt")))
                    .isEqualTo(Math.round(each.get("first").asDouble() * first));
        }
    }

    @Test
    void a_group_of_fewer_than_five_cases_is_not_compared() {
        JsonNode answer = ok(COMPARISON + "?by=channel&first=LETTER&second=REFERRAL");

        assertThat(answer.at("/second/cases").asLong()).isEqualTo(4);
        assertThat(answer.get("activities")).isEmpty();
        assertThat(answer.get("paths")).isEmpty();
    }

    @Test
    void a_moment_tells_cases_before_from_cases_after() {
        JsonNode answer = ok(COMPARISON + "?at=" + NOON.plusSeconds(1));
        assertThat(answer.get("first").get("casesAt").asString()).contains("beganBefore=");
        assertThat(answer.get("second").get("casesAt").asString()).contains("beganFrom=");
        assertThat(answer.get("first").get("cases").asLong()
                        + answer.get("second").get("cases").asLong())
                .isGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?by=channel",
                "?by=channel&first=LETTER",
                "?by=channel&first=LETTER&second=LETTER",
                "?by=channel&first=LETTER&second=SMS&at=2026-01-01T00:00:00Z",
                "?by=channel&first=LETTER&second=SMS&attribute=channel&value=SMS",
                "?by=nothing&first=a&second=b"
            })
    void what_tells_no_groups_apart_is_refused(String query) {
        assertThat(running.get(Role.IMPROVEMENT_TEAM, COMPARISON + query).statusCode())
                .isEqualTo(400);
    }

    @Test
    void only_those_who_read_figures_are_told() {
        assertThat(running.get(Role.HANDLER, CHANNELS).statusCode()).isEqualTo(403);
    }

    private static long casesAt(JsonNode address) {
        return ok(address.asString() + "&size=200").get("items").size();
    }

    private static JsonNode ok(String address) {
        HttpResponse<String> answer = running.get(Role.IMPROVEMENT_TEAM, address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
