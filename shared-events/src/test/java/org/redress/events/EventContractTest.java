package org.redress.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is on disk stays readable: the golden files are the events as each release wrote them. A file is never changed;
 * a new event or revision adds one, written by {@code -Dredress.write-golden=true}.
 */
class EventContractTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final JsonMapper JSON = EventJson.mapper(new FakeCipher());

    static Stream<String> names() {
        return EventCatalogue.all().keySet().stream();
    }

    static Stream<Path> goldenFiles() throws IOException {
        return Files.list(GOLDEN).sorted();
    }

    @Test
    void each_event_has_a_specimen() {
        assertThat(Specimens.BY_NAME.keySet())
                .containsExactlyElementsOf(EventCatalogue.all().keySet());
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_event_is_written_as_its_golden_file_says(String name) throws IOException {
        Path golden = GOLDEN.resolve(name + "." + EventCatalogue.revisionOf(name) + ".json");
        String written = pretty(JSON.writeValueAsString(Specimens.BY_NAME.get(name)));
        if (Boolean.getBoolean("redress.write-golden") && Files.notExists(golden)) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, written);
        }
        assertThat(golden).exists().hasContent(written);
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void each_golden_file_is_still_read(Path golden) throws IOException {
        assertThat(nameOf(golden)).isIn(EventCatalogue.all().keySet());
        assertThat(read(golden, Files.readString(golden))).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("names")
    void what_was_read_is_written_the_same_and_stays_sealed(String name) {
        String json = JSON.writeValueAsString(Specimens.BY_NAME.get(name));
        Object read = JSON.readValue(json, EventCatalogue.all().get(name));
        assertThat(JSON.writeValueAsString(read)).isEqualTo(json);
        assertThat(read.toString()).doesNotContain(Specimens.PLAIN);
    }

    @ParameterizedTest
    @MethodSource("names")
    void personal_words_are_neither_written_nor_printed(String name) {
        Object event = Specimens.BY_NAME.get(name);
        assertThat(JSON.writeValueAsString(event)).doesNotContain(Specimens.PLAIN);
        assertThat(event.toString()).doesNotContain(Specimens.PLAIN);
    }

    @ParameterizedTest
    @MethodSource("names")
    void what_is_absent_is_left_out_and_read_as_absent(String name) throws ReflectiveOperationException {
        Object bare = bare(Specimens.BY_NAME.get(name));
        String json = JSON.writeValueAsString(bare);
        assertThat(json).doesNotContain("null");
        assertThat(JSON.writeValueAsString(
                        JSON.readValue(json, EventCatalogue.all().get(name))))
                .isEqualTo(json);
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void a_field_of_a_later_release_is_passed_over(Path golden) throws IOException {
        ObjectNode later = (ObjectNode) JSON.readTree(Files.readString(golden));
        later.putObject("ofALaterRelease").put("word", "hello");
        assertThat(read(golden, later.toString())).isEqualTo(read(golden, Files.readString(golden)));
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void a_constant_that_this_release_does_not_know_is_named_in_the_error(Path golden) throws IOException {
        String json = Files.readString(golden);
        Map<String, String> enums = new HashMap<>();
        constants(Specimens.BY_NAME.get(nameOf(golden)), enums);
        enums.keySet().removeIf(constant -> !json.contains("\"" + constant + "\""));
        enums.forEach((constant, type) -> assertThatThrownBy(
                        () -> read(golden, json.replace("\"" + constant + "\"", "\"UNHEARD_OF\"")))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("UNHEARD_OF")
                .hasMessageContaining(type));
    }

    @Test
    void a_number_that_is_missing_is_no_zero() {
        assertThatThrownBy(() -> JSON.readValue("{\"refusals\": null}", ResponsibilityBounceDetected.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void sets_and_maps_have_one_order() {
        assertThat(JSON.writeValueAsString(new ComplaintClassified(
                        "1",
                        new LinkedHashSet<>(List.of(ComplaintType.WARRANTY, ComplaintType.PRODUCT)),
                        new LinkedHashSet<>(List.of(Severity.URGENT, Severity.MAJOR)),
                        null)))
                .isEqualTo("""
                        {"taxonomyVersion":"1","types":["PRODUCT","WARRANTY"],"severity":["MAJOR","URGENT"]}""");
        assertThat(((SourceComplaintRecorded) Specimens.BY_NAME.get("SourceComplaintRecorded"))
                        .fields()
                        .keySet())
                .containsExactly("company", "state");
    }

    private static Object read(Path golden, String json) {
        return JSON.readValue(json, EventCatalogue.classOf(nameOf(golden)).orElseThrow());
    }

    private static String nameOf(Path golden) {
        String file = golden.getFileName().toString();
        return file.substring(0, file.indexOf('.'));
    }

    private static String pretty(String json) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(json)) + "\n";
    }

    /** The same event with nothing in it that may be absent. */
    private static Object bare(Object event) throws ReflectiveOperationException {
        RecordComponent[] components = event.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int at = 0; at < components.length; at++) {
            types[at] = components[at].getType();
            Object value = valueOf(components[at], event);
            boolean maybeAbsent = components[at].getAnnotatedType().isAnnotationPresent(Nullable.class);
            boolean ours = value instanceof Record && !(value instanceof Personal);
            values[at] = maybeAbsent ? null : ours ? bare(value) : value;
        }
        return event.getClass().getDeclaredConstructor(types).newInstance(values);
    }

    /** The constants in an event, wherever they are, with the name of their type. */
    private static void constants(@Nullable Object value, Map<String, String> found) {
        if (value instanceof Enum<?> constant) {
            found.put(constant.name(), constant.getDeclaringClass().getSimpleName());
        } else if (value instanceof Collection<?> several) {
            several.forEach(one -> constants(one, found));
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                constants(valueOf(component, value), found);
            }
        }
    }

    private static @Nullable Object valueOf(RecordComponent component, Object event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(component.getName(), e);
        }
    }
}
