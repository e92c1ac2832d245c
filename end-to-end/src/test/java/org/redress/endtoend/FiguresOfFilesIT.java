package org.redress.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
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

    /** Those that the program brings, to be changed for a test. */
    private static final Path MAPPINGS =
            Path.of("../command-side/src/main/resources/org/redress/command/imports/format");

    private static final ZoneId BALTIMORE = ZoneId.of("America/New_York");

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
        paydayHolds(program);
        baltimoreHolds(program);
        newYorkHolds(program);
        repliesHold(program);
        disputesHold(program);
        comcastHolds(program);
    }

    private void bankOfAmericaHolds(Program program) throws IOException {
        JsonNode file = expected.get("cfpb_bank_of_america");
        imported(program, "cfpb-bank-of-america", "cfpb_bank_of_america_2017-2020.csv");
        String cases = "source=CFPB&before=2021-01-01";

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

    private void paydayHolds(Program program) throws IOException {
        JsonNode file = expected.get("payday2023");
        imported(program, "cfpb", "cfpb_payday_2023_narratives_18col.csv");
        String cases = "source=CFPB&from=2023-01-01";

        assertThat(total(cases)).as("rows").isEqualTo(number(file, "rows"));
        paretoHolds("issuePareto", file.get("issuePareto"), cases, "by=ISSUE");
        assertThat(counts(cases, "by=UNIT"))
                .as("companies")
                .hasSize(file.get("companies").asInt());
        assertThat(counts(cases, "by=VERDICT"))
                .as("timely")
                .isEqualTo(Map.of("YES", number(file.get("timely"), "Yes"), "NO", number(file.get("timely"), "No")));
        assertThat(months(cases)).as("byMonth").isEqualTo(counts(file.get("byMonth")));
    }

    private void baltimoreHolds(Program program) throws IOException {
        JsonNode file = expected.get("baltimore311");
        String name = "baltimore311_2014-2019.csv";
        imported(program, "baltimore-311", name);
        String cases = "source=Baltimore311";
        String asOf = local(file.get("openOverdueAsOf").get("asOf"), BALTIMORE);

        assertThat(total(cases)).as("rows").isEqualTo(number(file, "rows"));
        assertThat(counts(cases, "by=STATUS")).as("status").isEqualTo(counts(file.get("status")));
        JsonNode timeliness =
                get("timeliness?asOf=" + asOf + "&" + cases).get("groups").get(0);
        assertThat(value(timeliness, "due")).as("withDue").isEqualTo(number(file, "withDue"));
        assertThat(value(timeliness, "closedLate")).as("closedLate").isEqualTo(number(file, "closedLate"));
        assertThat(value(timeliness, "closedOnTime")).as("closedOnTime").isEqualTo(number(file, "closedOnTime"));
        // One more was open then: it was closed three seconds later. The reference counts what the file leaves open.
        assertThat(value(timeliness, "overdue")).isEqualTo(number(file.get("openOverdueAsOf"), "count") + 1);
        JsonNode leftOpen = get("timeliness?closing=UNKNOWN&asOf=" + asOf + "&" + cases)
                .get("groups")
                .get(0);
        assertThat(value(leftOpen, "overdue"))
                .as("openOverdueAsOf.count")
                .isEqualTo(number(file.get("openOverdueAsOf"), "count"));
        assertThat(value(get("volumes?milestone=CLOSED&" + cases), "total"))
                .as("closed")
                .isEqualTo(number(file, "closed"));
        Map<String, JsonNode> agencies = new TreeMap<>();
        get("timeliness?by=UNIT&" + cases).get("groups").forEach(group -> agencies.put(key(group), group));
        assertThat(agencies.keySet()).as("byAgency").isEqualTo(new TreeMap<>(fields(file.get("byAgency"))).keySet());
        fields(file.get("byAgency")).forEach((agency, figures) -> {
            assertThat(value(agencies.get(agency), "cases")).as(agency).isEqualTo(number(figures, "n"));
            assertThat(value(agencies.get(agency), "closedLate")).as(agency).isEqualTo(number(figures, "late"));
        });
        paretoHolds("typePareto", file.get("typePareto"), cases, "by=ISSUE");
        paretoHolds("lateTypePareto", file.get("lateTypePareto"), cases + "&closing=LATE", "by=ISSUE");
        assertThat(mean(cases)).as("zoned mean").isCloseTo(276.285388, within(ROUNDED));
        assertThat(spread(cases).get("min").asDouble()).as("closeBeforeCreate").isGreaterThanOrEqualTo(0);

        importedInWinterTime(program, "baltimore-311", "Baltimore-winter", name);
        spreadHolds("hoursToClose", file.get("hoursToClose"), "source=Baltimore-winter");
    }

    private void newYorkHolds(Program program) throws IOException {
        JsonNode file = expected.get("nyc311_animals");
        String name = "nyc311_animals_2025.csv";
        imported(program, "nyc-311", name);
        String cases = "source=NYC311";

        assertThat(total(cases)).as("rows").isEqualTo(number(file, "rows"));
        assertThat(counts(cases, "by=STATUS")).as("status").isEqualTo(counts(file.get("status")));
        paretoHolds("types", file.get("types"), cases, "by=ISSUE");
        assertThat(periods(cases, "WEEK")).as("isoWeeks").isEqualTo(counts(file.get("isoWeeks")));
        JsonNode reference = file.get("repeatAddressTypeWithin30d");
        JsonNode repeats = get("repeats?key=ADDRESS&windowDays=30&sameToo=ISSUE&" + cases);
        assertThat(value(repeats, "withKey")).as("rowsWithAddress").isEqualTo(number(reference, "rowsWithAddress"));
        assertThat(value(repeats, "recurrences")).as("recurrences").isEqualTo(number(reference, "recurrences"));
        assertThat(value(repeats, "recurringKeys"))
                .as("distinctKeysRecurring")
                .isEqualTo(number(reference, "distinctKeysRecurring"));
        assertThat(mean(cases)).as("zoned mean").isCloseTo(25.283078, within(ROUNDED));
        assertThat(spread(cases).get("min").asDouble())
                .as("closedBeforeCreated")
                .isGreaterThanOrEqualTo(0);

        importedInWinterTime(program, "nyc-311", "NYC-winter", name);
        spreadHolds("hoursToClose", file.get("hoursToClose"), "source=NYC-winter");
    }

    private void repliesHold(Program program) throws IOException {
        JsonNode file = expected.get("cn_replies");
        imported(program, "cn-messages-with-replies", "cn_gov_messages_with_replies.csv");
        String cases = "source=CN-messages";

        assertThat(total(cases)).as("rows").isEqualTo(number(file, "rows"));
        spreadHolds(
                "daysToReply",
                file.get("daysToReply"),
                cases + "&start=RECEIVED&end=ANSWERED&measuredIn=DAYS&longerThan=15");
        JsonNode answered = get("durations?" + cases + "&start=RECEIVED&end=ANSWERED&measuredIn=DAYS&longerThan=15");
        assertThat(value(answered.get("groups").get(0), "longer"))
                .as("repliedAfter15CalendarDays")
                .isEqualTo(number(file, "repliedAfter15CalendarDays"));
        List<String> months = List.copyOf(months(cases).keySet());
        assertThat(months.getFirst())
                .as("from_")
                .isEqualTo(file.get("from_").asString().substring(0, 7));
        assertThat(months.getLast())
                .as("to")
                .isEqualTo(file.get("to").asString().substring(0, 7));
        assertThat(value(get("repeats?key=CUSTOMER&" + cases), "keysMoreThanOnce"))
                .as("usersWithMoreThanOne")
                .isEqualTo(number(file, "usersWithMoreThanOne"));
    }

    private void disputesHold(Program program) throws IOException {
        JsonNode file = expected.get("cn_disputes");
        imported(program, "cn-disputes", "cn_ecommerce_dispute_appeals.csv");
        String cases = "source=CN-disputes";

        assertThat(total(cases)).as("rows").isEqualTo(number(file, "rows"));
        paretoHolds("outline", file.get("outline"), cases, "by=ISSUE");
        for (String level : List.of("class1", "class2", "class3")) {
            paretoHolds(level, file.get(level), cases, "by=FIELD&field=" + level);
        }
    }

    private void comcastHolds(Program program) throws IOException {
        JsonNode file = expected.get("comcast");
        imported(program, "fcc", "fcc_comcast_2015.csv");
        String cases = "source=FCC";

        assertThat(total(cases)).as("rows").isEqualTo(number(file, "rows"));
        assertThat(counts(cases, "by=STATUS")).as("status").isEqualTo(counts(file.get("status")));
        assertThat(counts(cases, "by=CHANNEL"))
                .as("via")
                .isEqualTo(Map.of(
                        "PHONE", number(file.get("via"), "Customer Care Call"),
                        "WEB", number(file.get("via"), "Internet")));
        assertThat(months(cases)).as("byMonth").isEqualTo(counts(file.get("byMonth")));
        paretoHolds("stateTop", file.get("stateTop"), cases, "by=FIELD&field=state");
    }

    /** The references of hours subtract local times, as if there were no summer: so does a mapping without one. */
    private void importedInWinterTime(Program program, String format, String source, String file) throws IOException {
        String mapping = Files.readString(MAPPINGS.resolve(format + ".json"))
                .replaceFirst("\"source\": \"[^\"]*\"", "\"source\": \"" + source + "\"")
                .replace("America/New_York", "-05:00");
        imported(program, "mapped", file, mapping);
    }

    private static String local(JsonNode time, ZoneId zone) {
        return LocalDateTime.parse(time.asString().replace(' ', 'T'))
                .atZone(zone)
                .toInstant()
                .toString();
    }

    private double mean(String cases) {
        return spread(cases).get("mean").asDouble();
    }

    private JsonNode spread(String cases) {
        return get("durations?" + cases).get("groups").get(0).get("spread");
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
        imported(program, format, file, null);
    }

    private void imported(Program program, String format, String file, String mapping) throws IOException {
        Path path = SHARED.resolve("complaints").resolve(file);
        assumeTrue(Files.exists(path), "needs ../shared/data/complaints/" + file);
        Client administrator = Client.of(program, "administrator");
        Client.Answer accepted = mapping == null
                ? administrator.upload("/api/imports", format, file, Files.readAllBytes(path))
                : administrator.upload("/api/imports", format, file, Files.readAllBytes(path), mapping);
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

    private static Map<String, JsonNode> fields(JsonNode object) {
        Map<String, JsonNode> fields = new TreeMap<>();
        object.properties().forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
        return fields;
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
