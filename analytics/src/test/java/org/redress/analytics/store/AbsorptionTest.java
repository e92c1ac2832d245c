package org.redress.analytics.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether what came in bit by bit is what would have come in at once. */
class AbsorptionTest {
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 60, 199})
    void a_log_told_bit_by_bit_is_the_log_told_at_once(int batch) {
        List<EventRow> events = events(new Random(batch), 200);
        try (LogStore atOnce = store("at-once");
                LogStore bitByBit = store("bit-by-bit")) {
            tell(atOnce, events, events.size());
            tell(bitByBit, events, batch);
            for (String table : List.of(
                    "select * exclude (kase), (select id from kase k where k.kase = e.kase) as id from event e",
                    "select k.* exclude (kase, variant), v.path from kase k join variant v on v.variant = k.variant",
                    "select path from variant where variant in (select variant from kase)",
                    "select * from activity",
                    "select * from fact")) {
                assertThat(all(bitByBit, table)).as(table).containsExactlyInAnyOrderElementsOf(all(atOnce, table));
            }
        }
    }

    @Test
    void a_store_knows_what_it_knew_after_it_was_closed() {
        List<EventRow> events = events(new Random(3), 40);
        try (LogStore store = store("kept")) {
            tell(store, events.subList(0, 25), 25);
        }
        try (LogStore store = store("kept");
                LogStore fresh = store("fresh")) {
            tell(store, events.subList(25, 40), 15);
            tell(fresh, events, 40);
            assertThat(all(store, "select * exclude (kase) from event"))
                    .containsExactlyInAnyOrderElementsOf(all(fresh, "select * exclude (kase) from event"));
            try (Asking asking = store.asking()) {
                assertThat(asking.position()).isEqualTo(40);
            }
        }
    }

    @Test
    void what_was_told_and_not_taken_in_is_gone_with_the_writer() {
        try (LogStore store = store("untold")) {
            try (LogWriter writer = store.writing()) {
                events(new Random(1), 10).forEach(writer::add);
            }
            assertThat(all(store, "select * from event")).isEmpty();
            assertThat(all(store, "select * from activity")).isEmpty();
        }
    }

    @Test
    void an_attribute_that_turns_up_later_is_unknown_before() {
        try (LogStore store = store("later");
                LogWriter writer = store.writing()) {
            writer.add(new EventRow("a", 1, "Received", START, 0, null, List.of()));
            writer.attribute("severity", Attribute.Level.CASE_AS_OF_EVENT);
            writer.add(new EventRow("a", 2, "Closed", START.plusSeconds(60), 0, null, List.of("high")));
            writer.absorb(2);
            assertThat(all(store, "select activity, a_1 from event order by place"))
                    .containsExactly("1|null", "2|high");
            assertThat(all(store, "select c_1 from kase")).containsExactly("high");
        }
    }

    @Test
    void what_is_known_of_a_case_stays_known_until_it_changes() {
        try (LogStore store = store("carried");
                LogWriter writer = store.writing()) {
            writer.attribute("severity", Attribute.Level.CASE_AS_OF_EVENT);
            writer.add(new EventRow("a", 1, "Received", START, 0, null, List.of("low")));
            writer.add(new EventRow("a", 2, "Called", START, 0, null, List.of()));
            writer.absorb(2);
            writer.add(new EventRow("a", 3, "Called", START, 0, null, List.of()));
            writer.add(new EventRow("a", 4, "Classified", START, 0, null, List.of("")));
            writer.absorb(4);
            assertThat(all(store, "select a_1 from event order by place")).containsExactly("low", "low", "low", "");
            assertThat(all(store, "select c_1 from kase")).containsExactly("");
        }
    }

    @Test
    void what_was_told_of_a_case_as_a_whole_stays() {
        try (LogStore store = store("told");
                LogWriter writer = store.writing()) {
            writer.attribute("number", Attribute.Level.CASE);
            writer.addCase("a", List.of("C-1"));
            writer.add(new EventRow("a", 1, "Received", START, 0, null, List.of()));
            writer.absorb(1);
            writer.add(new EventRow("a", 2, "Closed", START, 0, null, List.of()));
            writer.absorb(2);
            assertThat(all(store, "select c_1 from kase")).containsExactly("C-1");
        }
    }

    @Test
    void an_event_without_a_time_enters_no_length_of_time() {
        try (LogStore store = store("timeless");
                LogWriter writer = store.writing()) {
            writer.add(new EventRow("a", 1, "Received", START, 0, null, List.of()));
            writer.add(new EventRow("a", 2, "Called", null, 0, null, List.of()));
            writer.add(new EventRow("a", 3, "Closed", START.plusSeconds(5), 0, null, List.of()));
            writer.add(new EventRow("b", 4, "Received", null, 0, null, List.of()));
            writer.absorb(4);
            assertThat(all(store, "select wait from event order by place"))
                    .containsExactly("null", "null", "null", "null");
            assertThat(all(store, "select took from kase order by kase")).containsExactly("5000000", "null");
        }
    }

    @Test
    void a_store_remembers_what_it_is_told_to() {
        try (LogStore store = store("remembers")) {
            try (LogWriter writer = store.writing()) {
                writer.remember("log", "first");
                writer.remember("log", "second");
            }
            try (Asking asking = store.asking()) {
                assertThat(asking.remembered("log")).contains("second");
                assertThat(asking.remembered("nothing")).isEmpty();
            }
        }
    }

    @Test
    void a_question_sees_the_log_of_one_moment() {
        try (LogStore store = store("moment");
                LogWriter writer = store.writing();
                Asking before = store.asking()) {
            assertThat(before.position()).isZero();
            writer.add(new EventRow("a", 1, "Received", START, 0, null, List.of()));
            writer.absorb(1);
            assertThat(before.position()).isZero();
            try (Asking after = store.asking()) {
                assertThat(after.position()).isEqualTo(1);
            }
        }
    }

    private LogStore store(String name) {
        return LogStore.open(folder.resolve(name + ".duckdb"), Order.PLACE, StoreLimits.DEFAULT);
    }

    private static void tell(LogStore store, List<EventRow> events, int batch) {
        try (LogWriter writer = store.writing()) {
            writer.attribute("type", Attribute.Level.CASE_AS_OF_EVENT);
            for (int from = 0; from < events.size(); from += batch) {
                List<EventRow> part = events.subList(from, Math.min(events.size(), from + batch));
                part.forEach(writer::add);
                writer.absorb(part.getLast().place());
            }
        }
    }

    /** Of few cases and activities, so that much comes again; times go back, too. */
    private static List<EventRow> events(Random random, int count) {
        List<EventRow> events = new ArrayList<>();
        for (int place = 1; place <= count; place++) {
            events.add(new EventRow(
                    "case-" + random.nextInt(40),
                    place,
                    "activity " + random.nextInt(6),
                    random.nextInt(9) == 0 ? null : START.plusSeconds(random.nextInt(100_000)),
                    60,
                    random.nextInt(4) == 0 ? null : "handler-" + random.nextInt(3),
                    random.nextInt(3) == 0 ? List.of() : List.of("type " + random.nextInt(3))));
        }
        return events;
    }

    private static List<String> all(LogStore store, String sql) {
        try (Asking asking = store.asking()) {
            return asking.rows(sql, List.of(), row -> {
                StringBuilder text = new StringBuilder();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    text.append(column == 1 ? "" : "|").append(row.getObject(column));
                }
                return text.toString();
            });
        }
    }
}
