package org.redress.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.redress.endtoend.ReportedFigures.ROUNDED;
import static org.redress.endtoend.ReportedFigures.counts;
import static org.redress.endtoend.ReportedFigures.key;
import static org.redress.endtoend.ReportedFigures.number;
import static org.redress.endtoend.ReportedFigures.value;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
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

/**
 * The figures of real files through the API, each against what an independent tool computed from the file: one program on
 * each database for six of them. The seventh and largest is held by {@link RealImportIT}, which imports it anyway.
 */
class FiguresOfFilesIT {
    private static final Path SHARED =
            Path.of(System.getProperty("redress.shared", "../../shared")).resolve("data");
    private static final Path EXPECTED = SHARED.resolve("expected/tabular.dev.json");

    /** Those that the program brings, to be changed for a test. */
    private static final Path MAPPINGS =
            Path.of("../command-side/src/main/resources/org/redress/command/imports/format");

    private static final ZoneId BALTIMORE = ZoneId.of("America/New_York");

    /** Far above what a slow machine needs. */
    private static final Duration IMPORT_MAX = Duration.ofMinutes(5);

    private static final Program.Options OPTIONS =
            Program.Options.ofLongTests().withJvm("-Xmx512m").withArguments(ReportedFigures.SETTINGS);

    private JsonNode expected;
    private ReportedFigures figures;

