package org.redress.analytics.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.analytics.formats.AttributeValue.Decimal;
import org.redress.analytics.formats.AttributeValue.Moment;
import org.redress.analytics.formats.AttributeValue.Text;
import org.redress.analytics.formats.AttributeValue.Truth;
import org.redress.analytics.formats.AttributeValue.Whole;
import org.redress.analytics.formats.OcelType.Kind;
import org.redress.analytics.formats.UnreadableLog.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Object-centric logs are written as OCEL 2.0 has them, and read back as the same log. */
class OcelTest {
    private static final Path DATA = Path.of(System.getProperty("redress.shared", "../../shared"), "data");
    private static final OffsetDateTime AT = OffsetDateTime.parse("2020-02-03T04:05:06.789+08:00");
    private static final String DECLARED = "{\"objectTypes\":[],\"eventTypes\":[{\"name\":\"a\",\"attributes\":[]}],";

    @TempDir
    private Path folder;

    @Test
    void a_log_comes_back_from_json() {
        ToldObjects back = new ToldObjects();
        new OcelReader(LogLimits.DEFAULT).readJson(new ByteArrayInputStream(json()), back);
        assertThat(back).isEqualTo(told());
    }

    @Test
    void a_log_comes_back_from_sqlite() throws SQLException {
        ToldObjects back = new ToldObjects();
        new OcelReader(LogLimits.DEFAULT).readSqlite(sqlite(), back);
        assertThat(back).isEqualTo(told());
    }

