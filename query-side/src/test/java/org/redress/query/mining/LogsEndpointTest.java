package org.redress.query.mining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.redress.query.mining.SentLogs.LOGS;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.query.RunningQuerySide;
import org.redress.query.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Logs over HTTP: real ones come out as others count them, and of bad ones nothing is kept but the reason. */
class LogsEndpointTest {
    private static final String ONE_EVENT = """
            case,activity,time
            one,receive,2026-03-02T08:00:00Z
            """;

    static List<Arguments> realLogs() {
        List<Arguments> logs = new ArrayList<>();
        for (TestDatabase database : TestDatabase.values()) {
            logs.add(Arguments.of(database, "running-example.xes", "running-example", "ACTIVITY"));
            logs.add(Arguments.of(database, "running-example.csv", "running-example", "ACTIVITY"));
            logs.add(Arguments.of(database, "running_example_broken.csv", "running-example-broken", "ACTIVITY"));
            logs.add(Arguments.of(database, "receipt.xes.gz", "receipt", "ACTIVITY"));
            logs.add(Arguments.of(database, "roadtraffic100traces.xes", "roadtraffic100", "ACTIVITY"));
            logs.add(Arguments.of(database, "bpic2013_closed_problems.xes.gz", "bpic2013_closed", "ACTIVITY"));
            logs.add(Arguments.of(
                    database, "bpic2013_closed_problems.xes.gz", "bpic2013_closed_lc", "ACTIVITY_AND_TRANSITION"));
            logs.add(Arguments.of(database, "repairExample.xes.gz", "repair", "ACTIVITY_AND_TRANSITION"));
        }
        return logs;
    }

