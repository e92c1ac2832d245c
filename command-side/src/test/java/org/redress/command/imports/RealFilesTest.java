package org.redress.command.imports;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.eventlog.Occurred;
import org.redress.events.Answer;
import org.redress.events.Channel;
import org.redress.events.RowRemark;
import org.redress.events.SourceClosureRecorded;
import org.redress.events.SourceComplaintRecorded;
import org.redress.events.SourceDueDateRecorded;
import org.redress.events.SourceResponseRecorded;
import org.redress.events.SourceStatusRecorded;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every real file, read by its format where it lies and recounted against what other tools made of it. */
class RealFilesTest {
    private static final Path DATA = Path.of(System.getProperty("redress.shared", "../../shared"), "data");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** Rows, rejections and warnings as a recount with Python's csv module has them. */
    @ParameterizedTest
    @CsvSource({
        "cfpb_bank_of_america_2017-2020.csv,       CFPB_BANK_OF_AMERICA,     29283, 0",
        "cfpb_payday_2023_narratives_18col.csv,    CFPB,                      1395, 0",
        "cfpb_all_products_narratives_18col.csv,   CFPB,                       268, 0",
        "cfpb_2013-2017_14col.csv,                 CFPB_WITHOUT_ID,           1607, 4",
        "baltimore311_2014-2019.csv,               BALTIMORE_311,             5109, 12",
        "nyc311_animals_2025.csv,                  NYC_311,                   2480, 0",
        "nyc311_2024-04_snakecase.csv,             NYC_311,                    495, 20",
        "fcc_comcast_2015.csv,                     FCC,                       1092, 269",
        "cn_gov_messages_with_replies.csv,         CN_MESSAGES_WITH_REPLIES,  1444, 0",
        "cn_gov_messages_2017-2020.csv,            CN_MESSAGES_WITH_VOTES,    2150, 0",
        "cn_ecommerce_dispute_appeals.csv,         CN_DISPUTES,                492, 0",
        "nhtsa_odi_complaints_sample101.tsv,       NHTSA,                      101, 3",
    })
    void every_row_of_a_real_file_is_read_and_what_is_odd_is_said(
            String file, ImportFormat format, int rows, int warnings) throws Exception {
        ReadFiles read = read(file, format);

        assertThat(read.rejections()).isEmpty();
        assertThat(read.usable()).hasSize(rows);
        assertThat(read.usable().stream().map(ReadRow.Usable::complaintId).distinct())
                .hasSize(rows);
        if (format != ImportFormat.CFPB_BANK_OF_AMERICA) {
            assertThat(read.warnings()).hasSize(warnings);
        }
        assertThat(read.encoding()).isEqualTo(FileEncoding.UTF_8);
        assertThat(read(file, format).rows()).isEqualTo(read.rows());
    }

    @Test
    void two_dates_of_the_fcc_that_differ_are_a_warning_and_the_second_counts() throws Exception {
        ReadFiles read = read("fcc_comcast_2015.csv", ImportFormat.FCC);
        JsonNode expected = expected("comcast");

        assertThat(read.warnings())
                .hasSize(269)
                .allSatisfy(warning -> assertThat(warning)
                        .isEqualTo(Remark.of(warning.line(), "Date", RowRemark.ANOTHER_DAY, "Date_month_year")));
        assertThat(by(read, row -> day(row).toString().substring(0, 7))).isEqualTo(counts(expected.get("byMonth")));
        assertThat(by(read, RealFilesTest::status)).isEqualTo(counts(expected.get("status")));
        assertThat(by(
                        read,
                        row -> word(ImportFormat.FCC, ReadFiles.complaint(row).channel())))
                .isEqualTo(counts(expected.get("via")));
        assertTop(by(read, row -> ReadFiles.complaint(row).fields().get("state")), expected.get("stateTop"));
        assertThat(read.usable().stream().filter(RealFilesTest::isClosed)).hasSize(354 + 486);
    }

    @Test
    void baltimore_keeps_due_dates_moments_of_closing_and_what_it_says_of_duplicates() throws Exception {
        ReadFiles read = read("baltimore311_2014-2019.csv", ImportFormat.BALTIMORE_311);
        JsonNode expected = expected("baltimore311");

        assertThat(by(read, RealFilesTest::status)).isEqualTo(counts(expected.get("status")));
        assertThat(read.usable().stream().filter(row -> due(row) != null))
                .hasSize(expected.get("withDue").asInt());
        assertThat(closed(read)).hasSize(expected.get("closed").asInt());
        assertThat(closed(read).stream()
                        .filter(row -> due(row) != null && closedAt(row).isAfter(due(row))))
                .hasSize(expected.get("closedLate").asInt());
        assertThat(closed(read).stream()
                        .filter(row -> due(row) != null && !closedAt(row).isAfter(due(row))))
                .hasSize(expected.get("closedOnTime").asInt());
        assertThat(read.usable().stream()
                        .filter(row -> !isClosed(row)
                                && due(row) != null
                                && due(row).isBefore(Instant.parse("2019-02-13T21:18:53Z"))))
                .hasSize(expected.at("/openOverdueAsOf/count").asInt());
        assertThat(meanHours(closed(read))).isCloseTo(276.285388, within(0.000001));
        assertTop(by(read, row -> ReadFiles.complaint(row).issue()), expected.get("typePareto"));
        assertThat(by(read, row -> ReadFiles.complaint(row).unit())).containsEntry("Solid Waste", 2458L);
    }

