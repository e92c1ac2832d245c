package org.redress.analytics.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.analytics.store.Asking;
import org.redress.analytics.store.Attribute;
import org.redress.analytics.store.EventRow;
import org.redress.analytics.store.LogStore;
import org.redress.analytics.store.LogWriter;
import org.redress.analytics.store.Order;
import org.redress.analytics.store.StoreLimits;

class SnapshotTest {
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final String FIRST = "0a6b7c1e-0000-4000-8000-000000000001";
    private static final String SECOND = "0a6b7c1e-0000-4000-8000-000000000002";
    private static final String NARRATIVE = "My neighbour Li told me";

    @TempDir
    private Path directory;

    @Test
    void a_snapshot_tells_events_cases_and_ways_without_ids_staff_or_texts() throws IOException, InterruptedException {
        Path file = directory.resolve("snapshot.duckdb");
        try (LogStore store = filled()) {
            assertThat(write(store, file)).isEqualTo(3);
        }

        assertThat(rows(file, "from events order by case_number, step"))
                .containsExactly(
                        row(
                                1,
                                1,
                                "Received",
                                null,
                                "2026-01-05T12:00Z",
                                480,
                                null,
                                true,
                                "handler-001",
                                null,
                                "cards",
                                "handler-002"),
                        row(
                                1,
                                2,
                                "Closed",
                                "Received",
                                "2026-01-05T13:00Z",
                                480,
                                3600.0,
                                true,
                                "handler-003",
                                "handler-001",
                                "cards",
                                "handler-002"),
                        row(
                                2,
                                1,
                                "Received",
                                null,
                                "2026-01-05T12:30Z",
                                0,
                                null,
                                true,
                                "handler-003",
                                null,
                                null,
                                null));
        assertThat(rows(file, "from cases order by case_number"))
                .containsExactly(
                        row(
                                1,
                                2,
                                "2026-01-05T12:00Z",
                                "2026-01-05T13:00Z",
                                3600.0,
                                "Received",
                                "Closed",
                                1,
                                "cards",
                                "handler-002",
                                "north"),
                        row(
                                2,
                                1,
                                "2026-01-05T12:30Z",
                                "2026-01-05T12:30Z",
                                0.0,
                                "Received",
                                "Received",
                                2,
                                null,
                                null,
                                null));
        assertThat(rows(file, "select variant, cases, array_to_string(activities, '>') from variants order by variant"))
                .containsExactly(row(1, 1, "Received>Closed"), row(2, 1, "Received"));
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                .doesNotContain(FIRST, SECOND, "anna.meier", "bo.chen", "chris.wu", NARRATIVE);
    }

    @Test
    void a_later_snapshot_replaces_the_file_and_keeps_numbers_and_pseudonyms()
            throws IOException, InterruptedException {
        Path file = directory.resolve("snapshot.duckdb");
        try (LogStore store = filled()) {
            write(store, file);
            try (LogWriter writer = store.writing()) {
                writer.add(new EventRow(SECOND, 4, "Closed", NOON.plusSeconds(7200), 0, "anna.meier", List.of()));
                writer.absorb(4);
            }
            assertThat(write(store, file)).isEqualTo(4);
        }

        assertThat(rows(file, "select distinct case_number, handler from events order by all"))
                .containsExactly(
                        row(1, "handler-001"), row(1, "handler-003"), row(2, "handler-001"), row(2, "handler-003"));
        assertThat(directory.resolve("snapshot.duckdb.part")).doesNotExist();
    }

    @Test
    void a_snapshot_that_cannot_be_written_leaves_the_old_one_and_the_store_usable()
            throws IOException, InterruptedException {
        Path file = directory.resolve("snapshot.duckdb");
        try (LogStore store = filled()) {
            write(store, file);
            Path folder = Files.createDirectories(directory.resolve("folder"));
            Files.createDirectories(folder.resolve("taken").resolve("inside"));

            assertThatThrownBy(() -> write(store, folder.resolve("taken"))).isInstanceOf(IOException.class);

            assertThat(write(store, file)).isEqualTo(3);
        }
        assertThat(rows(file, "select count(*) from events")).containsExactly(row(3));
    }

    @Test
    void columns_are_words_and_never_taken_twice() {
        Set<String> taken = new HashSet<>(Set.of("handler"));

        assertThat(Snapshot.columnName("handler", taken)).isEqualTo("handler_2");
        assertThat(Snapshot.columnName("org:Group \" x", taken)).isEqualTo("org_group_x");
        assertThat(Snapshot.columnName("productCode", taken)).isEqualTo("product_code");
        assertThat(Snapshot.columnName("投诉 类型", taken)).isEqualTo("投诉_类型");
        assertThat(Snapshot.columnName("", taken)).isEqualTo("attribute");
        assertThat(Snapshot.columnName("Handler", taken)).isEqualTo("handler_3");
    }

    private LogStore filled() {
        LogStore store = LogStore.open(directory.resolve("log.duckdb"), Order.PLACE, StoreLimits.DEFAULT);
        try (LogWriter writer = store.writing()) {
            writer.attribute("product", Attribute.Level.CASE_AS_OF_EVENT);
            writer.attribute("narrative", Attribute.Level.EVENT);
            writer.attribute("owner", Attribute.Level.CASE_AS_OF_EVENT);
            writer.attribute("Region", Attribute.Level.CASE);
            writer.add(new EventRow(
                    FIRST, 1, "Received", NOON, 480, "anna.meier", List.of("cards", NARRATIVE, "chris.wu")));
            writer.add(new EventRow(SECOND, 2, "Received", NOON.plusSeconds(1800), 0, "bo.chen", List.of()));
            writer.add(new EventRow(FIRST, 3, "Closed", NOON.plusSeconds(3600), 480, "bo.chen", List.of()));
            writer.addCase(FIRST, List.of("north"));
            writer.absorb(3);
        }
        return store;
    }

    private static long write(LogStore store, Path file) throws IOException {
        try (Asking asking = store.asking()) {
            return Snapshot.write(asking, file, SnapshotTest::telling);
        }
    }

    private static Telling telling(Attribute attribute) {
        return switch (attribute.name()) {
            case "narrative" -> Telling.NOT;
            case "owner" -> Telling.PSEUDONYM;
            default -> Telling.AS_IT_IS;
        };
    }

    private List<List<@Nullable Object>> rows(Path file, String sql) throws InterruptedException {
        try (Sandbox sandbox = new Sandbox(file, directory.resolve("work"), SandboxLimits.USUAL)) {
            SqlAnswer answer = sandbox.ask(sql, 100);
            assertThat(answer).isInstanceOf(SqlAnswer.Rows.class);
            return ((SqlAnswer.Rows) answer)
                    .rows().stream().map(SnapshotTest::plain).toList();
        }
    }

    /** A decimal from the wire compares as the number it is. */
    private static List<@Nullable Object> plain(List<@Nullable Object> row) {
        return row.stream()
                .<@Nullable Object>map(cell -> cell instanceof BigDecimal number ? number.doubleValue() : cell)
                .toList();
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
