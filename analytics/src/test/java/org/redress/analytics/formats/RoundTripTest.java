package org.redress.analytics.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;
import org.redress.analytics.formats.AttributeValue.Text;
import org.redress.analytics.formats.AttributeValue.Whole;
import org.redress.analytics.formats.RandomLogs.Told;
import org.xml.sax.SAXException;

/** What is written is read back as the same log, and others can read it. */
class RoundTripTest {
    private static final Path SCHEMAS =
            Path.of(System.getProperty("redress.shared", "../../shared"), "data", "schemas");
    private static final OffsetDateTime AT = OffsetDateTime.parse("2020-02-03T04:05:06.789+08:00");

    @Property(tries = 300)
    void a_log_comes_back_from_xes(
            @ForAll("logs") List<Told> log, @ForAll("attributes") Map<String, AttributeValue> attributes)
            throws IOException {
        ToldLog back = ToldLog.xes(new ByteArrayInputStream(xes(attributes, log)), LogLimits.DEFAULT);
        assertThat(back.attributes).isEqualTo(attributes);
        assertThat(back.cases).isEqualTo(log.stream().map(Told::begun).toList());
        assertThat(back.events)
                .isEqualTo(log.stream().flatMap(told -> told.events().stream()).toList());
        assertThat(back.events)
                .extracting(event -> event.at().getOffset())
                .isEqualTo(log.stream()
                        .flatMap(told -> told.events().stream())
                        .map(event -> event.at().getOffset())
                        .toList());
    }

    @Property(tries = 300)
    void events_come_back_from_csv(@ForAll("logsOfTexts") List<Told> log) throws IOException {
        ToldLog back = ToldLog.csv(new ByteArrayInputStream(csv(log)), LogLimits.DEFAULT);
        assertThat(back.events)
                .isEqualTo(log.stream()
                        .flatMap(told -> told.events().stream().map(event -> withAttributesOf(told.begun(), event)))
                        .toList());
    }

    @Property(tries = 100)
    void what_came_back_from_csv_is_written_as_the_same_csv(@ForAll("logs") List<Told> log) throws IOException {
        byte[] once = csv(log);
        ToldLog back = ToldLog.csv(new ByteArrayInputStream(once), LogLimits.DEFAULT);
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        try (CsvLogWriter writer = new CsvLogWriter(twice, names(log))) {
            back.events.forEach(writer::event);
        }
        assertThat(twice.toByteArray()).isEqualTo(once);
    }

    /** No property: those cannot skip themselves. */
    @Test
    void both_revisions_of_the_schema_accept_what_is_written() {
        assumeTrue(Files.isDirectory(SCHEMAS), "published schemas: no folder " + SCHEMAS);
        Map<String, Schema> schemas = Stream.of(
                        "xes-ieee-1849-2016.xsd", "xes-ieee-1849-2016.scope-optional.xsd", "xes-namespaced.xsd")
                .collect(Collectors.toMap(name -> name, RoundTripTest::schema));
        JqwikSession.run(() -> logs().sampleStream()
                .limit(100)
                .forEach(log -> attributes().sampleStream().limit(3).forEach(told -> validate(schemas, told, log))));
    }

    @Test
    void the_stricter_revision_asks_for_scopes() throws IOException {
        assumeTrue(Files.isDirectory(SCHEMAS), "published schemas: no folder " + SCHEMAS);
        String file = new String(xes(Map.of(), List.of()), StandardCharsets.UTF_8)
                .replaceFirst(" xmlns=\"[^\"]*\"", "")
                .replace(" scope=\"event\"", "");
        assertThatThrownBy(() -> schema("xes-ieee-1849-2016.xsd")
                        .newValidator()
                        .validate(new StreamSource(new StringReader(file))))
                .isInstanceOf(SAXException.class);
    }

    private static void validate(Map<String, Schema> schemas, Map<String, AttributeValue> attributes, List<Told> log) {
        try {
            String file = new String(xes(attributes, log), StandardCharsets.UTF_8);
            // The schemas of the standard have no namespace; the one with a namespace includes them.
            String plain = file.replaceFirst(" xmlns=\"[^\"]*\"", "");
            for (Map.Entry<String, Schema> schema : schemas.entrySet()) {
                String asked = schema.getKey().equals("xes-namespaced.xsd") ? file : plain;
                schema.getValue().newValidator().validate(new StreamSource(new StringReader(asked)));
            }
        } catch (IOException | SAXException e) {
            throw new AssertionError("Not as the schema has it.", e);
        }
    }

    @Provide
    Arbitrary<List<Told>> logs() {
        return RandomLogs.logs(RandomLogs.anyValue());
    }

    @Provide
    Arbitrary<List<Told>> logsOfTexts() {
        return RandomLogs.logs(RandomLogs.text().map(Text::new));
    }

