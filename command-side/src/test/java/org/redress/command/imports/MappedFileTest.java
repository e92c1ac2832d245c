package org.redress.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.eventlog.Occurred;
import org.redress.events.Answer;
import org.redress.events.Channel;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.RowRemark;
import org.redress.events.SourceClosureRecorded;
import org.redress.events.SourceComplaintRecorded;
import org.redress.events.SourceDueDateRecorded;
import org.redress.events.SourceForwardingRecorded;
import org.redress.events.SourceResponseRecorded;
import org.redress.events.SourceStatusRecorded;
import org.redress.events.SourceWords;
import tools.jackson.databind.json.JsonMapper;

/** Files of one's own, read by a mapping of one's own. */
class MappedFileTest {
    private static final String EVERYTHING = """
            {"source": "Shop", "syntax": "CSV", "separator": ";", "zone": "Europe/Berlin",
             "times": ["dd.MM.yyyy HH:mm", "dd.MM.yyyy"], "blanks": ["-"],
             "columns": {"id": "No", "customer": "Account", "received": "In", "forwarded": "Sent", "answered": "Out",
                         "closed": "Done", "due": "Until", "status": "State", "statusAt": "Since", "remark": "Note",
                         "channel": "Way", "product": "Goods", "subProduct": "Kind", "issue": "About",
                         "subIssue": "More", "unit": "Team", "subject": "Title", "narrative": "Story",
                         "address": "Where", "response": "Result", "publicResponse": "Public", "timely": "In time",
                         "reply": "Answer"},
             "fields": {"region": "Region"},
             "channels": {"Telefon": "PHONE"}, "responses": {"repariert": true}, "statuses": {"zu": true, "offen": false},
             "timely": {"ja": "YES", "nein": "NO"}}
            """;
    private static final String HEADER =
            "No;Account;In;Sent;Out;Done;Until;State;Since;Note;Way;Goods;Kind;About;More;Team;"
                    + "Title;Story;Where;Result;Public;In time;Answer;Region;Ignored\n";
    private static final String ROW =
            "7;ann;01.03.2024 09:00;02.03.2024;03.03.2024 10:30;04.03.2024;05.03.2024 12:00;zu;"
                    + "04.03.2024;swept;Telefon;Pump;Small;Leak;Seal;Field;Hello;\"It leaks\nagain\";Main St 1;ersetzt;posted;ja;"
                    + "\"Sorry\";North;x\n";

    private static final String WITHOUT_ID = """
            {"source": "Shop", "syntax": "CSV", "columns": {"issue": "About"}}""";