    @Test
    void the_same_file_read_five_hours_behind_utc_has_the_durations_of_its_local_times() throws Exception {
        Mapping mapping = MappingFile.of(new String(
                        RealFilesTest.class
                                .getResourceAsStream("format/baltimore-311.json")
                                .readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8)
                .replace("America/New_York", "-05:00"));
        assertThat(meanHours(closed(read("baltimore311_2014-2019.csv", mapping))))
                .isCloseTo(expected("baltimore311").at("/hoursToClose/mean").asDouble(), within(0.000001));
    }

    @Test
    void new_york_is_read_in_either_spelling_of_its_columns() throws Exception {
        ReadFiles read = read("nyc311_animals_2025.csv", ImportFormat.NYC_311);
        JsonNode expected = expected("nyc311_animals");

        assertThat(by(read, RealFilesTest::status)).isEqualTo(counts(expected.get("status")));
        assertTop(by(read, row -> ReadFiles.complaint(row).issue()), expected.get("types"));
        assertThat(meanHours(closed(read))).isCloseTo(25.283078, within(0.000001));
        assertThat(by(read, row -> week(LocalDate.ofInstant(receivedAt(row), NEW_YORK))))
                .isEqualTo(counts(expected.get("isoWeeks")));
        assertThat(read.complaints()
                        .filter(complaint ->
                                complaint.words() != null && complaint.words().address() != null))
                .hasSize(expected.at("/repeatAddressTypeWithin30d/rowsWithAddress")
                        .asInt());

        ReadFiles other = read("nyc311_2024-04_snakecase.csv", ImportFormat.NYC_311);
        assertThat(other.warnings().stream().collect(groupingBy(Remark::reason, counting())))
                .isEqualTo(Map.of(
                        "is a way that we have no word for", 19L, "is blank although the status is a closed one", 1L));
        assertThat(other.usable().stream().filter(RealFilesTest::isClosed)).hasSize(132);
        assertThat(closed(other)).hasSize(131);
        assertThat(other.usable().stream().filter(row -> due(row) != null)).hasSize(9);
    }

    @Test
    void chinese_messages_keep_replies_votes_and_who_wrote_more_than_one() throws Exception {
        ReadFiles replies = read("cn_gov_messages_with_replies.csv", ImportFormat.CN_MESSAGES_WITH_REPLIES);
        JsonNode expected = expected("cn_replies");
        List<Duration> waits = replies.usable().stream()
                .map(row -> Duration.between(receivedAt(row), ReadFiles.at(row, SourceResponseRecorded.class)))
                .toList();

        assertThat(waits).hasSize(expected.at("/daysToReply/n").asInt());
        assertThat(waits.stream().mapToLong(Duration::toSeconds).average().orElseThrow() / 86_400)
                .isCloseTo(expected.at("/daysToReply/mean").asDouble(), within(0.000001));
        assertThat(waits.stream().filter(wait -> wait.compareTo(Duration.ofDays(15)) > 0))
                .hasSize(expected.get("repliedAfter15CalendarDays").asInt());
        assertThat(by(replies, row -> ReadFiles.complaint(row).customer().value()).values().stream()
                        .filter(messages -> messages > 1))
                .hasSize(expected.get("usersWithMoreThanOne").asInt());
        assertThat(replies.complaints()).allMatch(complaint -> complaint.words() != null);

        ReadFiles votes = read("cn_gov_messages_2017-2020.csv", ImportFormat.CN_MESSAGES_WITH_VOTES);
        assertThat(by(votes, row -> ReadFiles.complaint(row).fields().get("votesAgainst")))
                .containsEntry("0", 2030L)
                .containsEntry("14", 1L);
    }

    @Test
    void chinese_disputes_keep_their_three_levels_of_causes() throws Exception {
        ReadFiles read = read("cn_ecommerce_dispute_appeals.csv", ImportFormat.CN_DISPUTES);
        JsonNode expected = expected("cn_disputes");

        assertTop(by(read, row -> ReadFiles.complaint(row).issue()), expected.get("outline"));
        for (String level : List.of("class1", "class2", "class3")) {
            assertTop(by(read, row -> ReadFiles.complaint(row).fields().get(level)), expected.get(level));
        }
        assertThat(read.usable())
                .allMatch(row -> row.facts().getFirst().occurred().equals(new Occurred.Sometime()));
    }