    @Provide
    Arbitrary<Map<String, AttributeValue>> attributes() {
        return RandomLogs.attributes(RandomLogs.anyValue());
    }

    @Test
    void what_no_file_can_hold_is_marked() throws IOException {
        Told told = told(new LoggedEvent("1", "a\0b\uD800\uFFFFc\uD83D\uDE00", null, AT, null, Map.of()));
        String readable = "a\uFFFDb\uFFFD\uFFFDc\uD83D\uDE00";
        assertThat(ToldLog.xes(new ByteArrayInputStream(xes(Map.of(), List.of(told))), LogLimits.DEFAULT).events)
                .extracting(LoggedEvent::activity)
                .containsExactly(readable);
        assertThat(ToldLog.csv(new ByteArrayInputStream(csv(List.of(told))), LogLimits.DEFAULT).events)
                .extracting(LoggedEvent::activity)
                .containsExactly(readable);
    }

    @Test
    void an_offset_that_xml_does_not_know_becomes_utc() throws IOException {
        OffsetDateTime exotic = OffsetDateTime.parse("2020-02-03T04:05:06+18:00");
        Told told = told(new LoggedEvent("1", "a", null, exotic, null, Map.of()));
        assertThat(ToldLog.xes(new ByteArrayInputStream(xes(Map.of(), List.of(told))), LogLimits.DEFAULT).events)
                .extracting(LoggedEvent::at)
                .containsExactly(OffsetDateTime.parse("2020-02-02T10:05:06Z"));
    }

    @Test
    void what_an_event_says_by_itself_is_said_once() throws IOException {
        Told told = told(new LoggedEvent(
                "1", "a", "start", AT, "Mei", Map.of("concept:name", new Text("b"), "n", new Whole(1))));
        assertThat(ToldLog.xes(new ByteArrayInputStream(xes(Map.of(), List.of(told))), LogLimits.DEFAULT).events)
                .containsExactly(new LoggedEvent("1", "a", "start", AT, "Mei", Map.of("n", new Whole(1))));
    }

    @Test
    void a_csv_holds_what_was_done_even_where_it_looks_like_a_formula() throws IOException {
        Told told = told(new LoggedEvent("1", "=1+1", null, AT, "@Mei", Map.of()));
        assertThat(new String(csv(List.of(told)), StandardCharsets.UTF_8))
                .isEqualTo("case:concept:name,concept:name,time:timestamp,org:resource,lifecycle:transition\n"
                        + "1,=1+1,2020-02-03T04:05:06.789+08:00,@Mei,\n");
    }

    @Test
    void an_event_outside_its_case_is_no_xes() throws IOException {
        try (XesWriter writer = new XesWriter(new ByteArrayOutputStream())) {
            writer.begin(new LoggedCase("1", Map.of()));
            assertThatThrownBy(() -> writer.event(new LoggedEvent("2", "a", null, AT, null, Map.of())))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private static Told told(LoggedEvent event) {
        return new Told(new LoggedCase(event.caseId(), Map.of()), List.of(event));
    }

    private static Schema schema(String name) {
        try {
            SchemaFactory schemas = SchemaFactory.newDefaultInstance();
            schemas.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            schemas.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            return schemas.newSchema(SCHEMAS.resolve(name).toFile());
        } catch (SAXException e) {
            throw new AssertionError("The schema itself is wrong.", e);
        }
    }

    private static byte[] xes(Map<String, AttributeValue> attributes, List<Told> log) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (XesWriter writer = new XesWriter(file)) {
            writer.log(attributes);
            tell(log, writer);
        }
        return file.toByteArray();
    }

    private static byte[] csv(List<Told> log) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (CsvLogWriter writer = new CsvLogWriter(file, names(log))) {
            tell(log, writer);
        }
        return file.toByteArray();
    }

    private static void tell(List<Told> log, LogSink sink) {
        log.forEach(told -> {
            sink.begin(told.begun());
            told.events().forEach(sink::event);
        });
    }

    private static List<String> names(List<Told> log) {
        Set<String> names = new LinkedHashSet<>();
        log.forEach(told -> {
            told.events().forEach(event -> names.addAll(event.attributes().keySet()));
            told.begun().attributes().keySet().forEach(name -> names.add(XesNames.OF_A_CASE + name));
        });
        return new ArrayList<>(names);
    }

    private static LoggedEvent withAttributesOf(LoggedCase told, LoggedEvent event) {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        told.attributes().forEach((name, value) -> attributes.put(XesNames.OF_A_CASE + name, value));
        attributes.putAll(event.attributes());
        return new LoggedEvent(
                event.caseId(), event.activity(), event.transition(), event.at(), event.resource(), attributes);
    }
}
