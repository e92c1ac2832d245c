package org.redress.analytics.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.analytics.formats.AttributeValue.Decimal;
import org.redress.analytics.formats.AttributeValue.Id;
import org.redress.analytics.formats.AttributeValue.Moment;
import org.redress.analytics.formats.AttributeValue.Text;
import org.redress.analytics.formats.AttributeValue.Truth;
import org.redress.analytics.formats.AttributeValue.Whole;
import org.redress.analytics.formats.UnreadableLog.Reason;

/** What an XES file says, and which files say nothing that counts. */
class XesReaderTest {
    private static final String TIME = "<date key='time:timestamp' value='2020-02-03T04:05:06.789+08:00'/>";
    private static final String EVENT = "<event><string key='concept:name' value='decide'/>" + TIME + "</event>";
    private static final OffsetDateTime AT = OffsetDateTime.parse("2020-02-03T04:05:06.789+08:00");

    @Test
    void every_type_of_value_is_read() {
        ToldLog told = ToldLog.xes("""
                <log xes.version="1849.2016">
                  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
                  <global scope="event"><string key="concept:name" value="none"/></global>
                  <classifier name="Activity" scope="event" keys="concept:name"/>
                  <string key="concept:name" value="a log"/>
                  <trace>
                    <string key="concept:name" value="7"/>
                    <boolean key="urgent" value="1"/>
                    <event>
                      <string key="concept:name" value="check &amp; decide, &lt;twice&gt;&#10;决定"/>
                      <date key="time:timestamp" value="2020-02-03T04:05:06.789+08:00"/>
                      <string key="lifecycle:transition" value="complete"/>
                      <string key="org:resource" value="Mei"/>
                      <string key="note" value=" kept "><string key="inner" value="left out"/></string>
                      <int key="count" value="-3"/>
                      <float key="cost" value="1.5E3"/>
                      <float key="most" value="INF"/>
                      <float key="least" value="-inf"/>
                      <float key="none" value="nan"/>
                      <boolean key="late" value="True"/>
                      <date key="due" value="2020-02-03"/>
                      <id key="identity:id" value="00000000-0000-0000-0000-000000000001"/>
                      <list key="left out"><values><string key="also" value="x"/></values></list>
                      <container key="left out, too"><string key="also" value="x"/></container>
                    </event>
                  </trace>
                  <trace><string key="concept:name" value="8"/></trace>
                </log>
                """);
        assertThat(told.attributes).containsExactly(Map.entry("concept:name", new Text("a log")));
        assertThat(told.cases)
                .containsExactly(new LoggedCase("7", Map.of("urgent", new Truth(true))), new LoggedCase("8", Map.of()));
        assertThat(told.events)
                .containsExactly(new LoggedEvent(
                        "7",
                        "check & decide, <twice>\n决定",
                        "complete",
                        AT,
                        "Mei",
                        Map.of(
                                "note", new Text(" kept "),
                                "count", new Whole(-3),
                                "cost", new Decimal(1_500),
                                "most", new Decimal(Double.POSITIVE_INFINITY),
                                "least", new Decimal(Double.NEGATIVE_INFINITY),
                                "none", new Decimal(Double.NaN),
                                "late", new Truth(true),
                                "due", new Moment(OffsetDateTime.parse("2020-02-03T00:00:00Z")),
                                "identity:id", new Id("00000000-0000-0000-0000-000000000001"))));
        assertThat(new ArrayList<>(told.events.getFirst().attributes().keySet()))
                .startsWith("note", "count", "cost");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<log>",
                "<log xmlns='http://www.xes-standard.org/'>",
                "<?xml version='1.0' encoding='ISO-8859-1'?><!-- OpenXES --><log xmlns='http://www.xes-standard.org'>"
            })
    void a_namespace_may_be_there_or_not(String begin) {
        assertThat(ToldLog.xes(begin + trace("1", EVENT) + "</log>").events)
                .containsExactly(new LoggedEvent("1", "decide", null, AT, null, Map.of()));
    }

    @Test
    void a_packed_file_is_known_by_its_bytes() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(log(EVENT).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(ToldLog.xes(new ByteArrayInputStream(packed.toByteArray()), LogLimits.DEFAULT).events)
                .hasSize(1);
    }

    @Test
    void equal_times_keep_the_order_of_the_file() {
        ToldLog told = ToldLog.xes(log(named("b") + named("a") + named("b")));
        assertThat(told.events).extracting(LoggedEvent::activity).containsExactly("b", "a", "b");
    }

    @Test
    void a_hundred_thousand_escaped_characters_are_no_entity_bomb() {
        ToldLog told = ToldLog.xes(log(named("a &amp; b &lt; &#x4e2d;").repeat(60_000)));
        assertThat(told.events)
                .hasSize(60_000)
                .last()
                .satisfies(e -> assertThat(e.activity()).isEqualTo("a & b < 中"));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-03T04:05:06Z, 2020-02-03T04:05:06Z",
        "2020-02-03T04:05:06, 2020-02-03T04:05:06Z",
        "2020-02-03 04:05:06+0530, 2020-02-03T04:05:06+05:30",
        "2020-02-03 04:05:06.5 -03, 2020-02-03T04:05:06.5-03:00",
        "2020-02-03T04:05:06.123456789123+14:00, 2020-02-03T04:05:06.123456789+14:00",
        "2020-02-03T24:00:00+01:00, 2020-02-04T00:00+01:00",
        "2020-02-03 04:05, 2020-02-03T04:05:00Z",
    })
    void times_keep_their_offset(String written, OffsetDateTime time) {
        ToldLog told = ToldLog.xes(log(named("a").replace("2020-02-03T04:05:06.789+08:00", written)));
        assertThat(told.events.getFirst().at()).isEqualTo(time);
        assertThat(told.events.getFirst().at().getOffset()).isEqualTo(time.getOffset());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2020-02-30T00:00:00Z",
                "2020-02-03T25:00:00Z",
                "2020-02-03T04:05:06.Z",
                "12020-02-03",
                "2020-02-03T04:05:06+19:00",
                "2020-02-03T04:05:06Zulu",
                "1580702706",
                "2020-2-3",
                "2020-02-03X01:02:03"
            })
    void what_is_no_time_is_refused(String written) {
        assertRefused(
                Reason.TIME_UNREADABLE,
                3,
                () -> ToldLog.xes("<log>\n\n" + trace("1", named("a").replaceAll("2020[^']*", written)) + "</log>"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NOT_A_LOG              | 1 | <pnml/>
            NOT_A_LOG              | 1 | <log xmlns='http://elsewhere'/>
            NOT_A_LOG              | 2 | <log>%n<trace><string key='concept:name' value='1'/>EVENT<int key='late' value='1'/></trace></log>
            NOT_A_LOG              | 2 | <log>%n<Trace/></log>
            NOT_XML                | 1 | no markup at all
            NOT_XML                | 3 | <log>%n<trace>%n</log>
            NOT_XML                | 2 | <log><trace><string key='concept:name' value='1'/>EVENT</trace>%n
            NOT_XML                | 2 | <log><trace><string key='concept:name' value='1'/>EVENT</trace></log>%n<log/>
            NOT_XML                | 1 | <log><string key='a' value='&unknown;'/></log>
            EVENT_WITHOUT_CASE     | 3 | <log>%n%nEVENT</log>
            CASE_WITHOUT_ID        | 2 | <log>%n<trace>%nEVENT</trace></log>
            CASE_WITHOUT_ID        | 2 | <log>%n<trace>%n</trace></log>
            CASE_WITHOUT_ID        | 1 | <log><trace><string key='concept:name' value=' '/>EVENT</trace></log>
            CASE_ID_TWICE          | 2 | <log><trace><string key='concept:name' value='1'/></trace>%n<trace><string key='concept:name' value='1'/></trace></log>
            EVENT_WITHOUT_ACTIVITY | 2 | <log><trace><string key='concept:name' value='1'/>%n<event>%n<date key='time:timestamp' value='2020-01-01'/></event></trace></log>
            EVENT_WITHOUT_TIME     | 2 | <log><trace><string key='concept:name' value='1'/>%n<event>%n<string key='concept:name' value='a'/></event></trace></log>
            VALUE_UNREADABLE       | 2 | <log>%n<int key='a' value='1.5'/></log>
            VALUE_UNREADABLE       | 2 | <log>%n<float key='a' value='much'/></log>
            VALUE_UNREADABLE       | 2 | <log>%n<boolean key='a' value='perhaps'/></log>
            VALUE_UNREADABLE       | 2 | <log>%n<string key='a'/></log>
            VALUE_UNREADABLE       | 2 | <log>%n<string value='a'/></log>
            NO_EVENTS              | 0 | <log><trace><string key='concept:name' value='1'/></trace></log>
            NO_EVENTS              | 0 | <log/>
            """)
    void what_is_wrong_is_told_with_its_line(Reason reason, long line, String file) {
        assertRefused(reason, line, () -> ToldLog.xes(file.replace("%n", "\n").replace("EVENT", EVENT)));
    }

    @Test
    void an_event_id_stands_once_in_a_log() {
        String event = EVENT.replace("</event>", "<id key='identity:id' value='e1'/></event>");
        assertRefused(Reason.EVENT_ID_TWICE, 2, () -> ToldLog.xes(log(event + "\n" + event)));
    }

    @Test
    void the_bytes_of_another_encoding_are_refused() {
        byte[] file = log(named("Größe")).getBytes(StandardCharsets.ISO_8859_1);
        assertRefused(Reason.NOT_UTF_8, 1, () -> ToldLog.xes(new ByteArrayInputStream(file), LogLimits.DEFAULT));
    }

    @Test
    void a_stream_that_fails_is_no_fault_of_the_log() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk");
            }
        };
        assertThatThrownBy(() -> ToldLog.xes(broken, LogLimits.DEFAULT)).isInstanceOf(UncheckedIOException.class);
    }

    private static void assertRefused(Reason reason, long line, ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(UnreadableLog.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.line()).isEqualTo(line);
        });
    }

    private static String named(String activity) {
        return EVENT.replace("decide", activity);
    }

    private static String log(String events) {
        return "<log>" + trace("1", events) + "</log>";
    }

    private static String trace(String id, String events) {
        return "<trace><string key='concept:name' value='" + id + "'/>" + events + "</trace>";
    }
}
