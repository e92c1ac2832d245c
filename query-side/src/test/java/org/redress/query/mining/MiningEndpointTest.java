package org.redress.query.mining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.received;
import static org.redress.query.Stories.stream;
import static org.redress.query.mining.SentLogs.LOGS;
import static org.redress.query.mining.SentLogs.encoded;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.events.Role;
import org.redress.query.RunningQuerySide;
import tools.jackson.databind.JsonNode;

/** The questions of process mining over HTTP, to a log small enough to be counted by hand. */
class MiningEndpointTest {
    private static SentLogs sent;
    private static String log;

    @BeforeAll
    static void a_log_of_three_cases() {
        sent = SentLogs.to(RunningQuerySide.onH2());
        log = LOGS + "/"
                + sent.ready(SentLogs.table(List.of(
                        "one;receive;00;ana;billing",
                        "one;ask, again & again=?;02;ana;billing",
                        "two;receive;03;bea;delivery",
                        "one;ask, again & again=?;06;bea;billing",
                        "one;close;30;bea;billing",
                        "two;close;13;ana;delivery",
                        "three;receive;48;;billing")));
    }

    @Test
    void the_graph_tells_counts_and_times_and_leads_to_cases() {
        JsonNode graph = sent.ok(log + "/graph?medians=true");

        assertThat(graph.get("position").asLong()).isEqualTo(7);
        assertThat(graph.get("cases").asLong()).isEqualTo(3);
        assertThat(graph.get("casesAt").asString()).isEqualTo(log + "/cases");
        JsonNode edge = StreamSupport.stream(graph.get("edges").spliterator(), false)
                .filter(each -> each.get("to").asString().equals("close")
                        && !each.get("from").asString().equals("receive"))
                .findFirst()
                .orElseThrow();
        assertThat(edge.get("from").asString()).isEqualTo("ask, again & again=?");
        assertThat(edge.get("count").asLong()).isEqualTo(1);
        assertThat(edge.get("mean").asString()).isEqualTo("PT24M");
        assertThat(edge.get("median").asString()).isEqualTo("PT24M");
        assertThat(idsAt(edge.get("casesAt").asString())).containsExactly("one");
        JsonNode receive = graph.get("nodes").get(0);
        assertThat(receive.get("activity").asString()).isEqualTo("receive");
        assertThat(idsAt(receive.get("casesAt").asString())).containsExactly("one", "two", "three");
        assertThat(idsAt(receive.get("endsAt").asString())).containsExactly("three");
    }

    @Test
    void every_variant_leads_to_as_many_cases_as_it_says() {
        JsonNode variants = sent.ok(log + "/variants?items=2");

        assertThat(variants.get("variants").asLong()).isEqualTo(3);
        assertThat(variants.get("items")).hasSize(2);
        for (JsonNode variant : variants.get("items")) {
            assertThat(idsAt(variant.get("casesAt").asString()))
                    .hasSize(variant.get("cases").asInt());
        }
    }

