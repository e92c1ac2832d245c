package org.redress.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures of real files through the API, each against what an independent tool computed from the file. */
class FiguresOfFilesIT {
    private static final Path SHARED =
            Path.of(System.getProperty("redress.shared", "../../shared")).resolve("data");
    private static final Path EXPECTED = SHARED.resolve("expected/tabular.dev.json");

    /** The references are rounded to six decimals. */
    private static final double ROUNDED = 5e-7;

    /** Far above what a slow machine needs. */
    private static final Duration IMPORT_MAX = Duration.ofMinutes(5);

    /** The references tell groups of one; a machine may be busy with other things. */
    private static final Program.Options OPTIONS = Program.Options.ofTests()
            .withJvm("-Xmx512m")
            .withArguments("--redress.statistics.smallest-group=1", "--redress.statistics.answer-within=PT1M");

    private JsonNode expected;
    private Client reader;

    @BeforeEach
    void needs_the_references() throws IOException {
        assumeTrue(Files.exists(EXPECTED), "needs ../shared/data/expected/tabular.dev.json");
        expected = new JsonMapper().readTree(Files.readAllBytes(EXPECTED));
    }

    @Test
    void on_h2(@TempDir Path folder) throws IOException {
        try (Program program = Program.start(folder, OPTIONS)) {
            allFiguresHold(program);
        }
    }

    @Test
    void on_postgresql(@TempDir Path folder) throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Program program = Program.start(
                        folder,
                        OPTIONS.withArguments(
                                "--redress.database.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                                "--redress.database.username=postgres"))) {
            allFiguresHold(program);
        }
    }

    private void allFiguresHold(Program program) throws IOException {
        reader = Client.of(program, "improvement-team");
        bankOfAmericaHolds(program);
    }

    private void bankOfAmericaHolds(Program program) throws IOException {
        JsonNode file = expected.get("cfpb_bank_of_america");
        imported(program, "cfpb-bank-of-america", "cfpb_bank_of_america_2017-2020.csv");
        String cases = "source=CFPB";

        assertThat(total(cases)).as("rows").isEqualTo(number(file, "rows"));
        assertThat(counts(cases, "by=PRODUCT")).as("products").isEqualTo(counts(file.get("products")));
        assertThat(counts(cases, "by=RESPONSE")).as("response").isEqualTo(counts(file.get("response")));
        assertThat(counts(cases, "by=CHANNEL")).as("via").isEqualTo(channels(counts(file.get("via"))));
        JsonNode timely = get("timeliness?" + cases).get("groups").get(0);
        assertThat(value(timely, "calledTimely")).as("timely.Yes").isEqualTo(number(file.get("timely"), "Yes"));
        assertThat(value(timely, "calledUntimely")).as("timely.No").isEqualTo(number(file.get("timely"), "No"));
        paretoHolds("issuePareto", file.get("issuePareto"), cases, "by=ISSUE");
        paretoHolds("productIssuePareto", file.get("productIssuePareto"), cases, "by=PRODUCT&by=ISSUE");
        bankOfAmericaMonthsHold(file, cases);
        spreadHolds(
                "daysSubmittedToReceived",
                file.get("daysSubmittedToReceived"),
                cases + "&start=RECEIVED&end=FORWARDED&measuredIn=CALENDAR_DAYS");
    }

    private void bankOfAmericaMonthsHold(JsonNode file, String cases) {
        List<String> days = List.copyOf(periods(cases, "DAY").keySet());
        assertThat(days.getFirst()).as("from_").isEqualTo(file.get("from_").asString());
        assertThat(days.getLast()).as("to").isEqualTo(file.get("to").asString());
        Map<String, Long> all = months(cases);
        Map<String, Long> untimely = months(cases + "&verdict=NO");
        Map<String, Long> timely = months(cases + "&verdict=YES");
        assertThat(all).as("months").hasSize(file.get("months").asInt());
        for (JsonNode month : file.get("monthly")) {
            String name = month.get("month").asString();
            assertThat(all.get(name)).as("monthly.all " + name).isEqualTo(number(month, "all"));
            assertThat(untimely.getOrDefault(name, 0L))
                    .as("monthly.unt " + name)
                    .isEqualTo(number(month, "unt"));
            assertThat(untimely.getOrDefault(name, 0L) + timely.getOrDefault(name, 0L))
                    .as("monthly.known " + name)
                    .isEqualTo(number(month, "known"));
        }
    }

