package org.redress.analytics.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.analytics.formats.AttributeValue;
import org.redress.analytics.formats.AttributeValue.Text;
import org.redress.analytics.formats.OcelEvent;
import org.redress.analytics.formats.OcelObject;
import org.redress.analytics.formats.OcelRelation;
import org.redress.analytics.formats.ToldObjects;
import org.redress.analytics.mining.LogFilter;
import org.redress.analytics.mining.LogFilter.Condition;
import org.redress.analytics.store.Asking;
import org.redress.analytics.store.Attribute;
import org.redress.analytics.store.EventRow;
import org.redress.analytics.store.LogStore;
import org.redress.analytics.store.LogWriter;
import org.redress.analytics.store.Order;
import org.redress.analytics.store.StoreLimits;
import org.redress.analytics.telling.OcelShape.FromAttribute;

/** What becomes of a log of cases where objects are asked for. */
class OcelTellingTest {
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2026-01-05T09:00:00Z");
    private static final OcelShape SHAPE = new OcelShape(
            "complaint",
            "handler",
            List.of(
                    FromAttribute.ofEvents("owner", "handler", "owner"),
                    FromAttribute.ofEvents("unit", "unit", "unit"),
                    FromAttribute.ofOneCase("remedy", "remedy", "remedyKind"),
                    FromAttribute.ofCases("customer", "customer", "customer")));

    @TempDir
    Path folder;

    @Test
    void each_event_stands_beside_all_that_it_is_about_as_it_was_known_then() {
        ToldObjects told = told(SHAPE, LogFilter.NONE, CaseDetails.NONE);
        assertThat(told.events())
                .extracting(OcelEvent::id, OcelEvent::type, OcelEvent::relations)
                .containsExactly(
                        tuple(
                                "1",
                                "Received",
                                beside("complaint:a complaint", "handler:mei handler", "unit:north unit")),
                        tuple(
                                "3",
                                "Offered",
                                beside(
                                        "complaint:a complaint",
                                        "handler:mei handler",
                                        "handler:chen owner",
                                        "unit:south unit",
                                        "remedy:a/O1 remedy",
                                        "remedy:a/O2 remedy")),
                        tuple(
                                "4",
                                "Taken",
                                beside(
                                        "complaint:a complaint",
                                        "handler:chen owner",
                                        "unit:south unit",
                                        "remedy:a/O2 remedy")),
                        tuple("2", "Received", beside("complaint:b complaint", "unit:north unit")));
    }

    @Test
    void objects_know_each_other_and_each_is_told_once() {
        ToldObjects told = told(SHAPE, LogFilter.NONE, CaseDetails.NONE);
        assertThat(told.objects())
                .extracting(OcelObject::id, OcelObject::type, OcelObject::relations)
                .containsExactlyInAnyOrder(
                        tuple("complaint:a", "complaint", beside("handler:chen owner", "unit:south unit")),
                        tuple("remedy:a/O1", "remedy", beside("complaint:a complaint")),
                        tuple("remedy:a/O2", "remedy", beside("complaint:a complaint")),
                        tuple("complaint:b", "complaint", beside("unit:north unit")),
                        tuple("handler:mei", "handler", List.of()),
                        tuple("handler:chen", "handler", List.of()),
                        tuple("unit:north", "unit", List.of()),
                        tuple("unit:south", "unit", List.of()));
        assertThat(told.objects())
                .filteredOn(object -> object.type().equals("remedy"))
                .flatExtracting(OcelObject::values)
                .extracting(OcelObject.Value::name, value -> text(value.value()))
                .containsExactly(tuple("kind", "REPAIR"), tuple("kind", "REFUND"));
    }

    @Test
    void what_changed_of_a_case_is_told_with_its_time_and_what_it_always_was_without() {
        ToldObjects told = told(SHAPE, LogFilter.NONE, CaseDetails.NONE);
        assertThat(told.objects().getFirst().values())
                .extracting(OcelObject.Value::name, value -> text(value.value()), OcelObject.Value::since)
                .containsExactly(
                        tuple("number", "C-1", OcelObject.FROM_THE_BEGINNING),
                        tuple("severity", "low", FIRST),
                        tuple("severity", "high", FIRST.plusSeconds(60)));
        assertThat(told.events())
                .extracting(OcelEvent::attributes)
                .contains(Map.of("role", new Text("agent")), Map.of());
    }

