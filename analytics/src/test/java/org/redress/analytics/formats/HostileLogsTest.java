package org.redress.analytics.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.analytics.formats.UnreadableLog.Reason;

/** Whatever a file holds: a log, or one code with its line, in little memory, and nothing else. */
class HostileLogsTest {
    private static final long TWO_GIGABYTES = 2L << 30;
    private static final String EVENT =
            "<event><string key='concept:name' value='a'/><date key='time:timestamp' value='2020-01-01T00:00:00Z'/></event>";
    private static final String TRACE = "<trace><string key='concept:name' value='1'/>" + EVENT + "</trace>";
    private static final String IN_A_TRACE = "<log>\n<trace><string key='concept:name' value='1'/>\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<log>\n<string key='a' value='",
                "<log>\n<string key='",
                "<log>\n<!-- ",
                "<log>\n<![CDATA[",
                "<log>\n<?target ",
                "<log>\n<",
                "<log>\n</",
                "<log>\n<string ",
                "<log>\n<string key"
            })
    void a_line_without_end_is_refused_before_it_is_held(String begin) throws Exception {
        assertThat(SmallHeap.read("xes", begin, "x", TWO_GIGABYTES)).isIn("TOO_LONG 2", "NOT_XML 2");
    }

    @Test
    void text_between_elements_is_read_over_in_pieces() throws Exception {
        assertThat(SmallHeap.read("xes", "<log>\n", "x", TWO_GIGABYTES)).isEqualTo("NOT_XML 2");
    }

    @Test
    void two_gigabytes_of_events_are_read_in_little_memory() throws Exception {
        // Padded, so that the limit of events is not reached first.
        String event = EVENT + " ".repeat(300) + "\n";
        assertThat(SmallHeap.read("xes", IN_A_TRACE, event, TWO_GIGABYTES)).startsWith("NOT_XML 5");
    }

    @Test
    void a_bomb_of_valid_events_stops_early() throws IOException {
        byte[] bomb = packed(new GeneratedFile(IN_A_TRACE, EVENT, 64 << 20));
        assertThat(bomb.length).isLessThan(1 << 20);
        assertRefused(Reason.TOO_LARGE, 3, () -> read(new ByteArrayInputStream(bomb)));
    }

    @Test
    void a_bomb_of_zeros_is_no_xml() throws IOException {
        byte[] bomb = packed(new GeneratedFile("", "\0", 64 << 20));
        assertRefused(Reason.NOT_XML, 1, () -> read(new ByteArrayInputStream(bomb)));
    }

    @Test
    void a_bomb_in_a_bomb_is_no_xml() throws IOException {
        byte[] bomb = packed(new ByteArrayInputStream(packed(new GeneratedFile("", "\0", 1 << 20))));
        assertRefused(Reason.NOT_UTF_8, 1, () -> read(new ByteArrayInputStream(bomb)), Reason.NOT_XML);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE log>",
                "<!DOCTYPE log SYSTEM 'file:///etc/hostname'>",
                "<!DOCTYPE log PUBLIC 'a' 'http://127.0.0.1:9/a.dtd'>",
                "<!DOCTYPE log [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>",
                "<!DOCTYPE log [<!ENTITY % a SYSTEM 'http://127.0.0.1:9/a'> %a;]>",
                "<!DOCTYPE log [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;'>]>"
            })
    void a_file_that_declares_entities_is_refused(String declaration) {
        assertRefused(
                Reason.DECLARES_ENTITIES,
                2,
                () -> read(ToldLog.bytes("<?xml version='1.0'?>\n" + declaration + "<log><string key='k' value='&a;'/>"
                        + TRACE + "</log>")));
    }

    @Test
    void nul_bytes_are_no_xml() {
        assertRefused(Reason.NOT_XML, 2, () -> read(ToldLog.bytes("<log>\n" + TRACE + "\0</log>")));
        assertRefused(Reason.NOT_XML, 1, () -> read(ToldLog.bytes("\0\0\0\0")));
        assertRefused(Reason.NOT_XML, 1, () -> read(ToldLog.bytes("")));
    }

    @Test
    void a_packed_file_that_was_cut_off_is_damaged() throws IOException {
        byte[] whole = packed(ToldLog.bytes("<log>\n" + TRACE + "</log>"));
        for (int length = 2; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(new ByteArrayInputStream(cut)))
                    .isInstanceOfSatisfying(
                            UnreadableLog.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_XML));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "GB18030"})
    void an_encoding_that_the_file_declares_is_read(String encoding) {
        String file =
                "<?xml version='1.0' encoding='" + encoding + "'?><log>" + TRACE.replace("'a'", "'决定'") + "</log>";
        ToldLog told =
                ToldLog.xes(new ByteArrayInputStream(file.getBytes(Charset.forName(encoding))), LogLimits.DEFAULT);
        assertThat(told.events).extracting(LoggedEvent::activity).containsExactly("决定");
    }

    @Test
    void a_file_that_declares_another_encoding_than_its_own_is_refused() {
        byte[] file = ("<?xml version='1.0' encoding='UTF-8'?>\n<log>" + TRACE.replace("'a'", "'决定'") + "</log>")
                .getBytes(Charset.forName("GB18030"));
        assertRefused(Reason.NOT_UTF_8, 2, () -> read(new ByteArrayInputStream(file)), Reason.NOT_XML);
    }

    @Test
    void elements_within_elements_have_a_limit() {
        String allowed = nested(LogLimits.DEFAULT.depthMax());
        assertThat(ToldLog.xes(allowed).events).hasSize(1);
        assertRefused(Reason.TOO_DEEP, 2, () -> ToldLog.xes(nested(LogLimits.DEFAULT.depthMax() + 1)));
        assertRefused(
                Reason.TOO_DEEP,
                2,
                () -> read(new GeneratedFile("<log>\n", "<string key='a' value='b'>", TWO_GIGABYTES)));
    }

    static Stream<Bound> bounds() {
        return Stream.of(
                new Bound(Reason.TOO_MANY_CASES, 3, i -> TRACE.replace("'1'", "'" + i + "'"), ""),
                new Bound(Reason.TOO_MANY_EVENTS, 5, i -> EVENT, "trace"),
                new Bound(Reason.TOO_MANY_ACTIVITIES, 2, i -> EVENT.replace("'a'", "'a" + i + "'"), "trace"),
                new Bound(Reason.TOO_MANY_ATTRIBUTES, 4, i -> "<int key='k" + i + "' value='1'/>", "event"));
    }

    /** So many are read, one more is refused. */
    record Bound(Reason reason, int most, java.util.function.IntFunction<String> part, String within) {
        String file(int count) {
            String parts =
                    String.join("", IntStream.range(0, count).mapToObj(part).toList());
            return switch (within) {
                case "trace" -> "<log>\n" + TRACE.replace(EVENT, parts) + "</log>";
                case "event" -> "<log>\n" + TRACE.replace("</event>", parts + "</event>") + "</log>";
                default -> "<log>\n" + parts + "</log>";
            };
        }
    }

    @ParameterizedTest
    @MethodSource("bounds")
    void each_limit_has_its_code(Bound bound) {
        // Cases, events and activities as above; an event has a name and a time beside four attributes of its own.
        LogLimits limits = new LogLimits(1 << 20, 250, 3, 5, 2, 6, 6, 100, 64);
        assertThat(ToldLog.xes(ToldLog.bytes(bound.file(bound.most())), limits).events)
                .isNotEmpty();
        assertRefused(bound.reason(), 2, () -> read(ToldLog.bytes(bound.file(bound.most() + 1)), limits));
    }

    @Test
    void a_value_has_a_limit_and_the_refusal_names_it() {
        LogLimits limits = new LogLimits(1 << 20, 250, 3, 5, 2, 6, 6, 100, 64);
        String file = "<log>\n<string key='note' value='%s'/>" + TRACE + "</log>";
        assertThat(ToldLog.xes(ToldLog.bytes(file.formatted("x".repeat(100))), limits).events)
                .hasSize(1);
        assertThatThrownBy(() -> read(ToldLog.bytes(file.formatted("x".repeat(101))), limits))
                .isInstanceOfSatisfying(UnreadableLog.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.TOO_LONG);
                    assertThat(refused.detail()).isEqualTo("note");
                });
    }

    @Test
    void a_detail_is_cut_and_never_in_the_message() {
        UnreadableLog refused = new UnreadableLog(Reason.CASE_ID_TWICE, 7, "x".repeat(101));
        assertThat(refused.detail()).isEqualTo("x".repeat(100) + "…");
        assertThat(refused).hasMessage("CASE_ID_TWICE at line 7");
    }

    @Test
    void damage_of_any_kind_ends_in_a_code() {
        byte[] whole = ("<?xml version='1.0' encoding='UTF-8'?><log xmlns='http://www.xes-standard.org/'>" + TRACE
                        + TRACE.replace("'1'", "'二'").replace("'a'", "'&amp;&#10;'") + "</log>")
                .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = whole.clone();
            for (int j = random.nextInt(3); j >= 0; j--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                read(new ByteArrayInputStream(damaged));
            } catch (UnreadableLog refused) {
                assertThat(refused.reason()).isNotNull();
            }
        }
    }

    private static String nested(int depth) {
        int attributes = depth - 1;
        return "<log>\n" + "<int key='a' value='1'>".repeat(attributes) + "</int>".repeat(attributes) + TRACE
                + "</log>";
    }

    private static void read(InputStream file) {
        read(file, LogLimits.DEFAULT);
    }

    private static void read(InputStream file, LogLimits limits) {
        new XesReader(limits).read(file, new SmallHeap.Forgetful());
    }

    private static byte[] packed(InputStream file) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            file.transferTo(gzip);
        }
        return packed.toByteArray();
    }

    private static void assertRefused(Reason reason, long line, ThrowingCallable reading, Reason... orElse) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofMinutes(1),
                () -> assertThatThrownBy(reading).isInstanceOfSatisfying(UnreadableLog.class, refused -> {
                    assertThat(refused.reason())
                            .isIn(Stream.concat(Stream.of(reason), Stream.of(orElse))
                                    .toList());
                    assertThat(refused.line()).isEqualTo(line);
                }));
    }
}
