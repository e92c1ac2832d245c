package org.redress.analytics.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.analytics.formats.AttributeValue.Text;
import org.redress.analytics.formats.UnreadableLog.Reason;

/** What a CSV says about events, and which files say nothing that counts. */
class CsvLogReaderTest {
    private static final long TWO_GIGABYTES = 2L << 30;
    private static final String HEADER = "case,activity,time\n";

    @Test
    void a_row_is_an_event_and_its_other_columns_are_attributes() {
        ToldLog told = ToldLog.csv("""
                \uFEFF,case:concept:name,concept:name,time:timestamp,org:resource,lifecycle:transition,note,case:type
                0,7,"check, ""twice\""",2020-02-03 04:05:06+01:00,Mei,start,"two
                lines",fees

                1,8,决定,2020-02-03T04:05:06Z,,,,
                """);
        assertThat(told.cases).isEmpty();
        assertThat(told.events)
                .containsExactly(
                        new LoggedEvent(
                                "7",
                                "check, \"twice\"",
                                "start",
                                OffsetDateTime.parse("2020-02-03T04:05:06+01:00"),
                                "Mei",
                                Map.of("note", new Text("two\nlines"), "case:type", new Text("fees"))),
                        new LoggedEvent("8", "决定", null, OffsetDateTime.parse("2020-02-03T04:05:06Z"), null, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Case ID,Activity,Timestamp,Resource",
                "case_id;ACTIVITY;Complete Timestamp;user",
                "caseid\tevent\ttime\tresource",
                "\"Case-Id\";\"activity\";\"date\";\"Resource\"",
            })
    void common_names_and_separators_are_recognised(String header) {
        char separator = header.replaceAll("[^,;\t]", "").charAt(0);
        String row = "1,decide,2020-01-02,Mei".replace(',', separator);
        assertThat(ToldLog.csv(header + "\r\n" + row + "\r\n").events)
                .containsExactly(new LoggedEvent(
                        "1", "decide", null, OffsetDateTime.parse("2020-01-02T00:00:00Z"), "Mei", Map.of()));
    }

    @Test
    void the_names_of_xes_come_before_common_ones() {
        assertThat(CsvColumns.of(List.of("case", "Activity", "concept:name", "time", "Resource", "case:concept:name")))
                .isEqualTo(new CsvColumns("case:concept:name", "concept:name", "time", "Resource", null));
    }

    @Test
    void columns_may_be_named() {
        ToldLog told = new ToldLog();
        new CsvLogReader(LogLimits.DEFAULT)
                .read(
                        ToldLog.bytes("activity,step,order,at\nx,pack,1,2020-01-02\n"),
                        new CsvColumns("order", "step", "at", null, null),
                        told);
        assertThat(told.events)
                .containsExactly(new LoggedEvent(
                        "1",
                        "pack",
                        null,
                        OffsetDateTime.parse("2020-01-02T00:00:00Z"),
                        null,
                        Map.of("activity", new Text("x"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            COLUMN_MISSING         | 1 | activity,time%n
            COLUMN_MISSING         | 1 | case,time%n
            COLUMN_MISSING         | 1 | case,activity%n1,a%n
            NO_EVENTS              | 0 | case,activity,time%n
            NO_EVENTS              | 0 | ``
            ROW_UNREADABLE         | 1 | case,activity,time,note,note%n
            ROW_UNREADABLE         | 3 | case,activity,time%n1,a,2020-01-01%n1,a%n
            ROW_UNREADABLE         | 2 | case,activity,time%n1,a,2020-01-01,more%n
            ROW_UNREADABLE         | 4 | case,activity,time%n1,"a%nb",2020-01-01%n1,"b,2020-01-01%n
            ROW_UNREADABLE         | 2 | case,activity,time%n1,"a"b,2020-01-01%n
            ROW_UNREADABLE         | 2 | case,activity,time%n1,a%0b,2020-01-01%n
            EVENT_WITHOUT_CASE     | 2 | case,activity,time%n ,a,2020-01-01%n
            EVENT_WITHOUT_ACTIVITY | 2 | case,activity,time%n1,,2020-01-01%n
            EVENT_WITHOUT_TIME     | 5 | case,activity,time%n1,"a%n%nb",2020-01-01%n1,a,%n
            TIME_UNREADABLE        | 2 | case,activity,time%n1,a,yesterday%n
            EVENT_ID_TWICE         | 3 | case,activity,time,identity:id%n1,a,2020-01-01,e1%n1,b,2020-01-01,e1%n
            """)
    void what_is_wrong_is_told_with_its_line(Reason reason, long line, String file) {
        assertRefused(reason, line, () -> ToldLog.csv(file.replace("%n", "\n").replace("%0", "\0")));
    }

    @ParameterizedTest
    @CsvSource({
        "case,                            TOO_LONG 1",
        "'case,activity,time\n1,',        TOO_LONG 2",
        "'case,activity,time\n1,\"',      TOO_LONG 2",
        "'case,activity,time\n\n1,a,2020-01-01\n', TOO_LONG 4",
    })
    void a_line_without_end_is_refused_before_it_is_held(String begin, String outcome) throws Exception {
        assertThat(SmallHeap.read("csv", begin, "x", TWO_GIGABYTES)).isEqualTo(outcome);
    }

    @Test
    void two_gigabytes_of_events_are_read_in_little_memory() throws Exception {
        String row = "1,a,2020-01-01," + "x".repeat(485) + "\n";
        assertThat(SmallHeap.read("csv", "case,activity,time,note\n", row, TWO_GIGABYTES))
                .isEqualTo("READ");
    }

    @Test
    void bombs_stop_early() throws IOException {
        byte[] zeros = packed(new GeneratedFile("", "\0", 64 << 20));
        assertRefused(Reason.TOO_LONG, 1, () -> ToldLog.csv(new ByteArrayInputStream(zeros), LogLimits.DEFAULT));
        byte[] events = packed(new GeneratedFile(HEADER, "1,a,2020-01-01\n", 64 << 20));
        assertThatThrownBy(() -> new CsvLogReader(LogLimits.DEFAULT)
                        .read(new ByteArrayInputStream(events), new SmallHeap.Forgetful()))
                .isInstanceOfSatisfying(
                        UnreadableLog.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "GB18030", "ISO-8859-1"})
    void another_encoding_is_refused(String encoding) {
        byte[] file = (HEADER + "1,决定é,2020-01-01\n").getBytes(Charset.forName(encoding));
        assertThatThrownBy(() -> ToldLog.csv(new ByteArrayInputStream(file), LogLimits.DEFAULT))
                .isInstanceOf(UnreadableLog.class);
    }

    @Test
    void each_limit_has_its_code() {
        LogLimits limits = new LogLimits(1 << 20, 250, 2, 3, 2, 4, 4, 30, 64);
        String one = "1,a,2020-01-01\n";
        ToldLog.csv(ToldLog.bytes(HEADER + one + one.replace('1', '2').replace('a', 'b') + one), limits);
        assertRefused(Reason.TOO_MANY_EVENTS, 5, () -> csv(HEADER + one.repeat(4), limits));
        assertRefused(Reason.TOO_MANY_CASES, 4, () -> csv(HEADER + one + "2,a,2020-01-01\n3,a,2020-01-01\n", limits));
        assertRefused(
                Reason.TOO_MANY_ACTIVITIES, 4, () -> csv(HEADER + one + "1,b,2020-01-01\n1,c,2020-01-01\n", limits));
        assertRefused(Reason.TOO_MANY_ATTRIBUTES, 1, () -> csv("case,activity,time,a,b\n", limits));
        assertRefused(Reason.TOO_LONG, 2, () -> csv(HEADER + "1," + "a".repeat(31) + ",2020-01-01\n", limits));
        assertRefused(Reason.TOO_LONG, 1, () -> csv(HEADER.strip() + ",aaaaaaaaaaaaa\n", limits));
    }

    @Test
    void damage_of_any_kind_ends_in_a_code() {
        byte[] whole = (HEADER + "1,\"a, \"\"b\"\"\",2020-01-01T00:00:00Z\n2,决定,2020-01-01 00:00:00+0100\n")
                .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = whole.clone();
            for (int j = random.nextInt(3); j >= 0; j--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                ToldLog.csv(new ByteArrayInputStream(damaged), LogLimits.DEFAULT);
            } catch (UnreadableLog refused) {
                assertThat(refused.reason()).isNotNull();
            }
        }
    }

    private static void csv(String file, LogLimits limits) {
        ToldLog.csv(ToldLog.bytes(file), limits);
    }

    private static byte[] packed(InputStream file) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            file.transferTo(gzip);
        }
        return packed.toByteArray();
    }

    private static void assertRefused(Reason reason, long line, ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(UnreadableLog.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.line()).isEqualTo(line);
        });
    }
}