    @Test
    void the_published_schema_accepts_what_is_written() throws IOException {
        Path schema = DATA.resolve("schemas/ocel2-schema.pm4py.json");
        assumeTrue(Files.exists(schema), "published schemas: no file " + schema);
        JsonNode written = JsonMapper.shared().readTree(json());
        assertThat(SchemaRegistry.withDefaultDialect(
                                SpecificationVersion.DRAFT_7,
                                registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                        .formatAssertionsEnabled(true)
                                        .build()))
                        .getSchema(JsonMapper.shared().readTree(schema.toFile()))
                        .validate(written))
                .isEmpty();
        assertThat(written.propertyNames()).containsExactly("objectTypes", "eventTypes", "objects", "events");
    }

    @Test
    void a_log_of_nothing_has_all_its_parts() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new OcelWriter(file).close();
        assertThat(file.toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"objectTypes\":[],\"eventTypes\":[],\"objects\":[],\"events\":[]}");
    }

    @Test
    void tables_are_named_as_the_specification_names_them() throws SQLException {
        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + sqlite());
                Statement statement = file.createStatement()) {
            assertThat(texts(statement, "select name from sqlite_schema where type = 'table' order by name"))
                    .containsExactly(
                            "event",
                            "event_Close",
                            "event_map_type",
                            "event_object",
                            "event_决定",
                            "object",
                            "object_Complaint",
                            "object_complaint2",
                            "object_map_type",
                            "object_object",
                            "object_object2");
            assertThat(texts(statement, "select ocel_changed_field from object_Complaint order by rowid"))
                    .containsExactly(null, "due \"on\"", "state");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ocel20_example.jsonocel, ocel-ocel20_example.jsonocel",
        "ocel20_example.sqlite, ocel-ocel20_example.sqlite"
    })
    void the_example_of_the_specification_holds_what_others_count(String file, String expected) throws IOException {
        Path example = DATA.resolve("schemas").resolve(file);
        assumeTrue(Files.exists(example), "published examples: no file " + example);
        JsonNode reference = JsonMapper.shared()
                .readTree(DATA.resolve("expected/" + expected + ".json").toFile());
        ToldObjects told = read(example);
        assertThat(told.events()).hasSize(reference.get("events").asInt());
        assertThat(told.objects()).hasSize(reference.get("objects").asInt());
        assertThat(counts(told.events().stream(), OcelEvent::type)).isEqualTo(counts(reference.get("eventTypes")));
        assertThat(counts(told.objects().stream(), OcelObject::type)).isEqualTo(counts(reference.get("objectTypes")));
        assertThat(counts(told.events().stream().flatMap(event -> event.relations().stream()), OcelRelation::qualifier))
                .isEqualTo(counts(reference.get("qualifiers")));
        assertThat(told.objects().stream().mapToInt(object -> object.relations().size()))
                .satisfies(sizes -> assertThat(
                                sizes.stream().mapToInt(size -> size).sum())
                        .isEqualTo(reference.get("o2o").asInt()));
        assertThat(told.objects().stream()
                        .flatMap(object -> object.values().stream())
                        .filter(value -> value.since().getYear() > 1970)
                        .count())
                .isEqualTo(reference.get("object_changes").asLong());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            NOT_A_LOG              | 1 | []
            NOT_A_LOG              | 1 | {"events":7}
            NOT_A_LOG              | 2 | DECLARED%n"events":[{"type":"a","time":"2020-01-01"}],"objects":[]}
            NOT_A_LOG              | 3 | DECLARED"objects":[],%n"events":[{%n
            NOT_A_LOG              | 1 | DECLARED"objects":[],"events":[{"id":"1","type":"a","time":"2020-01-01"}]} {}
            NO_EVENTS              | 0 | DECLARED"objects":[],"events":[]}
            EVENT_WITHOUT_ACTIVITY | 2 | DECLARED%n"events":[{"id":"1","time":"2020-01-01"}]}
            EVENT_WITHOUT_TIME     | 2 | DECLARED%n"events":[{"id":"1","type":"a"}]}
            TIME_UNREADABLE        | 2 | DECLARED%n"events":[{"id":"1","type":"a","time":"soon"}]}
            EVENT_ID_TWICE         | 3 | DECLARED"events":[%n{"id":"1","type":"a","time":"2020-01-01"},%n{"id":"1","type":"a","time":"2020-01-01"}]}
            CASE_ID_TWICE          | 1 | DECLARED"objects":[{"id":"1","type":"a"},{"id":"1","type":"a"}]}
            VALUE_UNREADABLE       | 1 | DECLARED"events":[{"id":"1","type":"a","time":"2020-01-01","attributes":[{"name":"x","value":[]}]}]}
            """)
    void what_is_wrong_is_told_with_its_line(Reason reason, long line, String file) {
        String json = file.replace("DECLARED", DECLARED).replace("%n", "\n");
        assertThatThrownBy(() -> new OcelReader(LogLimits.DEFAULT).readJson(ToldLog.bytes(json), new ToldObjects()))
                .isInstanceOfSatisfying(UnreadableLog.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.line()).isEqualTo(line);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"", "{\"events\":[", "[", "{\"events\":[{\"id\":\"", "{\"more\":{\"a\":"})
    void what_has_no_end_is_refused_before_it_is_held(String begin) {
        String repeated = begin.endsWith("[") ? "[" : begin.endsWith(":") ? "{\"a\":" : "x";
        assertThatThrownBy(() -> new OcelReader(LogLimits.DEFAULT)
                        .readJson(new GeneratedFile(begin, repeated, 2L << 30), new ToldObjects()))
                .isInstanceOf(UnreadableLog.class);
    }

    @Test
    void what_is_no_database_is_refused() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "no database at all, but long enough".repeat(100));
        assertThatThrownBy(() -> new OcelReader(LogLimits.DEFAULT).readSqlite(text, new ToldObjects()))
                .isInstanceOfSatisfying(
                        UnreadableLog.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_A_LOG));
    }

    @Test
    void values_are_of_the_declared_kind_and_parts_in_their_order() {
        try (OcelWriter writer = new OcelWriter(new ByteArrayOutputStream())) {
            writer.eventType(new OcelType("a", Map.of("n", Kind.INTEGER)));
            assertThatThrownBy(() -> writer.event(event("1", "a", Map.of("n", new Text("7")))))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> writer.event(event("1", "b", Map.of())))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> writer.objectType(new OcelType("o", Map.of())))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> new OcelType("a", Map.of("name", Kind.STRING, "Name", Kind.STRING)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OcelType("a", Map.of("ocel_time", Kind.TIME)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private byte[] json() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (OcelWriter writer = new OcelWriter(file)) {
            tell(writer);
        }
        return file.toByteArray();
    }

    private Path sqlite() throws SQLException {
        Path file = folder.resolve("log.sqlite");
        try (OcelSqliteWriter writer = new OcelSqliteWriter(file)) {
            tell(writer);
        }
        return file;
    }

    private static ToldObjects told() {
        ToldObjects told = new ToldObjects();
        tell(told);
        return told;
    }

    private static void tell(OcelSink sink) {
        Map<String, Kind> said = new LinkedHashMap<>();
        said.put("state", Kind.STRING);
        said.put("due \"on\"", Kind.TIME);
        said.put("amount", Kind.FLOAT);
        sink.objectType(new OcelType("Complaint", said));
        sink.objectType(new OcelType("complaint!", Map.of()));
        sink.objectType(new OcelType("object", Map.of("n", Kind.INTEGER)));
        sink.eventType(new OcelType("决定", Map.of("late", Kind.BOOLEAN)));
        sink.eventType(new OcelType("Close", Map.of()));
        sink.object(new OcelObject(
                "c'1",
                "Complaint",
                List.of(
                        new OcelObject.Value("state", new Text("open\t\"1\""), OcelObject.FROM_THE_BEGINNING),
                        new OcelObject.Value("amount", new Decimal(1.5), OcelObject.FROM_THE_BEGINNING),
                        new OcelObject.Value("due \"on\"", new Moment(AT), AT),
                        new OcelObject.Value("state", new Text("closed"), AT.plusDays(1))),
                List.of(new OcelRelation("o1", "owner"), new OcelRelation("o1", "author"))));
        sink.object(new OcelObject("o1", "complaint!", List.of(), List.of()));
        sink.object(new OcelObject(
                "o2",
                "object",
                List.of(new OcelObject.Value("n", new Whole(-7), OcelObject.FROM_THE_BEGINNING)),
                List.of()));
        sink.event(new OcelEvent(
                "e1",
                "决定",
                AT,
                Map.of("late", new Truth(true)),
                List.of(new OcelRelation("c'1", "complaint"), new OcelRelation("o2", ""))));
        sink.event(new OcelEvent("e2", "Close", AT, Map.of(), List.of()));
        sink.event(new OcelEvent("e0", "决定", AT.minusNanos(1), Map.of(), List.of()));
    }

    private static OcelEvent event(String id, String type, Map<String, AttributeValue> attributes) {
        return new OcelEvent(id, type, AT, attributes, List.of());
    }

    private static ToldObjects read(Path example) throws IOException {
        ToldObjects told = new ToldObjects();
        OcelReader reader = new OcelReader(LogLimits.DEFAULT);
        if (example.toString().endsWith(".sqlite")) {
            reader.readSqlite(example, told);
        } else {
            try (InputStream file = Files.newInputStream(example)) {
                reader.readJson(file, told);
            }
        }
        return told;
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static <T> Map<String, Integer> counts(Stream<T> all, Function<T, String> name) {
        return all.collect(Collectors.toMap(name, one -> 1, Integer::sum, TreeMap::new));
    }

    private static Map<String, Integer> counts(JsonNode reference) {
        Map<String, Integer> counts = new TreeMap<>();
        reference
                .properties()
                .forEach(count -> counts.put(count.getKey(), count.getValue().asInt()));
        return counts;
    }
}