    @BeforeEach
    void needs_the_references() throws IOException {
        assumeTrue(Files.exists(EXPECTED), "needs ../shared/data/expected/tabular.dev.json");
        expected = new JsonMapper().readTree(Files.readAllBytes(EXPECTED));
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void on_h2(@TempDir Path folder) throws IOException {
        try (Program program = Program.start(folder, OPTIONS)) {
            allFiguresHold(program);
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
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
        figures = new ReportedFigures(program);
        // The small ones first: what is broken shows soon.
        disputesHold(program);
        comcastHolds(program);
        repliesHold(program);
        paydayHolds(program);
        newYorkHolds(program);
        baltimoreHolds(program);
    }

    private void paydayHolds(Program program) throws IOException {
        JsonNode file = expected.get("payday2023");
        imported(program, "cfpb", "cfpb_payday_2023_narratives_18col.csv");
        String cases = "source=CFPB";

        assertThat(figures.total(cases)).as("rows").isEqualTo(number(file, "rows"));
        figures.paretoHolds("issuePareto", file.get("issuePareto"), cases, "by=ISSUE");
        assertThat(figures.counts(cases, "by=UNIT"))
                .as("companies")
                .hasSize(file.get("companies").asInt());
        assertThat(figures.counts(cases, "by=VERDICT"))
                .as("timely")
                .isEqualTo(Map.of("YES", number(file.get("timely"), "Yes"), "NO", number(file.get("timely"), "No")));
        assertThat(figures.months(cases)).as("byMonth").isEqualTo(counts(file.get("byMonth")));
    }

    private void baltimoreHolds(Program program) throws IOException {
        JsonNode file = expected.get("baltimore311");
        String name = "baltimore311_2014-2019.csv";
        imported(program, "baltimore-311", name);
        String cases = "source=Baltimore311";
        String asOf = local(file.get("openOverdueAsOf").get("asOf"), BALTIMORE);

        assertThat(figures.total(cases)).as("rows").isEqualTo(number(file, "rows"));
        assertThat(figures.counts(cases, "by=STATUS")).as("status").isEqualTo(counts(file.get("status")));
        JsonNode timeliness = figures.get("timeliness?asOf=" + asOf + "&" + cases)
                .get("groups")
                .get(0);
        assertThat(value(timeliness, "due")).as("withDue").isEqualTo(number(file, "withDue"));
        assertThat(value(timeliness, "closedLate")).as("closedLate").isEqualTo(number(file, "closedLate"));
        assertThat(value(timeliness, "closedOnTime")).as("closedOnTime").isEqualTo(number(file, "closedOnTime"));
        // One more was open then: it was closed three seconds later. The reference counts what the file leaves open.
        assertThat(value(timeliness, "overdue")).isEqualTo(number(file.get("openOverdueAsOf"), "count") + 1);
        JsonNode leftOpen = figures.get("timeliness?closing=UNKNOWN&asOf=" + asOf + "&" + cases)
                .get("groups")
                .get(0);
        assertThat(value(leftOpen, "overdue"))
                .as("openOverdueAsOf.count")
                .isEqualTo(number(file.get("openOverdueAsOf"), "count"));
        assertThat(value(figures.get("volumes?milestone=CLOSED&" + cases), "total"))
                .as("closed")
                .isEqualTo(number(file, "closed"));
        Map<String, JsonNode> agencies = new TreeMap<>();
        figures.get("timeliness?by=UNIT&" + cases).get("groups").forEach(group -> agencies.put(key(group), group));
        assertThat(agencies.keySet()).as("byAgency").isEqualTo(new TreeMap<>(fields(file.get("byAgency"))).keySet());
        fields(file.get("byAgency")).forEach((agency, theirs) -> {
            assertThat(value(agencies.get(agency), "cases")).as(agency).isEqualTo(number(theirs, "n"));
            assertThat(value(agencies.get(agency), "closedLate")).as(agency).isEqualTo(number(theirs, "late"));
        });
        figures.paretoHolds("typePareto", file.get("typePareto"), cases, "by=ISSUE");
        figures.paretoHolds("lateTypePareto", file.get("lateTypePareto"), cases + "&closing=LATE", "by=ISSUE");
        assertThat(mean(cases)).as("zoned mean").isCloseTo(276.285388, within(ROUNDED));
        assertThat(spread(cases).get("min").asDouble()).as("closeBeforeCreate").isGreaterThanOrEqualTo(0);

        importedInWinterTime(program, "baltimore-311", "Baltimore-winter", name);
        figures.spreadHolds("hoursToClose", file.get("hoursToClose"), "source=Baltimore-winter");
    }

    private void newYorkHolds(Program program) throws IOException {
        JsonNode file = expected.get("nyc311_animals");
        String name = "nyc311_animals_2025.csv";
        imported(program, "nyc-311", name);
        String cases = "source=NYC311";

        assertThat(figures.total(cases)).as("rows").isEqualTo(number(file, "rows"));
        assertThat(figures.counts(cases, "by=STATUS")).as("status").isEqualTo(counts(file.get("status")));
        figures.paretoHolds("types", file.get("types"), cases, "by=ISSUE");
        assertThat(figures.periods(cases, "WEEK")).as("isoWeeks").isEqualTo(counts(file.get("isoWeeks")));
        JsonNode reference = file.get("repeatAddressTypeWithin30d");
        JsonNode repeats = figures.get("repeats?key=ADDRESS&windowDays=30&sameToo=ISSUE&" + cases);
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
        figures.spreadHolds("hoursToClose", file.get("hoursToClose"), "source=NYC-winter");
    }

    private void repliesHold(Program program) throws IOException {
        JsonNode file = expected.get("cn_replies");
        imported(program, "cn-messages-with-replies", "cn_gov_messages_with_replies.csv");
        String cases = "source=CN-messages";

        assertThat(figures.total(cases)).as("rows").isEqualTo(number(file, "rows"));
        figures.spreadHolds(
                "daysToReply",
                file.get("daysToReply"),
                cases + "&start=RECEIVED&end=ANSWERED&measuredIn=DAYS&longerThan=15");
        JsonNode answered =
                figures.get("durations?" + cases + "&start=RECEIVED&end=ANSWERED&measuredIn=DAYS&longerThan=15");
        assertThat(value(answered.get("groups").get(0), "longer"))
                .as("repliedAfter15CalendarDays")
                .isEqualTo(number(file, "repliedAfter15CalendarDays"));
        LocalDate first = day(file.get("from_"));
        assertThat(figures.periods(cases + "&before=" + first.plusDays(1), "DAY"))
                .as("from_")
                .containsOnlyKeys(first.toString());
        LocalDate last = day(file.get("to"));
        assertThat(figures.periods(cases + "&from=" + last, "DAY")).as("to").containsOnlyKeys(last.toString());
        assertThat(value(figures.get("repeats?key=CUSTOMER&" + cases), "keysMoreThanOnce"))
                .as("usersWithMoreThanOne")
                .isEqualTo(number(file, "usersWithMoreThanOne"));
    }

    private void disputesHold(Program program) throws IOException {
        JsonNode file = expected.get("cn_disputes");
        imported(program, "cn-disputes", "cn_ecommerce_dispute_appeals.csv");
        String cases = "source=CN-disputes";

        assertThat(figures.total(cases)).as("rows").isEqualTo(number(file, "rows"));
        figures.paretoHolds("outline", file.get("outline"), cases, "by=ISSUE");
        for (String level : List.of("class1", "class2", "class3")) {
            figures.paretoHolds(level, file.get(level), cases, "by=FIELD&field=" + level);
        }
    }

    private void comcastHolds(Program program) throws IOException {
        JsonNode file = expected.get("comcast");
        imported(program, "fcc", "fcc_comcast_2015.csv");
        String cases = "source=FCC";

        assertThat(figures.total(cases)).as("rows").isEqualTo(number(file, "rows"));
        assertThat(figures.counts(cases, "by=STATUS")).as("status").isEqualTo(counts(file.get("status")));
        assertThat(figures.counts(cases, "by=CHANNEL"))
                .as("via")
                .isEqualTo(Map.of(
                        "PHONE", number(file.get("via"), "Customer Care Call"),
                        "WEB", number(file.get("via"), "Internet")));
        assertThat(figures.months(cases)).as("byMonth").isEqualTo(counts(file.get("byMonth")));
        figures.paretoHolds("stateTop", file.get("stateTop"), cases, "by=FIELD&field=state");
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

    private static LocalDate day(JsonNode time) {
        return LocalDate.parse(time.asString().substring(0, 10));
    }

    private double mean(String cases) {
        return spread(cases).get("mean").asDouble();
    }

    private JsonNode spread(String cases) {
        return figures.get("durations?" + cases).get("groups").get(0).get("spread");
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
        figures.awaitAll();
    }

    private static Map<String, JsonNode> fields(JsonNode object) {
        Map<String, JsonNode> fields = new TreeMap<>();
        object.properties().forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
        return fields;
    }
}