    private void paretoHolds(String name, JsonNode reference, String cases, String by) {
        JsonNode pareto = get("pareto?" + cases + "&" + by);
        assertThat(value(pareto, "total")).as(name + ".total").isEqualTo(number(reference, "total"));
        assertThat(pareto.get("groups").asLong()).as(name + ".categories").isEqualTo(number(reference, "categories"));
        assertThat(pareto.get("groupsTo80Percent").asLong())
                .as(name + ".categoriesTo80pct")
                .isEqualTo(number(reference, "categoriesTo80pct"));
        Map<String, JsonNode> bars = new TreeMap<>();
        pareto.get("items").forEach(bar -> bars.put(key(bar), bar));
        for (int at = 0; at < reference.get("top").size(); at++) {
            JsonNode top = reference.get("top").get(at);
            JsonNode bar = bars.get(top.get("key").asString());
            assertThat(value(bar, "count")).as(name + " " + key(bar)).isEqualTo(number(top, "count"));
            assertThat(bar.get("share").asDouble())
                    .as(name + " " + key(bar))
                    .isCloseTo(top.get("share").asDouble(), within(ROUNDED));
            // Groups of one size may change places, so the sum is that of the place.
            assertThat(pareto.get("items").get(at).get("cumulative").asDouble())
                    .as(name + ".cumulative " + at)
                    .isCloseTo(top.get("cumulative").asDouble(), within(ROUNDED));
        }
    }

    private void spreadHolds(String name, JsonNode reference, String question) {
        JsonNode group = get("durations?" + question).get("groups").get(0);
        assertThat(value(group, "count")).as(name + ".n").isEqualTo(number(reference, "n"));
        for (String figure : new String[] {"min", "q1", "median", "q3", "p90", "p95", "max", "mean"}) {
            assertThat(group.get("spread").get(figure).asDouble())
                    .as(name + "." + figure)
                    .isCloseTo(reference.get(figure).asDouble(), within(ROUNDED));
        }
    }

    private void imported(Program program, String format, String file) throws IOException {
        Path path = SHARED.resolve("complaints").resolve(file);
        assumeTrue(Files.exists(path), "needs ../shared/data/complaints/" + file);
        Client administrator = Client.of(program, "administrator");
        Client.Answer accepted = administrator.upload("/api/imports", format, file, Files.readAllBytes(path));
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        String location = accepted.headers().firstValue("Location").orElseThrow();
        String state = location.substring(location.indexOf("/api/"));
        Awaitility.await()
                .atMost(IMPORT_MAX)
                .pollInterval(Duration.ofMillis(200))
                .until(() ->
                        administrator.get(state).json().get("state").asString().equals("DONE"));
        Awaitility.await()
                .atMost(IMPORT_MAX)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> administrator
                                .get("/api/views/statistics")
                                .json()
                                .get("lag")
                                .asLong()
                        == 0);
    }

    private long total(String cases) {
        return value(get("pareto?by=SOURCE&" + cases), "total");
    }

    private Map<String, Long> counts(String cases, String by) {
        Map<String, Long> counts = new TreeMap<>();
        get("pareto?" + cases + "&" + by).get("items").forEach(bar -> counts.put(key(bar), value(bar, "count")));
        return counts;
    }

    private Map<String, Long> months(String cases) {
        return periods(cases, "MONTH");
    }

    private Map<String, Long> periods(String cases, String per) {
        Map<String, Long> periods = new TreeMap<>();
        JsonNode series = get("volumes?per=" + per + "&" + cases).get("series");
        series.get(0)
                .get("points")
                .forEach(point -> periods.put(point.get("period").asString(), value(point, "count")));
        return periods;
    }

    private JsonNode get(String question) {
        Client.Answer answer = reader.get("/api/statistics/" + question);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static String key(JsonNode bar) {
        StringBuilder key = new StringBuilder();
        bar.get("keys").forEach(part -> key.append(key.isEmpty() ? "" : " | ").append(part.asString()));
        return key.toString();
    }

    private static long value(JsonNode of, String count) {
        return of.get(count).get("value").asLong();
    }

    private static long number(JsonNode of, String name) {
        return of.get(name).asLong();
    }

    private static Map<String, Long> counts(JsonNode counted) {
        Map<String, Long> counts = new TreeMap<>();
        counted.properties()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue().asLong()));
        return counts;
    }

    private static Map<String, Long> channels(Map<String, Long> via) {
        Map<String, String> ours = Map.of(
                "Web", "WEB",
                "Referral", "REFERRAL",
                "Phone", "PHONE",
                "Postal mail", "LETTER",
                "Fax", "FAX",
                "Email", "EMAIL");
        Map<String, Long> channels = new TreeMap<>();
        via.forEach((theirs, count) -> channels.put(ours.get(theirs), count));
        return channels;
    }
}