    @Test
    void what_changed_at_an_event_of_no_known_time_is_known_from_the_last_time_on() {
        assertThat(severities("low 0", "high ?")).containsExactly(tuple("high", FIRST));
        assertThat(severities("low 0", "high ?", "- 30"))
                .containsExactly(tuple("low", FIRST), tuple("high", FIRST.plusSeconds(30)));
        assertThat(severities("low 0", "- 30", "high ?"))
                .containsExactly(tuple("low", FIRST), tuple("high", FIRST.plusSeconds(30)));
        assertThat(severities("- 0", "high ?")).containsExactly(tuple("high", FIRST));
        assertThat(severities("high ?")).containsExactly(tuple("high", OcelObject.FROM_THE_BEGINNING));
    }

    @Test
    void what_was_recorded_later_and_happened_earlier_leaves_the_last_value_as_it_is() {
        assertThat(severities("low 60", "high 0"))
                .containsExactly(tuple("high", FIRST), tuple("high", FIRST.plusSeconds(60)));
        assertThat(severities("low 60", "high 0", "- 90"))
                .containsExactly(
                        tuple("high", FIRST),
                        tuple("low", FIRST.plusSeconds(60)),
                        tuple("high", FIRST.plusSeconds(90)));
        assertThat(severities("low 60", "high 0", "low 30"))
                .containsExactly(
                        tuple("high", FIRST), tuple("low", FIRST.plusSeconds(30)), tuple("low", FIRST.plusSeconds(60)));
    }

    @Test
    void of_two_changes_at_one_time_the_later_one_in_the_log_counts() {
        assertThat(severities("low 0", "high 0")).containsExactly(tuple("high", FIRST));
    }

    /**
     * What is told of the severity of one case, value and time.
     *
     * @param events each a severity, or - where it stays, and the seconds after the start, or ? where nobody knows
     */
    private List<Tuple> severities(String... events) {
        ToldObjects told = new ToldObjects();
        try (LogStore store =
                LogStore.open(folder.resolve(UUID.randomUUID() + ".duckdb"), Order.PLACE, new StoreLimits(256, 2))) {
            try (LogWriter writer = store.writing()) {
                writer.attribute("severity", Attribute.Level.CASE_AS_OF_EVENT);
                for (int at = 0; at < events.length; at++) {
                    String[] parts = events[at].split(" ");
                    writer.add(new EventRow(
                            "a",
                            at + 1,
                            "Judged",
                            parts[1].equals("?") ? null : START.plusSeconds(Integer.parseInt(parts[1])),
                            0,
                            null,
                            parts[0].equals("-") ? List.of() : List.of(parts[0])));
                }
                writer.absorb(events.length);
            }
            try (Asking asking = store.asking()) {
                new OcelTelling(asking, LogFilter.NONE, CaseDetails.NONE, OcelShape.PLAIN).tell(told);
            }
        }
        return told.objects().getFirst().values().stream()
                .map(value -> tuple(text(value.value()), value.since()))
                .toList();
    }

    @Test
    void only_the_cases_that_were_asked_for_and_their_objects_are_told() {
        ToldObjects told = told(SHAPE, new LogFilter(List.of(new Condition.DidNot("Taken"))), CaseDetails.NONE);
        assertThat(told.events()).extracting(OcelEvent::id).containsExactly("2");
        assertThat(told.objects()).extracting(OcelObject::id).containsExactly("complaint:b", "unit:north");
    }

    @Test
    void a_log_of_which_nothing_is_known_has_cases_and_resources() {
        ToldObjects told = told(OcelShape.PLAIN, LogFilter.NONE, CaseDetails.NONE);
        assertThat(told.objects())
                .extracting(OcelObject::id)
                .containsExactlyInAnyOrder("case:a", "case:b", "resource:mei");
        assertThat(told.objectTypes().getFirst().attributes())
                .containsOnlyKeys("owner", "unit", "severity", "number", "Severity_2", "_ocel_id");
    }

