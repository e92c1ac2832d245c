package org.redress.query.mining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.query.mining.SentLogs.LOGS;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.events.Role;
import org.redress.query.QuerySideApplication;
import org.redress.query.RunningQuerySide;
import org.redress.query.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Several nodes on one PostgreSQL have the same logs, each a store of its own that it can lose. */
class SharedLogsTest {
    private static final String ONE_CASE = """
            case,activity,time
            one,receive,2026-03-02T08:00:00Z
            one,close,2026-03-02T09:00:00Z
            """;

    @TempDir
    Path folder;

    private final List<RunningQuerySide> nodes = new ArrayList<>();
    private List<String> database;
    private boolean isOrganised;

    @BeforeEach
    void an_empty_database() {
        database = TestDatabase.emptyPostgres();
    }

    @AfterEach
    void end() {
        nodes.forEach(RunningQuerySide::close);
    }

    private SentLogs node(String name, String... settings) {
        List<String> all = new ArrayList<>(database);
        all.add("--redress.keys-file=" + folder.resolve("redress.key"));
        all.addAll(List.of(settings));
        RunningQuerySide node = RunningQuerySide.start(folder.resolve(name), all, QuerySideApplication.class);
        nodes.add(node);
        if (!isOrganised) {
            node.holdEachRole();
            isOrganised = true;
        }
        return SentLogs.to(node);
    }

    private void end(SentLogs node) {
        nodes.remove(node.running());
        node.running().close();
    }

    private List<Path> storesOf(String node) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(node))) {
            return files.filter(file -> file.toString().contains("/logs/")
                            && file.toString().endsWith(".duckdb"))
                    .toList();
        }
    }

    @Test
    void what_one_node_took_in_another_can_be_asked_and_what_one_deleted_is_gone_everywhere() throws IOException {
        SentLogs first = node("first");
        SentLogs second = node("second");
        String log = LOGS + "/" + first.ready(ONE_CASE);

        assertThat(storesOf("second")).isEmpty();
        JsonNode graph = second.ok(log + "/graph");
        assertThat(graph).isEqualTo(first.ok(log + "/graph"));
        assertThat(second.get(log + "/graph").headers().firstValue("ETag"))
                .isEqualTo(first.get(log + "/graph").headers().firstValue("ETag"));
        assertThat(storesOf("second")).hasSize(1);

        assertThat(first.delete(log).statusCode()).isEqualTo(204);
        assertThat(second.get(log + "/graph").statusCode()).isEqualTo(404);
        assertThat(storesOf("first")).isEmpty();
        assertThat(storesOf("second")).isEmpty();
    }

    @Test
    void a_node_that_ended_has_its_logs_again_and_makes_those_again_that_it_lost() throws IOException {
        SentLogs node = node("node");
        String log = LOGS + "/" + node.ready(ONE_CASE);
        JsonNode graph = node.ok(log + "/graph");
        end(node);
        Files.writeString(storesOf("node").getFirst().resolveSibling("gone.duckdb"), "of no log");

        SentLogs again = node("node");
        assertThat(again.ok(log + "/graph")).isEqualTo(graph);
        assertThat(storesOf("node")).hasSize(1);
        end(again);
        Files.delete(storesOf("node").getFirst());

        assertThat(node("node").ok(log + "/graph")).isEqualTo(graph);
        assertThat(storesOf("node")).hasSize(1);
    }

    @Test
    void what_a_node_left_half_read_another_reads_to_its_end() {
        SentLogs node = node("node");
        String id = node.ready(ONE_CASE);
        node.running()
                .jdbc()
                .sql("""
                update mining_log set state = 'READING', bytes_read = 0, changed_at = :longAgo where id = :id
                """)
                .param("longAgo", Instant.parse("2026-01-01T00:00:00Z").atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();

        await().atMost(RunningQuerySide.SOON)
                .until(() -> node.ok(LOGS + "/" + id).get("state").asString().equals("READY"));
        assertThat(node.ok(LOGS + "/" + id + "/graph").get("events").asLong()).isEqualTo(2);
    }

    @Test
    void what_is_deleted_while_it_is_read_leaves_nothing() {
        SentLogs node = node("node", "--redress.mining.answer-within=0s");
        StringBuilder large = new StringBuilder(ONE_CASE);
        for (int event = 0; event < 100_000; event++) {
            large.append("case ").append(event % 1_000).append(",something that takes room,2026-03-02T10:00:00Z\n");
        }

        HttpResponse<String> accepted = node.send(large.toString(), Map.of());
        assertThat(accepted.statusCode()).isEqualTo(202);
        String log = accepted.headers().firstValue("Location").orElseThrow();
        assertThat(node.delete(log).statusCode()).isEqualTo(204);

        assertThat(node.get(log).statusCode()).isEqualTo(404);
        await().atMost(RunningQuerySide.SOON).until(() -> filesOf("node").isEmpty());
        assertThat(node.running()
                        .jdbc()
                        .sql("select count(*) from mining_log_part")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** Whole or half made. */
    private List<String> filesOf(String node) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(node))) {
            return files.map(Path::toString)
                    .filter(file -> file.contains("/logs/"))
                    .toList();
        }
    }

    @Test
    void a_node_takes_so_many_logs_of_such_a_size_and_no_more() {
        SentLogs node = node(
                "node",
                "--redress.mining.logs-max=2",
                "--redress.mining.log-bytes-max=" + ONE_CASE.length() + "B",
                "--redress.mining.answer-within=0s");

        HttpResponse<String> tooLarge = node.send(ONE_CASE + " ", Map.of());
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        String first = node.ready(ONE_CASE);
        node.ready(ONE_CASE);
        assertThat(node.send(ONE_CASE, Map.of()).statusCode()).isEqualTo(409);
        node.delete(LOGS + "/" + first);
        HttpResponse<String> accepted = node.send(ONE_CASE, Map.of());
        assertThat(accepted.statusCode()).isEqualTo(202);
        assertThat(SentLogs.json(accepted).get("progress").asDouble()).isBetween(0.0, 1.0);
    }

    @Test
    void a_question_that_takes_longer_than_it_may_is_a_task_over_http() {
        SentLogs node = node("node", "--redress.mining.answer-within=0s");
        String log = LOGS + "/" + node.ready(ONE_CASE.getBytes(StandardCharsets.UTF_8), Map.of());

        HttpResponse<String> accepted = node.get(log + "/graph");

        assertThat(accepted.statusCode()).isEqualTo(202);
        String task = accepted.headers().firstValue("Location").orElseThrow();
        await().atMost(RunningQuerySide.SOON)
                .until(() -> node.ok(task).get("state").asString().equals("DONE"));
        HttpResponse<String> result = node.get(task + "/result");
        assertThat(result.statusCode()).isEqualTo(200);
        assertThat(result.headers().firstValue("ETag")).isPresent();
        assertThat(SentLogs.json(result).get("events").asLong()).isEqualTo(2);
        assertThat(new SentLogs(node.running(), Role.AUDITOR).get(task).statusCode())
                .isEqualTo(404);
        assertThat(node.delete(task).statusCode()).isEqualTo(204);
    }
}
