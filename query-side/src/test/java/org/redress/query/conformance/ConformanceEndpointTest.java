package org.redress.query.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.query.Stories.NOON;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redress.events.ComplaintEvent;
import org.redress.events.Role;
import org.redress.query.RunningQuerySide;
import org.redress.query.Stories;
import org.redress.query.replica.Replica;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the API tells about the cases of our own log, and where its numbers lead. */
class ConformanceEndpointTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String CONFORMANCE = "/api/mining/logs/own/conformance";
    private static final String BOUNDARY = "----redress-test";

    /** Received, and proposed to without a word of apology: of these only this test tells. */
    private static final int HASTY = 3;

    private static RunningQuerySide running;

    @BeforeAll
    static void three_cases_are_hasty() {
        running = RunningQuerySide.onH2();
        IntStream.range(0, HASTY)
                .forEach(each -> running.happened(Stories.stream(
                        Stories.newComplaint(),
                        List.<ComplaintEvent>of(Stories.received("C-HASTY" + each), Stories.proposal(1)))));
        await().atMost(RunningQuerySide.SOON)
                .until(() -> running.bean(Replica.class).status().position()
                        >= running.log().head());
    }

    @Test
    void rules_moves_and_steps_tell_of_hasty_cases() {
        JsonNode answer = ok(CONFORMANCE);
        assertThat(answer.get("against").asString()).isEqualTo("LIFECYCLE");
        assertThat(answer.get("position").asLong()).isPositive();
        assertThat(answer.get("cases").asLong()).isGreaterThanOrEqualTo(HASTY);
        assertThat(answer.get("rules")).hasSize(LifecycleRule.ALL.size());
        JsonNode rule = answer.get("rules").get(0);
        assertThat(rule.get("id").asString()).isEqualTo("acknowledged-before-proposed");
        assertThat(rule.get("enforced").asBoolean()).isTrue();
        assertThat(rule.get("broken").get("cases").asLong()).isGreaterThanOrEqualTo(HASTY);
        assertThat(answer.get("fitness").get("ofTraces").asDouble()).isBetween(0.0, 1.0);
    }

    @Test
    void every_number_leads_to_as_many_cases() {
        JsonNode answer = ok(CONFORMANCE);
        for (String figures : List.of("rules", "moves", "steps")) {
            for (JsonNode figure : answer.get(figures)) {
                JsonNode count = figure.get(figures.equals("rules") ? "broken" : "count");
                if (count.get("cases").asLong() > 0) {
                    assertThat(casesAt(count.get("casesAt").asString()))
                            .as(figure.toString())
                            .isEqualTo(count.get("cases").asLong());
                }
            }
        }
        assertThat(casesAt(answer.get("deviatingAt").asString()))
                .isEqualTo(answer.get("casesChecked").asLong()
                        - answer.get("conforming").asLong());
    }

    /** All of them, page by page. */
    private static long casesAt(String address) {
        String first = address + (address.contains("?") ? "&" : "?") + "size=200";
        long cases = 0;
        String next = "";
        do {
            JsonNode page =
                    ok(next.isEmpty() ? first : first + "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
            cases += page.get("items").size();
            next = page.get("next").isNull() ? "" : page.get("next").asString();
        } while (!next.isEmpty());
        return cases;
    }

    @Test
    void a_part_of_the_log_is_asked_for_by_a_selection() {
        String later = NOON.plus(Duration.ofDays(3650)).toString();
        JsonNode answer = ok(CONFORMANCE + "?beganFrom=" + later);
        assertThat(answer.get("cases").asLong()).isZero();
        assertThat(answer.get("conforming").asLong()).isZero();
    }

    @Test
    void a_net_that_is_sent_along_counts_instead() {
        HttpResponse<String> sent = send("net", """
                <pnml><net id="n">
                <place id="p"><initialMarking><text>1</text></initialMarking></place><place id="q"/>
                <transition id="t"><name><text>ComplaintReceived</text></name></transition>
                <arc source="p" target="t"/><arc source="t" target="q"/>
                </net></pnml>""");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
        JsonNode answer = JSON.readTree(sent.body());
        assertThat(answer.get("against").asString()).isEqualTo("NET");
        assertThat(answer.get("rules")).isEmpty();
        assertThat(answer.get("steps").valueStream())
                .anySatisfy(step -> assertThat(step.get("activity").asString()).isEqualTo("RemedyProposed"));
    }

    @Test
    void what_is_no_net_is_refused_with_its_line() {
        HttpResponse<String> sent = send("net", "<pnml>\n<net>\n<place/></net></pnml>");
        assertThat(sent.statusCode()).isEqualTo(422);
        JsonNode problem = JSON.readTree(sent.body());
        assertThat(problem.get("type").asString()).isEqualTo("urn:redress:problem:net-unreadable");
        assertThat(problem.get("reason").asString()).isEqualTo("ID_MISSING");
        assertThat(problem.get("line").asLong()).isEqualTo(3);
    }

    @Test
    void a_form_with_other_parts_is_refused() {
        assertThat(send("file", "<pnml/>").statusCode()).isEqualTo(400);
    }

    @Test
    void a_net_of_too_many_bytes_is_refused() {
        assertThat(send("net", " ".repeat(NetUpload.BYTES_MAX + 1)).statusCode())
                .isEqualTo(413);
        assertThat(send("net", " ".repeat(NetUpload.BYTES_MAX)).statusCode()).isEqualTo(422);
    }

    @Test
    void other_logs_have_no_lifecycle_and_two_figures_are_one_too_many() {
        assertThat(get(Role.IMPROVEMENT_TEAM, "/api/mining/logs/other/conformance")
                        .statusCode())
                .isEqualTo(400);
        assertThat(get(Role.IMPROVEMENT_TEAM, CONFORMANCE + "/cases?rule=a&besides=b")
                        .statusCode())
                .isEqualTo(400);
        assertThat(get(Role.IMPROVEMENT_TEAM, CONFORMANCE + "/cases?moveFrom=a").statusCode())
                .isEqualTo(400);
    }

    @Test
    void only_those_who_read_figures_are_told() {
        assertThat(get(Role.HANDLER, CONFORMANCE).statusCode()).isEqualTo(403);
        assertThat(get(Role.HANDLER, CONFORMANCE + "/cases").statusCode()).isEqualTo(403);
    }

    private static JsonNode ok(String address) {
        HttpResponse<String> answer = get(Role.IMPROVEMENT_TEAM, address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> get(Role role, String address) {
        return running.get(role, address);
    }

    private static HttpResponse<String> send(String part, String content) {
        String body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part
                + "\"; filename=\"net.pnml\"\r\n\r\n" + content + "\r\n--" + BOUNDARY + "--\r\n";
        return running.send(running.request(Role.IMPROVEMENT_TEAM, CONFORMANCE)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }
}
