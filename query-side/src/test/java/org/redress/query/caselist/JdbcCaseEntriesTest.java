package org.redress.query.caselist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.Stories.newComplaint;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.eventlog.Occurred;
import org.redress.events.Channel;
import org.redress.events.ComplaintType;
import org.redress.events.UnitId;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.query.RunningQuerySide;
import org.redress.query.TestDatabase;
import org.redress.query.upkeep.Edition;
import org.redress.query.upkeep.Editions;
import org.redress.query.upkeep.Row;
import org.redress.query.upkeep.StoredRow;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

class JdbcCaseEntriesTest {
    /** Of its own: these rows have no events behind them. */
    private static final Edition EDITION = new Edition.Numbered("nobody-else", 1);

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    private final String complaint = newComplaint();
    private final UnitId ours = new UnitId("u-" + UUID.randomUUID());

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void an_older_version_never_takes_the_place_of_a_newer_one(TestDatabase database) {
        RunningQuerySide running = RunningQuerySide.on(database);
        JdbcCaseEntries entries = entries(running);
        JdbcCaseList list = list(running);

        entries.write(List.of(row(2, ComplaintType.PARTS)));
        entries.write(List.of(row(1, ComplaintType.PRODUCT), row(2, ComplaintType.RECEPTION)));

        assertThat(list.read(ofType(ComplaintType.PARTS)))
                .extracting(ListedCase::version)
                .containsExactly(2L);
        assertThat(list.read(ofType(ComplaintType.PRODUCT))).isEmpty();
        assertThat(list.read(ofType(ComplaintType.RECEPTION))).isEmpty();

        entries.write(List.of(row(3, ComplaintType.PRODUCT)));

        assertThat(list.read(ofType(ComplaintType.PARTS))).isEmpty();
        assertThat(list.read(ofType(ComplaintType.PRODUCT)))
                .extracting(ListedCase::version)
                .containsExactly(3L);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void long_words_of_a_source_are_kept_as_far_as_the_column_goes(TestDatabase database) {
        RunningQuerySide running = RunningQuerySide.on(database);
        int fits = JdbcCaseEntries.SOURCE_CHARACTERS_MAX;
        CaseEntry entry = new CaseEntry(
                ComplaintState.INITIAL,
                arrival(),
                new CaseEntry.SourceSubject("x".repeat(fits), "y".repeat(fits + 1), null),
                Set.of());

        new JdbcCaseEntries(
                        running.bean(NamedParameterJdbcTemplate.class),
                        running.bean(Editions.class).answering(CaseListView.VIEW))
                .write(List.of(new Row<>(complaint, 1, 1, entry)));

        ListedCase line = running.bean(JdbcCaseList.class).read(ofType(null)).getFirst();
        assertThat(line.product()).isEqualTo("x".repeat(fits));
        assertThat(line.issue()).isEqualTo("y".repeat(fits));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_line_is_read_back_as_it_was_written_with_every_column_and_code(TestDatabase database) {
        RunningQuerySide running = RunningQuerySide.on(database);
        JdbcCaseEntries entries = entries(running);
        Row<CaseEntry> row = row(1, ComplaintType.PARTS);

        entries.write(List.of(row));

        StoredRow stored = entries.stored(complaint).orElseThrow();
        assertThat(stored).isEqualTo(entries.asStored(row));
        assertThat(stored.content().get("codes").asString()).isEqualTo("TYPE:PARTS@" + NOON);
        assertThat(running.jdbc().sql("""
                                select lower(column_name)
                                  from information_schema.columns
                                 where lower(table_name) = 'case_entry'
                                """).query(String.class).list())
                .containsAll(List.of("tenant", "complaint", "version", "position"))
                .filteredOn(column ->
                        !List.of("tenant", "complaint", "version", "position").contains(column))
                .isSubsetOf(stored.content().propertyNames());
        assertThat(entries.stored(newComplaint())).isEmpty();
    }

    private static JdbcCaseEntries entries(RunningQuerySide running) {
        return new JdbcCaseEntries(running.bean(NamedParameterJdbcTemplate.class), EDITION);
    }

    private static JdbcCaseList list(RunningQuerySide running) {
        return new JdbcCaseList(running.jdbc(), EDITION);
    }

    private CaseListQuery ofType(@Nullable ComplaintType type) {
        return new CaseListQuery(
                new CaseFilter(null, null, ours, null, type, null, Set.of(), CaseFilter.Span.EVER, null), null, 10);
    }

    private Row<CaseEntry> row(long version, ComplaintType type) {
        return new Row<>(
                complaint,
                version,
                100 + version,
                new CaseEntry(ComplaintState.INITIAL, arrival(), null, Set.of(type)));
    }

    private CaseEntry.Arrival arrival() {
        return new CaseEntry.Arrival("N-1", Channel.PHONE, ours, new Occurred.At(NOON), NOON);
    }
}
