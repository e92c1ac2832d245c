package org.redress.query.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.query.RunningQuerySide;
import org.redress.query.TestDatabase;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

class FreshRowsTest {
    private static final FreshRows ROWS = FreshRows.of("overview_case")
            .columns("tenant", "complaint", "unit", "owner", "channel")
            .columns("version", "position", "level")
            .columns("received_on")
            .column("is_open", "open")
            .columns("emergency", "waiting");
    private static final FreshRows MATTERS = FreshRows.of("overview_matter")
            .columns(
                    "tenant", "complaint", "matter", "case_number", "kind", "addressee", "remedy", "amount", "currency")
            .columns("times")
            .columns("since", "urgent_from");

    private final String tenant = "nobody-" + UUID.randomUUID();

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void every_kind_of_value_is_kept_and_nothing_stays_nothing(TestDatabase database) {
        RunningQuerySide running = RunningQuerySide.on(database);
        LocalDate day = LocalDate.parse("2026-03-04");
        OffsetDateTime moment = OffsetDateTime.parse("2026-03-04T12:00:00.123456Z");
        OffsetDateTime minute = OffsetDateTime.parse("2026-03-04T12:00Z");

        ROWS.write(
                running.bean(NamedParameterJdbcTemplate.class),
                List.of(row("one", "a \"b\\c\", {d}, 车\n\r\t\\N\\.", day, true), row("two", null, null, false)));
        MATTERS.write(
                running.bean(NamedParameterJdbcTemplate.class),
                List.of(new MapSqlParameterSource("tenant", tenant)
                        .addValue("complaint", "one")
                        .addValue("matter", "m")
                        .addValue("caseNumber", "N")
                        .addValue("kind", "DRAFT")
                        .addValue("addressee", "")
                        .addValue("times", 3)
                        .addValue("remedy", null)
                        .addValue("amount", "1.00")
                        .addValue("currency", "CNY")
                        .addValue("since", moment)
                        .addValue("urgentFrom", minute)));

        Map<String, Object> one = of(running, "overview_case", "one");
        assertThat(one)
                .containsEntry("unit", "a \"b\\c\", {d}, 车\n\r\t\\N\\.")
                .containsEntry("is_open", true)
                .containsEntry("version", 7L)
                .containsEntry("level", 2);
        assertThat(one.get("received_on")).hasToString("2026-03-04");
        Map<String, Object> two = of(running, "overview_case", "two");
        assertThat(two)
                .containsEntry("unit", null)
                .containsEntry("received_on", null)
                .containsEntry("is_open", false);
        Map<String, Object> matter = of(running, "overview_matter", "one");
        assertThat(ColumnText.of(matter.get("since"))).isEqualTo("2026-03-04T12:00:00.123456Z");
        assertThat(ColumnText.of(matter.get("urgent_from"))).isEqualTo("2026-03-04T12:00:00Z");
        assertThat(matter).containsEntry("remedy", null).containsEntry("addressee", "");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void as_many_as_there_are_are_written(TestDatabase database) {
        RunningQuerySide running = RunningQuerySide.on(database);
        int many = FreshRows.ROWS_AT_ONCE + 1;

        ROWS.write(running.bean(NamedParameterJdbcTemplate.class), List.of());
        ROWS.write(
                running.bean(NamedParameterJdbcTemplate.class),
                IntStream.range(0, many)
                        .mapToObj(each -> row("c-" + each, "u", null, true))
                        .toList());

        assertThat(running.jdbc()
                        .sql("select count(*) from overview_case where tenant = :tenant")
                        .param("tenant", tenant)
                        .query(Integer.class)
                        .single())
                .isEqualTo(many);
    }

    private Map<String, Object> of(RunningQuerySide running, String table, String complaint) {
        return running.jdbc()
                .sql("select * from " + table + " where tenant = :tenant and complaint = :complaint")
                .param("tenant", tenant)
                .param("complaint", complaint)
                .query()
                .singleRow();
    }

    private MapSqlParameterSource row(String complaint, String unit, LocalDate day, boolean isOpen) {
        return new MapSqlParameterSource("tenant", tenant)
                .addValue("complaint", complaint)
                .addValue("version", 7L)
                .addValue("position", 9L)
                .addValue("receivedOn", day)
                .addValue("open", isOpen)
                .addValue("unit", unit)
                .addValue("owner", null)
                .addValue("channel", "PHONE")
                .addValue("level", 2)
                .addValue("emergency", false)
                .addValue("waiting", true);
    }
}