    @ParameterizedTest
    @MethodSource("realLogs")
    void a_real_log_that_was_sent_has_the_graph_that_others_compute(
            TestDatabase database, String file, String expected, String classifier) {
        assumeTrue(SentLogs.hasRealLogs(), "real logs: no folder " + SentLogs.DATA);
        SentLogs sent = SentLogs.to(RunningQuerySide.on(database));

        String log = sent.ready(SentLogs.real(file), Map.of("classifier", classifier, "name", expected));

        JsonNode reference = JsonMapper.shared()
                .readTree(
                        SentLogs.DATA.resolve("expected/" + expected + ".json").toFile())
                .get("pm4js");
        JsonNode graph = sent.ok(LOGS + "/" + log + "/graph");
        assertThat(graph.get("cases").asLong())
                .isEqualTo(reference.get("traces").asLong());
        assertThat(graph.get("events").asLong())
                .isEqualTo(reference.get("events").asLong());
        Map<String, Long> edges = new TreeMap<>();
        graph.get("edges")
                .forEach(edge -> edges.put(
                        edge.get("from").asString() + "," + edge.get("to").asString(),
                        edge.get("count").asLong()));
        Map<String, Long> counted = new TreeMap<>();
        reference.get("dfgFrequency").forEachEntry((edge, count) -> counted.put(edge, count.asLong()));
        assertThat(edges).isEqualTo(counted);
        Map<String, Long> starts = new TreeMap<>();
        graph.get("nodes").forEach(node -> {
            if (node.get("starts").asLong() > 0) {
                starts.put(node.get("activity").asString(), node.get("starts").asLong());
            }
        });
        Map<String, Long> begun = new TreeMap<>();
        reference.get("startActivities").forEachEntry((activity, count) -> begun.put(activity, count.asLong()));
        assertThat(starts).isEqualTo(begun);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_small_file_can_be_asked_with_the_answer_to_its_sender(TestDatabase database) {
        SentLogs sent = SentLogs.to(RunningQuerySide.on(database));

        HttpResponse<String> answer = sent.send(ONE_EVENT, Map.of("name", "Früher, 旧系统"));

        assertThat(answer.statusCode()).as(answer.body()).isIn(201, 202);
        String log = SentLogs.json(answer).get("log").asString();
        assertThat(answer.headers().firstValue("Location")).hasValue(LOGS + "/" + log);
        sent.ok(LOGS + "/" + log + "/graph");
        JsonNode found = sent.ok(LOGS + "/" + log);
        assertThat(found.get("state").asString()).isEqualTo("READY");
        assertThat(found.get("progress").asDouble()).isEqualTo(1);
        assertThat(found.get("name").asString()).isEqualTo("Früher, 旧系统");
        assertThat(found.get("format").asString()).isEqualTo("CSV");
        assertThat(found.get("bytes").asLong()).isEqualTo(ONE_EVENT.length());
        assertThat(found.get("has").get("events").asLong()).isEqualTo(1);
        assertThat(found.get("has").get("from").asString()).isEqualTo("2026-03-02T08:00:00Z");
        assertThat(sent.ok(LOGS)
                        .get("items")
                        .valueStream()
                        .map(each -> each.get("log").asString()))
                .contains(log);
    }

    @Test
    void columns_of_a_table_may_be_named() {
        SentLogs sent = SentLogs.to(RunningQuerySide.onH2());
        String file = "Vorgang;Was;Wann;Wer\n7;prüfen;2026-03-02T08:00:00Z;ana\n";

        assertThat(sent.send(file, Map.of()).statusCode()).isEqualTo(422);
        String log = sent.ready(
                file.getBytes(StandardCharsets.UTF_8),
                Map.of(
                        "caseColumn", "Vorgang",
                        "activityColumn", "Was",
                        "timeColumn", "Wann",
                        "resourceColumn", "Wer",
                        "format", "CSV"));

        assertThat(sent.ok(LOGS + "/" + log + "/graph")
                        .get("nodes")
                        .get(0)
                        .get("activity")
                        .asString())
                .isEqualTo("prüfen");
        assertThat(sent.ok(LOGS + "/" + log).get("columns").get("resource").asString())
                .isEqualTo("Wer");
    }

    static List<Arguments> hostileFiles() {
        String begin = "<log xes.version=\"1849.2016\"><trace><string key=\"concept:name\" value=\"1\"/><event>";
        String name = "<string key=\"concept:name\" value=\"a\"/>";
        String time = "<date key=\"time:timestamp\" value=\"2026-03-02T08:00:00Z\"/>";
        String whole = begin + name + time + "</event></trace>";
        return List.of(
                Arguments.of("a zip bomb", bomb(), "TOO_LARGE"),
                Arguments.of(
                        "an external entity",
                        bytes("<!DOCTYPE log [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><log>&x;</log>"),
                        "DECLARES_ENTITIES"),
                Arguments.of(
                        "no case id",
                        bytes(whole.replace("<string key=\"concept:name\" value=\"1\"/>", "") + "</log>"),
                        "CASE_WITHOUT_ID"),
                Arguments.of("no time", bytes(begin + "\n" + name + "</event></trace></log>"), "EVENT_WITHOUT_TIME"),
                Arguments.of(
                        "the same case twice",
                        bytes(whole + whole.substring(whole.indexOf("<trace>")) + "</log>"),
                        "CASE_ID_TWICE"),
                Arguments.of("a file that was cut", bytes(whole.substring(0, whole.length() - 4)), "NOT_XML"),
                Arguments.of(
                        "a table without times", bytes("case,activity,time\none,receive,\n"), "EVENT_WITHOUT_TIME"),
                Arguments.of("a table without events", bytes("case,activity,time\n"), "NO_EVENTS"),
                Arguments.of("another table", bytes("a,b,c\n1,2,3\n"), "COLUMN_MISSING"),
                Arguments.of("nothing", bytes(""), "NO_EVENTS"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileFiles")
    void of_a_file_that_cannot_be_taken_in_nothing_is_kept_but_why(String what, byte[] file, String reason) {
        RunningQuerySide running = RunningQuerySide.onH2();
        SentLogs sent = SentLogs.to(running);

        HttpResponse<String> answer = sent.send(file, Map.of("name", what));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        JsonNode problem = SentLogs.json(answer);
        assertThat(problem.get("reason").asString()).isEqualTo(reason);
        String address = problem.get("log").asString();
        JsonNode log = sent.ok(address);
        assertThat(log.get("state").asString()).isEqualTo("FAILED");
        assertThat(log.get("failure").get("reason").asString()).isEqualTo(reason);
        assertThat(log.get("has").isNull()).isTrue();
        assertThat(sent.get(address + "/graph").statusCode()).isEqualTo(409);
        assertThat(partsOf(running, address)).isZero();
        assertThat(sent.delete(address).statusCode()).isEqualTo(204);
        assertThat(sent.get(address).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_log_that_is_deleted_is_gone_with_its_file(TestDatabase database) {
        RunningQuerySide running = RunningQuerySide.on(database);
        SentLogs sent = SentLogs.to(running);
        String address = LOGS + "/" + sent.ready(ONE_EVENT);
        sent.ok(address + "/graph");

        assertThat(sent.delete(address).statusCode()).isEqualTo(204);

        assertThat(sent.delete(address).statusCode()).isEqualTo(404);
        assertThat(sent.get(address + "/graph").statusCode()).isEqualTo(404);
        assertThat(partsOf(running, address)).isZero();
    }

    @Test
    void a_request_that_is_not_whole_leaves_nothing() {
        RunningQuerySide running = RunningQuerySide.onH2();
        SentLogs sent = SentLogs.to(running);
        long before = logsOf(running);
        byte[] whole = SentLogs.body(ONE_EVENT.getBytes(StandardCharsets.UTF_8), Map.of());

        assertThat(sent.send(ONE_EVENT, Map.of("name", " ")).statusCode()).isEqualTo(400);
        assertThat(sent.send(ONE_EVENT, Map.of("name", "n".repeat(201))).statusCode())
                .isEqualTo(400);
        assertThat(sent.send(ONE_EVENT, Map.of("format", "OCEL")).statusCode()).isEqualTo(400);
        assertThat(sent.send(ONE_EVENT, Map.of("classifier", "NAME")).statusCode())
                .isEqualTo(400);
        assertThat(sent.send(ONE_EVENT, Map.of("caseColumn", "case")).statusCode())
                .isEqualTo(400);
        assertThat(sent.send(ONE_EVENT, Map.of("colour", "red")).statusCode()).isEqualTo(400);
        HttpResponse<String> cut = running.send(running.request(sent.role(), LOGS)
                .header("Content-Type", "multipart/form-data; boundary=----redress-test")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Arrays.copyOf(whole, whole.length - 30)))
                .build());
        assertThat(cut.statusCode()).isEqualTo(400);

        assertThat(logsOf(running)).isEqualTo(before);
        assertThat(running.jdbc()
                        .sql("select count(*) from mining_log_part p where not exists"
                                + " (select 1 from mining_log l where l.tenant = p.tenant and l.id = p.log)")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void the_contract_describes_what_is_sent_asked_and_answered() {
        JsonNode contract = SentLogs.json(SentLogs.to(RunningQuerySide.onH2()).get("/v3/api-docs"));

        JsonNode graph = contract.at("/paths/~1api~1mining~1logs~1{log}~1graph/get");
        assertThat(graph.get("parameters")
                        .valueStream()
                        .map(each -> each.get("name").asString()))
                .contains("log", "medians", "attribute", "value", "movedFrom", "movedTo", "variant");
        assertThat(graph.get("responses").propertyNames()).contains("200", "202", "304", "400", "404", "503");
        assertThat(contract.at("/components/schemas/LinkedGraph/properties").propertyNames())
                .contains("position", "nodes", "edges", "casesAt");
        assertThat(contract.at(
                                "/paths/~1api~1mining~1logs/post/requestBody/content/multipart~1form-data/schema/properties")
                        .propertyNames())
                .contains("file", "name", "format", "classifier", "caseColumn");
        assertThat(contract.at("/components/schemas/TaskView/properties").propertyNames())
                .contains("state", "progress", "started", "elapsed", "result");
    }

    private static long partsOf(RunningQuerySide running, String address) {
        JdbcClient jdbc = running.jdbc();
        return jdbc.sql("select count(*) from mining_log_part where log = :log")
                .param("log", address.substring(LOGS.length() + 1))
                .query(Long.class)
                .single();
    }

    private static long logsOf(RunningQuerySide running) {
        return running.jdbc()
                .sql("select count(*) from mining_log")
                .query(Long.class)
                .single();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Of one value, a gigabyte once it is unpacked. */
    private static byte[] bomb() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(bytes("<log>"));
            for (int megabyte = 0; megabyte < 64; megabyte++) {
                zip.write(blanks);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return packed.toByteArray();
    }
}