    @Test
    void who_a_case_is_about_stands_beside_all_its_events_and_is_told_once() {
        ToldObjects told = told(SHAPE, LogFilter.NONE, new CaseDetails() {
            @Override
            public List<String> names() {
                return List.of("customer");
            }

            @Override
            public Map<String, Map<String, String>> of(List<String> cases) {
                return Map.of("a", Map.of("customer", "p1"), "b", Map.of("customer", "p1"));
            }
        });
        assertThat(told.objects()).extracting(OcelObject::id).containsOnlyOnce("customer:p1");
        assertThat(told.events())
                .hasSize(4)
                .allMatch(event -> event.relations().contains(new OcelRelation("customer:p1", "customer")));
        assertThat(told.objects().getFirst().type()).isEqualTo("customer");
    }

    @Test
    void words_come_with_the_cases_of_those_who_may_read_them() {
        ToldObjects told = told(SHAPE, LogFilter.NONE, new CaseDetails() {
            @Override
            public List<String> names() {
                return List.of("narrative");
            }

            @Override
            public Map<String, Map<String, String>> of(List<String> cases) {
                assertThat(cases).containsExactly("a", "b");
                return Map.of("b", Map.of("narrative", "No water."));
            }
        });
        assertThat(told.objects())
                .filteredOn(object -> object.type().equals("complaint"))
                .flatExtracting(OcelObject::values)
                .filteredOn(value -> value.name().equals("narrative"))
                .extracting(value -> text(value.value()))
                .containsExactly("No water.");
    }

    private ToldObjects told(OcelShape shape, LogFilter filter, CaseDetails words) {
        try (LogStore store = LogStore.open(folder.resolve("log.duckdb"), Order.PLACE, new StoreLimits(256, 2))) {
            try (LogWriter writer = store.writing()) {
                fill(writer);
            }
            ToldObjects told = new ToldObjects();
            try (Asking asking = store.asking()) {
                new OcelTelling(asking, filter, words, shape).tell(told);
            }
            return told;
        }
    }

    private static void fill(LogWriter writer) {
        writer.attribute("owner", Attribute.Level.CASE_AS_OF_EVENT);
        writer.attribute("unit", Attribute.Level.CASE_AS_OF_EVENT);
        writer.attribute("severity", Attribute.Level.CASE_AS_OF_EVENT);
        writer.attribute("role", Attribute.Level.EVENT);
        writer.attribute("remedy", Attribute.Level.EVENT);
        writer.attribute("remedyKind", Attribute.Level.EVENT);
        writer.attribute("number", Attribute.Level.CASE);
        writer.attribute("Severity", Attribute.Level.CASE);
        writer.attribute("ocel_id", Attribute.Level.CASE);
        writer.addCase("a", List.of("C-1"));
        row(writer, "a", 1, "Received", "mei", null, "north", "low", "agent", null, null);
        row(writer, "b", 2, "Received", null, null, "north", null, null, null, null);
        row(writer, "a", 3, "Offered", "mei", "chen", "south", "high", null, "O1+O2", "REPAIR+REFUND");
        row(writer, "a", 4, "Taken", null, null, null, null, null, "O2", null);
        writer.add(new EventRow("a", 5, "Sometime", null, 0, null, List.of()));
        writer.absorb(5);
    }

    private static void row(
            LogWriter writer, String id, int place, String activity, @Nullable String by, @Nullable String... values) {
        writer.add(new EventRow(
                id,
                place,
                activity,
                START.plusSeconds(30L * (place - 1)),
                0,
                by,
                new ArrayList<>(Arrays.asList(values))));
    }

    /** @param each an id and a qualifier */
    private static List<OcelRelation> beside(String... each) {
        return Arrays.stream(each)
                .map(text -> text.split(" "))
                .map(parts -> new OcelRelation(parts[0], parts[1]))
                .toList();
    }

    private static String text(AttributeValue value) {
        return ((Text) value).text();
    }
}
