package org.redress.analytics.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.analytics.formats.AttributeValue;
import org.redress.analytics.formats.AttributeValue.Text;
import org.redress.analytics.formats.CsvLogReader;
import org.redress.analytics.formats.CsvLogWriter;
import org.redress.analytics.formats.LogLimits;
import org.redress.analytics.formats.LogSink;
import org.redress.analytics.formats.LoggedCase;
import org.redress.analytics.formats.LoggedEvent;
import org.redress.analytics.formats.XesReader;
import org.redress.analytics.formats.XesWriter;
import org.redress.analytics.mining.Graph;
import org.redress.analytics.mining.LogFilter;
import org.redress.analytics.mining.MinedLog;
import org.redress.analytics.mining.Variants;
import org.redress.analytics.store.Asking;
import org.redress.analytics.store.Attribute;
import org.redress.analytics.store.Classifier;
import org.redress.analytics.store.EventRow;
import org.redress.analytics.store.LogLoading;
import org.redress.analytics.store.LogStore;
import org.redress.analytics.store.LogWriter;
import org.redress.analytics.store.Order;
import org.redress.analytics.store.StoreLimits;

/** Whether a log that was written down is the log that the store holds. */
class LogTellingTest {
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final int SHANGHAI = 8 * 60;

    @TempDir
    Path folder;

    @Test
    void each_case_is_told_with_its_events_as_the_store_knows_them() {
        try (LogStore store = store("small")) {
            try (LogWriter writer = store.writing()) {
                writer.attribute("severity", Attribute.Level.CASE_AS_OF_EVENT);
                writer.attribute("number", Attribute.Level.CASE);
                writer.addCase("a", List.of("C-1"));
                writer.add(new EventRow("a", 1, "Received", START, SHANGHAI, "mei", List.of("low")));
                writer.add(new EventRow("b", 2, "Received", START, 0, null, List.of()));
                writer.add(new EventRow("a", 3, "Closed", START.plusSeconds(60), SHANGHAI, null, List.of("high")));
                writer.absorb(3);
            }
            Told told = told(store);
            assertThat(told.cases)
                    .containsExactly(
                            new LoggedCase("a", Map.of("severity", new Text("high"), "number", new Text("C-1"))),
                            new LoggedCase("b", Map.of()));
            assertThat(told.events)
                    .containsExactly(
                            event(
                                    "a",
                                    "Received",
                                    "2026-01-05T17:00:00+08:00",
                                    "mei",
                                    Map.of("severity", new Text("low"))),
                            event(
                                    "a",
                                    "Closed",
                                    "2026-01-05T17:01:00+08:00",
                                    null,
                                    Map.of("severity", new Text("high"))),
                            event("b", "Received", "2026-01-05T09:00:00Z", null, Map.of()));
        }
    }

    @Test
    void what_has_no_value_any_more_is_not_told() {
        try (LogStore store = store("emptied")) {
            try (LogWriter writer = store.writing()) {
                writer.attribute("owner", Attribute.Level.CASE_AS_OF_EVENT);
                writer.add(new EventRow("a", 1, "Assigned", START, 0, null, List.of("p-1")));
                writer.add(new EventRow("a", 2, "Returned", START, 0, null, List.of("")));
                writer.absorb(2);
            }
            Told told = told(store);
            assertThat(told.events.getLast().attributes()).isEmpty();
            assertThat(told.cases).containsExactly(new LoggedCase("a", Map.of()));
        }
    }

    @Test
    void an_event_of_no_known_time_is_left_out_and_counted() {
        try (LogStore store = store("untimed")) {
            try (LogWriter writer = store.writing()) {
                writer.add(new EventRow("a", 1, "Received", null, 0, null, List.of()));
                writer.add(new EventRow("a", 2, "Closed", START, 0, null, List.of()));
                writer.absorb(2);
            }
            assertThat(told(store).events).extracting(LoggedEvent::activity).containsExactly("Closed");
            try (Asking asking = store.asking()) {
                assertThat(LogTelling.eventsWithoutTime(asking, LogFilter.NONE)).isEqualTo(1);
            }
        }
    }