    @Test
    void the_other_questions_answer_with_their_position() {
        for (String question : List.of(
                "summary",
                "throughput",
                "rework",
                "waits",
                "bottlenecks",
                "handovers",
                "dotted-chart",
                "trend?zone=Asia/Shanghai",
                "cases")) {
            assertThat(sent.ok(log + "/" + question).get("position").asLong())
                    .as(question)
                    .isEqualTo(7);
        }
        assertThat(sent.ok(log + "/summary").get("attributes").toString()).contains("type");
        assertThat(sent.ok(log + "/handovers").get("hidden").asLong()).isEqualTo(2);
        JsonNode again = sent.ok(log + "/rework").get("items").get(0);
        assertThat(idsAt(again.get("againAt").asString())).containsExactly("one");
        assertThat(sent.ok(log + "/bottlenecks?items=1").get("items")).hasSize(1);
        assertThat(sent.ok(log + "/dotted-chart?rows=3").get("rows")).hasSize(3);
        assertThat(sent.ok(log + "/trend").get("items").get(0).get("events").asLong())
                .isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "attribute=type&value=billing | one three",
                "attribute=type&value=billing&attribute=type&value=delivery | one two three",
                "attribute=type&value=billing&attribute=type&value=service | one three",
                "did=close | one two",
                "didNot=close | three",
                "did=close&didNot=ask%2C%20again%20%26%20again%3D%3F | two",
                "did=ask%2C%20again%20%26%20again%3D%3F | one",
                "beganWith=receive&endedWith=receive | three",
                "movedFrom=receive&movedTo=close | two",
                "reachedFrom=receive&reachedTo=close | one two",
                "reachedFrom=receive&reachedTo=close&movedFrom=receive&movedTo=close | two",
                "beganFrom=2026-03-02T08:03:00Z | two three",
                "beganBefore=2026-03-02T08:03:00Z | one",
                "endedFrom=2026-03-02T08:30:00Z&endedBefore=2026-03-02T08:48:00Z | one",
                "variant=1 | one",
                "variant=1&variant=2 | one two",
                "did=nobody%20did%20this | ''",
            })
    void a_selection_leaves_the_cases_that_meet_all_of_it(String selection, String ids) {
        assertThat(idsAt(log + "/cases?" + selection))
                .containsExactlyElementsOf(ids.isEmpty() ? List.of() : List.of(ids.split(" ")));
        assertThat(sent.ok(log + "/graph?" + selection).get("cases").asInt())
                .isEqualTo(ids.isEmpty() ? 0 : ids.split(" ").length);
    }

    @Test
    void links_stay_within_the_selection() {
        JsonNode graph = sent.ok(log + "/graph?attribute=type&value=delivery&beganFrom=2026-03-02T08:00:00Z");

        assertThat(idsAt(graph.get("casesAt").asString())).containsExactly("two");
        assertThat(idsAt(graph.get("nodes").get(0).get("casesAt").asString())).containsExactly("two");
    }

    @Test
    void cases_come_a_page_at_a_time() {
        JsonNode first = sent.ok(log + "/cases?size=2");
        JsonNode second = sent.ok(
                log + "/cases?size=2&cursor=" + encoded(first.get("next").asString()));

        assertThat(first.get("items")).hasSize(2);
        assertThat(second.get("items").get(0).get("id").asString()).isEqualTo("three");
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(first.get("items").get(0).get("complaint").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "graph?medians=maybe, medians",
        "graph?beganFrom=yesterday, beganFrom",
        "graph?attribute=type, value",
        "graph?attribute=colour&value=red, attribute",
        "graph?movedFrom=receive, movedTo",
        "graph?reachedTo=close, reachedTo",
        "graph?variant=first, variant",
        "graph?di=close, di",
        "variants?items=0, items",
        "variants?items=1001, items",
        "throughput?by=colour, by",
        "trend?zone=Mars, zone",
        "dotted-chart?rows=1001, rows",
        "cases?size=201, size",
        "cases?cursor=x, cursor",
    })
    void what_cannot_be_asked_is_refused_by_the_name_of_its_field(String question, String field) {
        HttpResponse<String> answer = sent.get(log + "/" + question);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(SentLogs.json(answer).get("errors").get(0).get("field").asString())
                .isEqualTo(field);
    }

    @Test
    void groups_of_five_cases_are_told_and_smaller_ones_are_hidden_with_the_next() {
        StringBuilder traces = new StringBuilder();
        for (int kase = 0; kase < 16; kase++) {
            traces.append(
                    """
                    <trace><string key="concept:name" value="%d"/><string key="type" value="%s"/>
                    <event><string key="concept:name" value="receive"/>
                    <date key="time:timestamp" value="2026-03-02T08:00:00Z"/></event></trace>
                    """.formatted(kase, kase < 6 ? "billing" : kase < 11 ? "delivery" : kase < 15 ? "few" : "one"));
        }
        String all = LOGS + "/" + sent.ready("<log>" + traces + "</log>");
        String without = "&attribute=type&value=billing&attribute=type&value=delivery&attribute=type&value=one";

        JsonNode groups = sent.ok(all + "/throughput?by=type");
        assertThat(groups.get("groups"))
                .extracting(group -> group.get("value").asString())
                .containsExactly("billing", "delivery");
        assertThat(groups.get("hidden").asLong()).isEqualTo(5);
        JsonNode next = sent.ok(all + "/throughput?by=type" + without);
        assertThat(next.get("groups"))
                .extracting(group -> group.get("value").asString())
                .containsExactly("billing");
        assertThat(next.get("hidden").asLong()).isEqualTo(6);
    }

    @Test
    void fifty_conditions_are_taken_and_one_more_is_not() {
        String did = "did=close&".repeat(50);

        assertThat(sent.get(log + "/graph?" + did).statusCode()).isEqualTo(200);
        assertThat(sent.get(log + "/graph?" + did + "didNot=close").statusCode())
                .isEqualTo(400);
    }

    @Test
    void who_has_the_answer_is_told_so_and_another_question_has_another_tag() {
        HttpResponse<String> first = sent.get(log + "/graph");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache, private");
        HttpResponse<String> again = sent.get(log + "/graph", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(sent.get(log + "/graph?medians=true", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/mining/logs/none/graph", "/api/mining/logs/none", "/api/mining/tasks/none"})
    void what_is_not_there_is_not_found(String address) {
        assertThat(sent.get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void the_own_log_comes_first_and_its_cases_are_complaints() {
        RunningQuerySide running = RunningQuerySide.onH2();
        running.happened(stream(newComplaint(), List.of(received("E-MINING-1"))));
        await().atMost(RunningQuerySide.SOON)
                .until(() -> sent.ok(LOGS + "/own/graph").get("position").asLong()
                        >= running.log().head());

        assertThat(sent.ok(LOGS).get("items").get(0).get("log").asString()).isEqualTo("own");
        JsonNode found = sent.ok(LOGS + "/own/cases?size=1").get("items").get(0);
        assertThat(found.get("complaint").asString())
                .isEqualTo("/api/complaints/" + found.get("id").asString());
        assertThat(sent.get(found.get("complaint").asString()).statusCode()).isEqualTo(200);
        assertThat(sent.delete(LOGS + "/own").statusCode()).isEqualTo(405);
    }

    @Test
    void figures_are_for_those_who_read_statistics_and_logs_are_kept_by_those_who_improve() {
        RunningQuerySide running = RunningQuerySide.onH2();
        for (Role role : Role.values()) {
            boolean reads = role != Role.CUSTOMER && role != Role.HANDLER && role != Role.ADMINISTRATOR;
            assertThat(running.get(role, log + "/graph").statusCode())
                    .as(role.name())
                    .isEqualTo(reads ? 200 : 403);
            assertThat(running.get(role, LOGS).statusCode()).as(role.name()).isEqualTo(reads ? 200 : 403);
            boolean keeps = role == Role.IMPROVEMENT_TEAM || role == Role.SUPERVISOR;
            SentLogs somebody = new SentLogs(running, role);
            assertThat(somebody.send("nothing", Map.of()).statusCode())
                    .as(role.name())
                    .isEqualTo(keeps ? 422 : 403);
            assertThat(somebody.delete(LOGS + "/none").statusCode())
                    .as(role.name())
                    .isEqualTo(keeps ? 404 : 403);
        }
    }

    private static List<String> idsAt(String address) {
        return sent.ok(address)
                .get("items")
                .valueStream()
                .map(each -> each.get("id").asString())
                .toList();
    }
}
