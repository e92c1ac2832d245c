package org.redress.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.redress.endtoend.ReportedFigures.counts;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 29,283 real complaints, counted through the API against what an independent tool counted in the file. */
class RealImportIT {
    private static final Path SHARED =
            Path.of(System.getProperty("redress.shared", "../../shared")).resolve("data");
    private static final Path FILE = SHARED.resolve("complaints/cfpb_bank_of_america_2017-2020.csv");
    private static final Path EXPECTED = SHARED.resolve("expected/tabular.dev.json");
    private static final String FORMAT = "cfpb-bank-of-america";

    /** Far above what a slow machine needs; the speed itself is printed by a command of its own. */
    private static final Duration IMPORT_MAX = Duration.ofMinutes(5);

    private static final Program.Options OPTIONS =
            Program.Options.ofLongTests().withJvm("-Xmx512m").withArguments(ReportedFigures.SETTINGS);

    @BeforeEach
    void needs_the_real_file() {
        assumeTrue(Files.exists(FILE), "needs ../shared/data/complaints/cfpb_bank_of_america_2017-2020.csv");
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void killed_half_way_it_ends_as_if_nothing_had_happened_and_a_second_run_adds_nothing(@TempDir Path folder)
            throws Exception {
        byte[] file = Files.readAllBytes(FILE);
        String location;
        Program program = Program.start(folder, OPTIONS);
        Client administrator = Client.of(program, "administrator");
        Client.Answer accepted = administrator.upload("/api/imports", FORMAT, "boa.csv", file);
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        location = accepted.headers().firstValue("Location").orElseThrow();
        String path = location.substring(location.indexOf("/api/"));
        Awaitility.await()
                .atMost(IMPORT_MAX)
                .until(() -> administrator.get(path).json().get("imported").asLong() > 5_000);
        program.kill();

        try (Program again = Program.start(folder, OPTIONS)) {
            JsonNode resumed = awaitDone(Client.of(again, "administrator"), path);
            assertThat(resumed.get("rows").asLong()).isEqualTo(29_283);
            assertThat(resumed.get("imported").asLong()
                            + resumed.get("rejected").asLong())
                    .isEqualTo(29_283);
            countsAreThoseOfTheFile(again);

            Client.Answer secondRun = Client.of(again, "administrator").upload("/api/imports", FORMAT, "boa.csv", file);
            String secondPath = secondRun.headers().firstValue("Location").orElseThrow();
            JsonNode second =
                    awaitDone(Client.of(again, "administrator"), secondPath.substring(secondPath.indexOf("/api/")));
            assertThat(second.get("imported").asLong()).isZero();
            assertThat(second.get("alreadyPresent").asLong()).isEqualTo(29_283);
            countsAreThoseOfTheFile(again);
            figuresAreThoseOfTheFile(again);
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void on_postgresql_the_counts_are_the_same(@TempDir Path folder) throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Program program = Program.start(
                        folder,
                        OPTIONS.withArguments(
                                "--redress.database.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                                "--redress.database.username=postgres"))) {
            Client administrator = Client.of(program, "administrator");
            Client.Answer accepted = administrator.upload("/api/imports", FORMAT, "boa.csv", Files.readAllBytes(FILE));
            String location = accepted.headers().firstValue("Location").orElseThrow();
            JsonNode done = awaitDone(administrator, location.substring(location.indexOf("/api/")));

            assertThat(done.get("imported").asLong() + done.get("rejected").asLong())
                    .isEqualTo(29_283);
            countsAreThoseOfTheFile(program);
            figuresAreThoseOfTheFile(program);
        }
    }

    private static JsonNode awaitDone(Client administrator, String path) {
        Awaitility.await()
                .atMost(IMPORT_MAX)
                .pollInterval(Duration.ofMillis(200))
                .until(() ->
                        administrator.get(path).json().get("state").asString().equals("DONE"));
        return administrator.get(path).json();
    }

    private static void figuresAreThoseOfTheFile(Program program) throws IOException {
        ReportedFigures figures = new ReportedFigures(program);
        figures.awaitAll();
        FiguresOfBankOfAmerica.hold(figures, expected());
    }

    private static JsonNode expected() throws IOException {
        return new JsonMapper().readTree(Files.readAllBytes(EXPECTED)).get("cfpb_bank_of_america");
    }

    private static void countsAreThoseOfTheFile(Program program) throws IOException {
        JsonNode expected = expected();
        Counts counts = new Counts();
        Awaitility.await()
                .atMost(IMPORT_MAX)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> counts.read(Client.of(program, "supervisor")) == 29_283);

        assertThat(counts.products).isEqualTo(counts(expected.get("products")));
        assertThat(counts.responses).isEqualTo(counts(expected.get("response")));
        assertThat(counts.channels).isEqualTo(FiguresOfBankOfAmerica.channels(counts(expected.get("via"))));
        assertThat(counts.months).isEqualTo(months(expected.get("monthly")));
        for (JsonNode issue : expected.get("issuePareto").get("top")) {
            assertThat(counts.issues.get(issue.get("key").asString()))
                    .isEqualTo(issue.get("count").asLong());
        }
        assertThat(counts.issues)
                .hasSize(expected.get("issuePareto").get("categories").asInt());
    }

    /** What the case list shows, counted page by page. */
    private static final class Counts {
        private final Map<String, Long> products = new TreeMap<>();
        private final Map<String, Long> responses = new TreeMap<>();
        private final Map<String, Long> channels = new TreeMap<>();
        private final Map<String, Long> issues = new TreeMap<>();
        private final Map<String, Long> months = new TreeMap<>();

        long read(Client client) {
            for (Map<String, Long> each : java.util.List.of(products, responses, channels, issues, months)) {
                each.clear();
            }
            long rows = 0;
            String next = "";
            do {
                JsonNode page = client.get("/api/complaints?size=200" + next).json();
                for (JsonNode item : page.get("items")) {
                    rows++;
                    products.merge(item.get("product").asString(), 1L, Long::sum);
                    responses.merge(item.get("response").asString(), 1L, Long::sum);
                    channels.merge(item.get("channel").asString(), 1L, Long::sum);
                    issues.merge(item.get("issue").asString(), 1L, Long::sum);
                    months.merge(item.get("receivedAt").asString().substring(0, 7), 1L, Long::sum);
                }
                next = page.hasNonNull("next") ? "&cursor=" + page.get("next").asString() : null;
            } while (next != null);
            return rows;
        }
    }

    private static Map<String, Long> months(JsonNode monthly) {
        Map<String, Long> months = new TreeMap<>();
        for (JsonNode month : monthly) {
            months.put(month.get("month").asString(), month.get("all").asLong());
        }
        return months;
    }
}