    @Test
    void a_row_says_all_that_its_columns_tell() throws Exception {
        ReadRow.Usable row = only(HEADER + ROW, EVERYTHING);
        PersonId ann = new PersonId("shop-ann");

        assertThat(row.facts())
                .containsExactly(
                        new SourceFact(
                                new SourceComplaintRecorded(
                                        "Shop-7",
                                        "Shop",
                                        "7",
                                        ann,
                                        Channel.PHONE,
                                        "Pump",
                                        "Small",
                                        "Leak",
                                        "Seal",
                                        Map.of("region", "North"),
                                        "Field",
                                        ZoneId.of("Europe/Berlin"),
                                        new SourceWords(
                                                new Personal.Plain(ann, "Hello"),
                                                new Personal.Plain(ann, "It leaks\nagain"),
                                                new Personal.Plain(ann, "Main St 1"))),
                                at("2024-03-01T08:00:00Z")),
                        new SourceFact(new SourceForwardingRecorded(), on(2)),
                        new SourceFact(
                                new SourceDueDateRecorded(Instant.parse("2024-03-05T11:00:00Z"), null),
                                new Occurred.Sometime()),
                        new SourceFact(new SourceStatusRecorded("zu", new Personal.Plain(ann, "swept")), on(4)),
                        new SourceFact(
                                new SourceResponseRecorded(
                                        "ersetzt", "posted", false, Answer.YES, new Personal.Plain(ann, "Sorry")),
                                at("2024-03-03T09:30:00Z")),
                        new SourceFact(new SourceClosureRecorded(), on(4)));
        assertThat(row.warnings()).containsExactly(Remark.of(2, "Result", RowRemark.UNKNOWN_ANSWER));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "02.03.2024;03|29.02.2024;03|Sent|is before In",
                "03.03.2024 10:30|01.03.2024 08:59|Out|is before In",
                ";04.03.2024;05|;29.02.2024;05|Done|is before In",
                ";zu;|;kaputt;|State|is not a status that the source is known to give",
                ";zu;|;offen;|Done|is given although the status is an open one, which counts",
                ";04.03.2024;05|;-;05|Done|is blank although the status is a closed one",
                "Telefon|Taube|Way|is a way that we have no word for",
                ";ja;|;wohl;|In time|is neither nein nor ja",
            })
    void what_is_odd_is_used_with_a_warning(String usual, String odd, String column, String reason) throws Exception {
        String row = ROW.replace("ersetzt", "repariert");
        assertThat(only(HEADER + row, EVERYTHING).warnings()).isEmpty();
        assertThat(only(HEADER + row.replace(usual, odd), EVERYTHING).warnings())
                .extracting(Remark::line, Remark::field, Remark::reason)
                .containsExactly(tuple(2L, column, reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "01.03.2024 09:00|2024-03-01|In|must be a date like 31.12.2020 23:59 or 31.12.2020",
                "01.03.2024 09:00|31.02.2024 09:00|In|must be a date like 31.12.2020 23:59 or 31.12.2020",
                "01.03.2024 09:00|04.03.2026 06:07|In|must not be in the future",
                "02.03.2024;03|05.03.2026;03|Sent|must not be in the future",
                "7;ann|;ann|No|must not be blank",
                "7;ann|-;ann|No|must not be blank",
            })
    void what_cannot_be_is_rejected(String usual, String wrong, String column, String reason) throws Exception {
        ReadFiles read = read(HEADER + ROW.replace(usual, wrong), EVERYTHING);
        assertThat(read.usable()).isEmpty();
        assertThat(read.rejections())
                .extracting(Remark::line, Remark::field, Remark::reason)
                .containsExactly(tuple(2L, column, reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|is a date, and the mapping has no form of one",
                "\"yyyy-MM-dd\"|must be a date like 2020-12-31",
                "\"yyyy-MM-dd\",\"d.M.yyyy\"|must be a date like 2020-12-31 or 31.12.2020",
                "\"yyyy-MM-dd\",\"d.M.yyyy\",\"M/d/yy\"|must be a date like 2020-12-31 or 31.12.2020",
            })
    void two_forms_of_dates_are_told_and_no_more(String forms, String reason) throws Exception {
        String mapping = "{\"source\":\"Shop\",\"syntax\":\"CSV\",\"times\":[" + forms
                + "],\"columns\":{\"issue\":\"About\",\"received\":\"In\"}}";
        assertThat(read("About,In\nLeak,soon\n", mapping).rejections())
                .extracting(Remark::field, Remark::reason)
                .containsExactly(tuple("In", reason));
    }

    @Test
    void words_for_in_time_and_late_are_told_where_there_are_two() throws Exception {
        String mapping = "{\"source\":\"Shop\",\"syntax\":\"CSV\",\"columns\":{\"issue\":\"About\",\"timely\":\"T\"},"
                + "\"timely\":{\"yes\":\"YES\",\"no\":\"NO\",\"late\":\"NO\"}}";
        assertThat(read("About,T\nLeak,maybe\n", mapping).warnings())
                .containsExactly(Remark.of(2, "T", RowRemark.UNKNOWN_TIMELINESS));
        assertThat(read("About,T\nLeak,maybe\n", mapping.replace(",\"late\":\"NO\"", ""))
                        .warnings())
                .containsExactly(Remark.of(2, "T", RowRemark.NEITHER_IN_TIME_NOR_LATE, "yes", "no"));
    }

    @Test
    void a_due_date_may_lie_ahead() throws Exception {
        assertThat(only(HEADER + ROW.replace("05.03.2024 12:00", "05.03.2099"), EVERYTHING)
                        .facts())
                .contains(new SourceFact(
                        new SourceDueDateRecorded(null, LocalDate.of(2099, 3, 5)), new Occurred.Sometime()));
    }

    @Test
    void an_hour_that_the_clock_skipped_or_passed_twice_is_still_a_moment() throws Exception {
        assertThat(receivedAt("31.03.2024 02:30")).isEqualTo(at("2024-03-31T01:30:00Z"));
        assertThat(receivedAt("27.10.2024 02:30")).isEqualTo(at("2024-10-27T00:30:00Z"));
    }

    @Test
    void a_story_may_have_40000_characters_and_an_id_40() throws Exception {
        String story = "\"It leaks\nagain\"";
        assertThat(read(HEADER + ROW.replace(story, "x".repeat(40_000)), EVERYTHING)
                        .rejections())
                .isEmpty();
        assertThat(read(HEADER + ROW.replace(story, "x".repeat(40_001)), EVERYTHING)
                        .rejections())
                .containsExactly(Remark.of(2, "Story", RowRemark.TOO_LONG, 40_000));
        assertThat(read(HEADER + ROW.replace("7;ann", "7".repeat(40) + ";ann"), EVERYTHING)
                        .rejections())
                .isEmpty();
        assertThat(read(HEADER + ROW.replace("7;ann", "7".repeat(41) + ";ann"), EVERYTHING)
                        .rejections())
                .containsExactly(Remark.of(2, "No", RowRemark.TOO_LONG, 40));
    }

    @Test
    void rows_without_a_number_are_named_by_what_they_say_and_their_place_among_equals() throws Exception {
        List<SourceComplaintRecorded> read = read("About,More\nLeak,a\nNoise,\nLeak,a\nLeak,b\n", WITHOUT_ID)
                .complaints()
                .toList();
        assertThat(read).extracting(SourceComplaintRecorded::sourceId).doesNotHaveDuplicates();
        assertThat(read.get(0).sourceId()).matches("[0-9a-f]{64}-1");
        assertThat(read.get(2).sourceId()).isEqualTo(read.get(0).sourceId().replaceAll("1$", "2"));
        assertThat(read.get(2).caseNumber()).matches("Shop-[0-9a-f]{12}-2");
        assertThat(read("About,More\nLeak,b\nLeak,a\n", WITHOUT_ID).complaints().map(SourceComplaintRecorded::sourceId))
                .containsExactly(read.get(3).sourceId(), read.get(0).sourceId());
    }

    @Test
    void json_lines_are_read_by_the_names_of_their_values() throws Exception {
        String mapping = """
                {"source": "App", "syntax": "JSON_LINES", "times": ["yyyy-MM-dd'T'HH:mm:ssXXX"], "optional": ["text"],
                 "columns": {"id": "no", "received": "at", "narrative": "text"}}""";
        ReadFiles read = read("""
                {"no": 1, "at": "2024-03-01T09:00:00+08:00", "text": "a\\nb", "more": {"x": [1]}}

                {"no": "2", "at": null}
                {"no": 3}
                {"no": [4], "at": null}
                [5]
                {"no": 6, "no": 7, "at": null}
                {"no": 8, "at"
                """, mapping);
        assertThat(read.complaints())
                .extracting(SourceComplaintRecorded::sourceId)
                .containsExactly("1", "2");
        assertThat(read.usable().getFirst().facts().getFirst().occurred()).isEqualTo(at("2024-03-01T01:00:00Z"));
        assertThat(read.rejections())
                .containsExactly(
                        Remark.of(4, null, RowRemark.LACKS_COLUMN, "at"),
                        Remark.of(5, null, RowRemark.NOT_PLAIN, "no"),
                        Remark.of(6, null, RowRemark.NO_JSON_OBJECT),
                        Remark.of(7, null, RowRemark.NO_JSON_OBJECT),
                        Remark.of(8, null, RowRemark.NO_JSON_OBJECT));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, Größe 投诉没有答复",
        "GB18030, 投诉没有答复，请尽快处理",
        "windows-1252, Größe passt nicht – tränenreich",
    })
    void encodings_are_found(String encoding, String words) throws Exception {
        byte[] file = ("About\n" + words + "\n").getBytes(Charset.forName(encoding));
        ReadFiles read = ReadFiles.of(() -> new ByteArrayInputStream(file), MappingFile.of(WITHOUT_ID));
        assertThat(read.encoding().charset()).isEqualTo(Charset.forName(encoding));
        assertThat(read.complaints().map(SourceComplaintRecorded::issue)).containsExactly(words);
    }

    @Test
    void a_few_broken_rows_do_not_make_a_file_another_encoding() throws Exception {
        byte[] file = ("About\n" + "投诉没有答复\n".repeat(20) + "Gr\u00F6\u00DFe\n").getBytes(StandardCharsets.UTF_8);
        int at = new String(file, StandardCharsets.ISO_8859_1).indexOf("Gr") + 2;
        file[at] = (byte) 0xF6;
        ReadFiles read = ReadFiles.of(() -> new ByteArrayInputStream(file), MappingFile.of(WITHOUT_ID));
        assertThat(read.encoding()).isEqualTo(FileEncoding.UTF_8);
        assertThat(read.usable()).hasSize(20);
        assertThat(read.rejections()).containsExactly(Remark.of(22, null, RowRemark.OTHER_ENCODING, "UTF-8"));
    }

    @Test
    void an_encoding_that_is_told_is_taken() throws Exception {
        byte[] file = "About\nLeck\n\u00DF\n".getBytes(FileEncoding.WINDOWS_1252.charset());
        Mapping told = MappingFile.of(WITHOUT_ID).in(FileEncoding.UTF_8);
        assertThat(ReadFiles.of(() -> new ByteArrayInputStream(file), told).rejections())
                .containsExactly(Remark.of(3, null, RowRemark.OTHER_ENCODING, "UTF-8"));
    }

    @Test
    void who_goes_on_behind_a_row_of_several_lines_reads_what_follows_it() throws Exception {
        String file = HEADER + ROW + ROW.replace("7;", "8;") + ROW.replace("7;", "9;");
        try (MappedFile open = ReadFiles.open(
                () -> new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), MappingFile.of(EVERYTHING))) {
            assertThat(open.next(2).rows()).extracting(ReadRow::line).containsExactly(2L, 4L);
        }
        try (MappedFile again = ReadFiles.open(
                () -> new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), MappingFile.of(EVERYTHING))) {
            again.skipTo(4);
            assertThat(again.next(2).rows()).extracting(ReadRow::line).containsExactly(6L);
        }
    }

    @Test
    void a_file_that_lacks_a_column_is_refused_and_one_with_more_is_not() throws Exception {
        assertThatThrownBy(() -> read("More\nx\n", WITHOUT_ID))
                .isInstanceOf(FileRejected.class)
                .hasMessage("The header lacks About.");
        assertThatThrownBy(() -> read("About,about\nx,y\n", WITHOUT_ID))
                .hasMessage("The header has the column About twice.");
        assertThat(read("More,ABOUT\nx,Leak\n", WITHOUT_ID).complaints().map(SourceComplaintRecorded::issue))
                .containsExactly("Leak");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "\"source\": \"Shop\"~\"source\": \"a b\"~source must be 1 to 20 letters and digits",
                "\"separator\": \";\"~\"separator\": \"x\"~separator must be one of , ; | and tab",
                "\"zone\": \"Europe/Berlin\",~  ~times must be forms like yyyy-MM-dd HH:mm:ss, and times of day need a zone",
                "dd.MM.yyyy HH:mm~{{~times must be forms like yyyy-MM-dd HH:mm:ss, and times of day need a zone",
                "\"region\"~\"Region\"~fields must have names of letters and digits that start small, at most 40",
                "\"statuses\"~\"statusses\"~is no mapping: look at statusses, line 11",
                "\"issue\"~\"issues\"~is no mapping: look at columns, line 5",
            })
    void a_mapping_that_is_none_says_where(String usual, String wrong, String reason) {
        String mapping = EVERYTHING.replace(usual, wrong == null ? "" : wrong);
        assertThatThrownBy(() -> MappingFile.of(mapping))
                .isInstanceOf(BadMapping.class)
                .hasMessage(reason);
    }

    @Test
    void a_mapping_may_have_200_further_fields_and_a_file_1000_columns() throws Exception {
        assertThat(MappingFile.of(withFields(200)).fields()).hasSize(200);
        assertThatThrownBy(() -> MappingFile.of(withFields(201)))
                .isInstanceOf(BadMapping.class)
                .hasMessage("mapping must have at most 200 entries of 64 characters in each part");
        String columns = IntStream.range(1, 1_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        assertThat(read("About," + columns + "\nLeak" + ",".repeat(999) + "\n", WITHOUT_ID)
                        .usable())
                .hasSize(1);
    }

    @Test
    void a_batch_of_long_rows_has_fewer_of_them() throws Exception {
        String story = "About,Story\n" + ("Leak," + "x".repeat(100_000) + "\n").repeat(30);
        try (MappedFile open = ReadFiles.open(
                () -> new ByteArrayInputStream(story.getBytes(StandardCharsets.UTF_8)), MappingFile.of(WITHOUT_ID))) {
            assertThat(open.next(200).rows()).hasSize(21);
            assertThat(open.next(200).rows()).hasSize(9);
            assertThat(open.next(200).rows()).isEmpty();
        }
    }

    private static String withFields(int fields) {
        return "{\"source\":\"Shop\",\"syntax\":\"CSV\",\"columns\":{\"issue\":\"About\"},\"fields\":{"
                + IntStream.range(0, fields)
                        .mapToObj(i -> "\"f" + i + "\":\"c\"")
                        .collect(Collectors.joining(","))
                + "}}";
    }

    @Test
    void the_mapping_in_the_readme_is_one() throws Exception {
        String readme = Files.readString(Path.of("../README.md"));
        String own = readme.substring(readme.indexOf("## Import your own"));
        String mapping = own.substring(own.indexOf("```json") + 7, own.indexOf("```", own.indexOf("```json") + 7));
        assertThat(MappingFile.of(mapping).columns()).hasSize(9);
        assertThat(JsonMapper.shared().writeValueAsString(MappedFact.values()))
                .isEqualTo("["
                        + own.lines()
                                .filter(line -> line.startsWith("`columns` knows"))
                                .flatMap(line -> Pattern.compile("`([a-zA-Z]+)`")
                                        .matcher(line.substring(line.indexOf("knows"), line.indexOf("What people")))
                                        .results()
                                        .map(name -> "\"" + name.group(1) + "\""))
                                .collect(Collectors.joining(","))
                        + "]");
    }

    private static Occurred receivedAt(String time) throws Exception {
        String row = ROW.replace("01.03.2024 09:00", time);
        return only(HEADER + row, EVERYTHING).facts().getFirst().occurred();
    }

    private static Occurred at(String instant) {
        return new Occurred.At(Instant.parse(instant));
    }

    private static Occurred on(int day) {
        return new Occurred.On(LocalDate.of(2024, 3, day));
    }

    private static ReadRow.Usable only(String file, String mapping) throws Exception {
        return (ReadRow.Usable) read(file, mapping).rows().getFirst();
    }

    private static ReadFiles read(String file, String mapping) throws Exception {
        return ReadFiles.of(file, MappingFile.of(mapping));
    }
}