    @Test
    void the_cfpb_with_stories_keeps_companies_verdicts_and_stories() throws Exception {
        ReadFiles read = read("cfpb_payday_2023_narratives_18col.csv", ImportFormat.CFPB);
        JsonNode expected = expected("payday2023");

        assertThat(read.complaints().map(SourceComplaintRecorded::unit).distinct())
                .hasSize(expected.get("companies").asInt());
        assertTop(by(read, row -> ReadFiles.complaint(row).issue()), expected.get("issuePareto"));
        assertThat(by(read, row -> day(row).toString().substring(0, 7))).isEqualTo(counts(expected.get("byMonth")));
        assertThat(by(
                        read,
                        row -> ReadFiles.of(row, SourceResponseRecorded.class, SourceResponseRecorded::timely)
                                        == Answer.YES
                                ? "Yes"
                                : "No"))
                .isEqualTo(counts(expected.get("timely")));
        assertThat(read.complaints()).allMatch(complaint -> complaint.words().narrative() != null);
    }

    @Test
    void seven_rows_of_the_cfpb_without_numbers_are_told_apart_by_their_order() throws Exception {
        ReadFiles read = read("cfpb_2013-2017_14col.csv", ImportFormat.CFPB_WITHOUT_ID);

        assertThat(read.complaints().map(SourceComplaintRecorded::sourceId).filter(id -> !id.endsWith("-1")))
                .hasSize(7);
        assertThat(read.complaints().map(SourceComplaintRecorded::caseNumber).distinct())
                .hasSize(1607)
                .allMatch(number -> number.length() <= 40);
    }

    @Test
    void the_nhtsa_has_no_header_and_a_word_of_ours_for_most_ways() throws Exception {
        ReadFiles read = read("nhtsa_odi_complaints_sample101.tsv", ImportFormat.NHTSA);

        assertThat(by(read, row -> String.valueOf(ReadFiles.complaint(row).channel())))
                .isEqualTo(Map.of("HOTLINE_800_400", 35L, "WEB", 57L, "LETTER", 5L, "REFERRAL", 1L, "null", 3L));
        assertThat(ReadFiles.complaint(read.usable().getFirst()))
                .returns("LINCOLN", SourceComplaintRecorded::product)
                .returns("TOWN CAR", SourceComplaintRecorded::subProduct)
                .returns("Ford Motor Company", SourceComplaintRecorded::unit);
        assertThat(day(read.usable().getFirst())).isEqualTo(LocalDate.of(1995, 1, 3));
    }

    private static ReadFiles read(String file, ImportFormat format) throws Exception {
        return read(file, format.mapping());
    }

    private static ReadFiles read(String name, Mapping mapping) throws Exception {
        Path file = DATA.resolve("complaints").resolve(name);
        assumeTrue(Files.exists(file), "skipped: the real complaints are not at " + file);
        return ReadFiles.of(() -> Files.newInputStream(file), mapping);
    }

    private static JsonNode expected(String file) {
        return JsonMapper.shared()
                .readTree(DATA.resolve("expected/tabular.dev.json").toFile())
                .get(file);
    }

    private static Map<String, Long> by(ReadFiles read, Function<ReadRow.Usable, String> what) {
        return read.usable().stream().collect(groupingBy(what, TreeMap::new, counting()));
    }

    private static Map<String, Long> counts(JsonNode counts) {
        Map<String, Long> map = new TreeMap<>();
        counts.properties()
                .forEach(count -> map.put(count.getKey(), count.getValue().asLong()));
        return map;
    }

    private static void assertTop(Map<String, Long> counts, JsonNode pareto) {
        assertThat(counts).hasSize(pareto.get("categories").asInt());
        for (JsonNode entry : pareto.get("top")) {
            assertThat(counts)
                    .containsEntry(
                            entry.get("key").asString(), entry.get("count").asLong());
        }
    }

    private static String status(ReadRow.Usable row) {
        return ReadFiles.of(row, SourceStatusRecorded.class, SourceStatusRecorded::status);
    }

    private static Instant due(ReadRow.Usable row) {
        return ReadFiles.of(row, SourceDueDateRecorded.class, SourceDueDateRecorded::dueAt);
    }

    private static boolean isClosed(ReadRow.Usable row) {
        return ReadFiles.of(row, SourceClosureRecorded.class, closure -> true) != null;
    }

    /** Those with a moment of closing. */
    private static List<ReadRow.Usable> closed(ReadFiles read) {
        return read.usable().stream().filter(row -> closedAt(row) != null).toList();
    }

    private static Instant closedAt(ReadRow.Usable row) {
        return ReadFiles.at(row, SourceClosureRecorded.class);
    }

    private static Instant receivedAt(ReadRow.Usable row) {
        return ReadFiles.at(row, SourceComplaintRecorded.class);
    }

    private static LocalDate day(ReadRow.Usable row) {
        return ((Occurred.On) row.facts().getFirst().occurred()).day();
    }

    private static String week(LocalDate day) {
        return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static double meanHours(List<ReadRow.Usable> closed) {
        return closed.stream()
                        .mapToLong(row ->
                                Duration.between(receivedAt(row), closedAt(row)).toSeconds())
                        .average()
                        .orElseThrow()
                / 3_600;
    }

    /** The source's word for a channel that stands for one of them only. */
    private static String word(ImportFormat format, Channel channel) {
        return Stream.of(format.mapping())
                .flatMap(mapping -> mapping.channels().entrySet().stream())
                .filter(entry -> entry.getValue() == channel)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