    @Test
    void more_cases_than_are_told_at_once_come_back_as_the_same_log() throws IOException {
        try (LogStore store = store("many")) {
            fill(store, ToldLog.CASES_AT_ONCE * 2 + 1);
            ByteArrayOutputStream xes = new ByteArrayOutputStream();
            ByteArrayOutputStream csv = new ByteArrayOutputStream();
            try (Asking asking = store.asking()) {
                LogTelling telling = new LogTelling(asking, LogFilter.NONE, CaseDetails.NONE);
                try (XesWriter writer = new XesWriter(xes)) {
                    telling.tell(writer);
                }
            }
            try (Asking asking = store.asking()) {
                LogTelling telling = new LogTelling(asking, LogFilter.NONE, CaseDetails.NONE);
                try (CsvLogWriter writer = new CsvLogWriter(csv, telling.columns())) {
                    telling.tell(writer);
                }
            }
            try (LogStore fromXes = store("from-xes");
                    LogStore fromCsv = store("from-csv")) {
                try (LogLoading loading = new LogLoading(fromXes, Classifier.ACTIVITY)) {
                    new XesReader(LogLimits.DEFAULT).read(new ByteArrayInputStream(xes.toByteArray()), loading);
                    loading.finish();
                }
                try (LogLoading loading = new LogLoading(fromCsv, Classifier.ACTIVITY)) {
                    new CsvLogReader(LogLimits.DEFAULT).read(new ByteArrayInputStream(csv.toByteArray()), loading);
                    loading.finish();
                }
                assertThat(mined(fromXes)).isEqualTo(mined(store));
                assertThat(mined(fromCsv)).isEqualTo(mined(store));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {ToldLog.ROWS_AT_ONCE - 1, ToldLog.ROWS_AT_ONCE, ToldLog.ROWS_AT_ONCE * 2 + 1})
    void a_case_that_is_longer_than_what_is_told_at_once_is_told_whole_and_in_its_order(int rows) {
        try (LogStore store = store("long")) {
            List<String> expected = new ArrayList<>();
            try (LogWriter writer = store.writing()) {
                writer.add(new EventRow("before", 1, "Asked", START, 0, null, List.of()));
                for (int number = 1; number <= rows; number++) {
                    writer.add(new EventRow("all", 1 + number, "Asked", START.plusSeconds(number), 0, null, List.of()));
                }
                writer.add(new EventRow("after", rows + 2L, "Asked", START, 0, null, List.of()));
                writer.absorb(rows + 2L);
            }
            expected.add("before 0");
            for (int number = 1; number <= rows; number++) {
                expected.add("all " + number);
            }
            expected.add("after 0");
            assertThat(told(store, CaseDetails.NONE)).isEqualTo(expected);
            PiecesOfDetails pieces = new PiecesOfDetails();
            List<String> withDetails = told(store, pieces);
            assertThat(withDetails).isEqualTo(expected);
            assertThat(pieces.atOnceMax(withDetails.size())).isBetween(ToldLog.ROWS_AT_ONCE - 1, ToldLog.ROWS_AT_ONCE);
        }
    }

    @Test
    void a_long_case_that_was_not_asked_for_is_left_out() {
        try (LogStore store = store("left-out")) {
            try (LogWriter writer = store.writing()) {
                writer.attribute("type", Attribute.Level.CASE_AS_OF_EVENT);
                for (int number = 0; number <= ToldLog.ROWS_AT_ONCE; number++) {
                    writer.add(new EventRow("long", 1 + number, "Asked", START, 0, null, List.of("t")));
                }
                writer.add(new EventRow("short", ToldLog.ROWS_AT_ONCE + 2L, "Asked", START, 0, null, List.of("u")));
                writer.absorb(ToldLog.ROWS_AT_ONCE + 2L);
            }
            Told told = new Told();
            try (Asking asking = store.asking()) {
                new LogTelling(
                                asking,
                                new LogFilter(List.of(new LogFilter.Condition.Has("type", List.of("u")))),
                                CaseDetails.NONE)
                        .tell(told);
            }
            assertThat(told.events).extracting(LoggedEvent::caseId).containsExactly("short");
        }
    }

    /** Cases and the seconds of their events. */
    private static List<String> told(LogStore store, CaseDetails details) {
        Told told = new Told();
        if (details instanceof PiecesOfDetails pieces) {
            pieces.told = told;
        }
        try (Asking asking = store.asking()) {
            new LogTelling(asking, LogFilter.NONE, details).tell(told);
        }
        assertThat(told.cases).extracting(LoggedCase::id).containsExactly("before", "all", "after");
        return told.events.stream()
                .map(event -> event.caseId() + " " + (event.at().toEpochSecond() - START.getEpochSecond()))
                .toList();
    }

    /** Notes how much had been told when details were asked for. */
    private static final class PiecesOfDetails implements CaseDetails {
        private final List<Integer> toldBefore = new ArrayList<>();
        private Told told = new Told();

        @Override
        public List<String> names() {
            return List.of("customer");
        }

        @Override
        public Map<String, Map<String, String>> of(List<String> cases) {
            toldBefore.add(told.events.size());
            return Map.of();
        }

        /** The most rows that lay in memory between two questions. */
        int atOnceMax(int events) {
            toldBefore.add(events);
            int most = 0;
            for (int at = 1; at < toldBefore.size(); at++) {
                most = Math.max(most, toldBefore.get(at) - toldBefore.get(at - 1));
            }
            return most;
        }
    }

    @Test
    void parquet_holds_each_event_in_its_order_under_names_that_are_told_apart() {
        try (LogStore store = store("parquet")) {
            try (LogWriter writer = store.writing()) {
                writer.attribute("Type \"x\"", Attribute.Level.CASE_AS_OF_EVENT);
                writer.attribute("type \"X\"", Attribute.Level.EVENT);
                writer.add(new EventRow("a", 1, "Received", START, SHANGHAI, "mei", List.of("t", "u")));
                writer.add(new EventRow("b", 2, "Received", null, 0, null, List.of()));
                writer.add(new EventRow("a", 3, "Closed", START.plusSeconds(60), SHANGHAI, null, List.of("")));
                writer.absorb(3);
            }
            // A quotation mark in the path must not end it.
            Path file = folder.resolve("it's.parquet");
            try (Asking asking = store.asking()) {
                ParquetFile.write(asking, LogFilter.NONE, file);
                assertThat(asking.rows("select * from read_parquet(?)", List.of(file.toString()), LogTellingTest::line))
                        .containsExactly(
                                "a|Received|2026-01-05 09:00:00.0|480|mei|t|u|null",
                                "a|Closed|2026-01-05 09:01:00.0|480|null|null|null|null",
                                "b|Received|null|0|null|null|null|null");
                assertThat(asking.rows(
                                "select column_name as name from (describe select * from read_parquet(?))",
                                List.of(file.toString()),
                                row -> row.getString("name")))
                        .containsExactly(
                                "case:concept:name",
                                "concept:name",
                                "time:timestamp",
                                "time:offset_minutes",
                                "org:resource",
                                "Type \"x\"",
                                "type \"X\"_2",
                                "case:Type \"x\"");
            }
        }
    }

    private static String line(ResultSet row) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (int at = 1; at <= row.getMetaData().getColumnCount(); at++) {
            cells.add(String.valueOf(row.getObject(at)));
        }
        return String.join("|", cells);
    }

    private LogStore store(String name) {
        return LogStore.open(folder.resolve(name + ".duckdb"), Order.PLACE, new StoreLimits(256, 2));
    }

    /** Cases of one to four events, of a few ways. */
    private static void fill(LogStore store, int cases) {
        try (LogWriter writer = store.writing()) {
            writer.attribute("type", Attribute.Level.CASE_AS_OF_EVENT);
            long place = 0;
            for (int number = 0; number < cases; number++) {
                for (int step = 0; step <= number % 4; step++) {
                    writer.add(new EventRow(
                            "case-" + number,
                            ++place,
                            "step " + step * (number % 3),
                            START.plusSeconds(number * 10L + step),
                            SHANGHAI,
                            "person-" + step,
                            List.of("t" + number % 5)));
                }
            }
            writer.absorb(place);
        }
    }

    private record Mined(Graph graph, Variants variants) {}

    private static Mined mined(LogStore store) {
        try (Asking asking = store.asking()) {
            MinedLog log = new MinedLog(asking);
            return new Mined(log.graph(LogFilter.NONE, true), log.variants(LogFilter.NONE, 100));
        }
    }

    private static Told told(LogStore store) {
        Told told = new Told();
        try (Asking asking = store.asking()) {
            new LogTelling(asking, LogFilter.NONE, CaseDetails.NONE).tell(told);
        }
        return told;
    }

    private static LoggedEvent event(
            String caseId, String activity, String at, String resource, Map<String, AttributeValue> attributes) {
        return new LoggedEvent(caseId, activity, null, OffsetDateTime.parse(at), resource, attributes);
    }

    private static final class Told implements LogSink {
        private final List<LoggedCase> cases = new ArrayList<>();
        private final List<LoggedEvent> events = new ArrayList<>();

        @Override
        public void log(Map<String, AttributeValue> attributes) {}

        @Override
        public void begin(LoggedCase begun) {
            cases.add(begun);
        }

        @Override
        public void event(LoggedEvent event) {
            events.add(event);
        }
    }
}
