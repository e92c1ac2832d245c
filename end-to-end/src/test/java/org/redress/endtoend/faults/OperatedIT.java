package org.redress.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.endtoend.Client;
import org.redress.endtoend.Client.Answer;
import org.redress.endtoend.Program;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What operators are told of the packaged program: figures, health, log and traces, also while parts of it are away. */
class OperatedIT {
    private static final Path DOCS = Path.of("../docs");
    private static final JsonMapper JSON = new JsonMapper();

    /** A restart of PostgreSQL, or a view that tries again, on a busy machine. */
    private static final Duration SOON = Duration.ofSeconds(90);

    /** Two traces of callers who want them collected. */
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private static final String TRACE_OF_A_BUG = "0af7651916cd43dd8448eb211c80319c";
    private static final String MARKER = "Zyxmarker";

    @TempDir
    private static Path folder;

    private static PostgresServer postgres;
    private static SpanCollector collector;
    private static Program program;

    @BeforeAll
    static void start() throws IOException {
        postgres = new PostgresServer(folder);
        collector = new SpanCollector();
        program = Program.start(
                folder.resolve("program"),
                postgres.optionsOf(folder)
                        .withArguments(
                                "--logging.structured.format.console=ecs",
                                "--spring.main.banner-mode=off",
                                "--management.opentelemetry.tracing.export.otlp.endpoint=" + collector.endpoint()));
    }

    @AfterAll
    static void stop() throws IOException {
        program.close();
        collector.close();
        postgres.close();
    }

    @Test
    void each_figure_that_is_documented_is_there_and_each_of_ours_is_documented() throws IOException {
        Set<String> documented = named(Files.readString(DOCS.resolve("operations.md")), "(?m)^\\| `(redress_\\w+)`");

        // What parts views have comes in with the answer after the one that found out.
        metrics();
        assertThat(families(metrics()))
                .filteredOn(name -> name.startsWith("redress_"))
                .containsExactlyElementsOf(documented);
    }

    @Test
    void the_dashboard_asks_for_nothing_that_is_not_there() throws IOException {
        receive();
        JsonNode dashboard = JSON.readTree(Files.readString(DOCS.resolve("deployment/grafana-dashboard.json")));
        Set<String> asked = dashboard.findValuesAsString("expr").stream()
                .flatMap(expression -> named(expression, "([a-z]+(?:_[a-z]+)+)(?=[\\[{)]|$)").stream())
                .collect(Collectors.toCollection(TreeSet::new));
        metrics();
        Set<String> there = named(metrics(), "(?m)^([a-z_]+)[ {]");

        assertThat(asked).hasSizeGreaterThan(20);
        assertThat(there).containsAll(asked);
    }

    @Test
    void a_trace_is_found_again_in_the_answer_the_events_and_the_spans_and_says_nothing_of_anybody() {
        Answer received = receive("traceparent", traceparent(TRACE));

        assertThat(received.status()).isEqualTo(201);
        assertThat(received.headers().firstValue("traceparent").orElseThrow()).startsWith("00-" + TRACE + "-");
        String id = received.json().get("id").asString();
        JsonNode event = client("auditor")
                .get("/api/events?size=100")
                .json()
                .get("items")
                .valueStream()
                .filter(each -> each.get("subject").asString().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(event.get("traceid").asString()).isEqualTo(TRACE);
        String bytes = new String(HexFormat.of().parseHex(TRACE), StandardCharsets.ISO_8859_1);
        await().atMost(SOON).until(() -> collector.received().contains(bytes));
        assertThat(collector.received()).contains("redress", "/api/complaints").doesNotContain(MARKER);
    }

    @Test
    void commands_go_on_while_a_view_is_down_and_the_log_says_which_call_fared_badly() throws SQLException {
        assertThat(health("").status()).isEqualTo(200);
        execute("alter table case_file rename to case_file_away");
        try {
            Answer received = receive();
            assertThat(received.status()).isEqualTo(201);
            assertThat(health("/commands").status()).isEqualTo(200);
            assertThat(health("/readiness").status()).isEqualTo(200);
            assertThat(receive().status()).isEqualTo(201);
            String path = "/api/complaints/" + received.json().get("id").asString();
            assertThat(client("auditor")
                            .get(path, "traceparent", traceparent(TRACE_OF_A_BUG))
                            .status())
                    .isEqualTo(500);
        } finally {
            execute("alter table case_file_away rename to case_file");
        }
        await().atMost(SOON).until(() -> health("").status() == 200);

        assertThat(program.output()).doesNotContain(MARKER);
        assertThat(logged())
                .allSatisfy(line -> assertThat(line.has("@timestamp")).isTrue());
        assertThat(logged()).anySatisfy(line -> {
            assertThat(line.get("message").asString()).startsWith("Bug ");
            assertThat(line.get("trace.id").asString()).isEqualTo(TRACE_OF_A_BUG);
        });
    }

    @Test
    void while_the_database_is_away_everything_is_told_and_nothing_hangs() throws IOException, InterruptedException {
        postgres.crash();
        try {
            await().atMost(SOON).until(() -> health("").status() == 503);
            JsonNode database = health("").json().get("components").get("database");
            assertThat(database.get("status").asString()).isEqualTo("DOWN");
            assertThat(database.get("details").get("why").asString()).isNotBlank();
            assertThat(health("/commands").status()).isEqualTo(503);
            assertThat(health("/liveness").status()).isEqualTo(200);
            assertThat(health("/readiness").status()).isEqualTo(200);
            assertThat(metrics())
                    .contains("redress_view_lag_events{view=\"case-file\"} NaN", "redress_log_waiting_appends 0.0");

            Answer refused = receive();
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        } finally {
            postgres.restart();
        }
        await().atMost(SOON).until(() -> health("").status() == 200);
        await().atMost(SOON).until(() -> receive().status() == 201);
    }

    private static String traceparent(String trace) {
        return "00-" + trace + "-00f067aa0ba902b7-01";
    }

    /** What it printed, all of it JSON but what the JVM itself has to say. */
    private static List<JsonNode> logged() {
        return program.output()
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(JSON::readTree)
                .toList();
    }

    private static Client client(String name) {
        return Client.of(program, name);
    }

    private static Answer receive(String... headers) {
        return client("dealer-cac-agent").post("/api/complaints", """
                        {"channel":"PHONE","customer":{"name":"%1$s","phone":"%1$s"},"narrative":"%1$s",
                         "demands":["%1$s"]}""".formatted(MARKER), headers);
    }

    private static Answer health(String group) {
        return client("auditor").get("/actuator/health" + group);
    }

    private static String metrics() {
        Answer answer = client("auditor").get("/actuator/prometheus");
        assertThat(answer.status()).isEqualTo(200);
        return answer.text();
    }

    /** By the names under which they are scraped; the largest of a histogram counts to it. */
    private static Set<String> families(String metrics) {
        return named(metrics, "(?m)^# TYPE (\\w+) ").stream()
                .filter(name -> !name.endsWith("_max"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> named(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void execute(String statement) throws SQLException {
        try (Connection connection = postgres.connect()) {
            connection.createStatement().execute(statement);
        }
    }
}
