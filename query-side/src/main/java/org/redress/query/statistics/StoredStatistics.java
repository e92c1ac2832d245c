package org.redress.query.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.query.upkeep.ColumnText;
import org.redress.query.upkeep.Edition;
import org.redress.query.upkeep.Row;
import org.redress.query.upkeep.StoredRow;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the tables of the statistics say of one case, and what they would say, in one form. */
final class StoredStatistics {
    private static final List<String> COLUMNS = List.of(
            "case_number",
            "received_order",
            "received_on",
            "received_at",
            "forwarded",
            "forwarded_on",
            "forwarded_at",
            "acknowledged",
            "acknowledged_on",
            "acknowledged_at",
            "answered",
            "answered_on",
            "answered_at",
            "closed",
            "closed_on",
            "closed_at",
            "due_on",
            "due_at",
            "source",
            "channel",
            "unit",
            "product",
            "sub_product",
            "issue",
            "sub_issue",
            "status",
            "response",
            "verdict",
            "closing");

    /** A table beside that of the cases; a case may have several lines in each. */
    private record Beside(String table, List<String> columns) {
        private static final Beside VALUES = new Beside("statistics_value", List.of("name", "bucket"));

        private static final Beside INTERVALS = new Beside(
                "statistics_interval",
                List.of("ordinal", "round", "received_on", "opened_on", "opened_at", "ended", "ended_on", "ended_at"));

        private static final Beside REPEAT_KEYS =
                new Beside("statistics_repeat_key", List.of("kind", "repeat_key", "received_order", "person"));

        private static final List<Beside> ALL = List.of(VALUES, INTERVALS, REPEAT_KEYS);

        private String alias() {
            return "of_" + table;
        }

        private String alias(String column) {
            return alias() + "_" + column;
        }

        private Stream<String> selected() {
            return columns.stream().map(column -> alias() + "." + column + " as " + alias(column));
        }

        private String join() {
            return """

                      left join %1$s %2$s
                        on %2$s.tenant = s.tenant and %2$s.complaint = s.complaint\
                    """.formatted(table, alias());
        }

        private String line(Function<String, @Nullable Object> value) {
            return columns.stream()
                    .map(column -> String.valueOf(ColumnText.of(value.apply(column))))
                    .collect(Collectors.joining(" | "));
        }
    }

    /** A case once for each way in which its lines can be combined, by one statement: they are written together. */
    private static final String READ = """
            select s.version, s.position, %s
              from statistics_case s%s
             where s.tenant = :tenant and s.complaint = :complaint
            """.formatted(
                    Stream.concat(
                                    COLUMNS.stream().map(column -> "s." + column),
                                    Beside.ALL.stream().flatMap(Beside::selected))
                            .collect(Collectors.joining(", ")),
                    Beside.ALL.stream().map(Beside::join).collect(Collectors.joining()));

    private static final String HAS_KEYS = """
            select count(*)
              from statistics_repeat_key
             where tenant = :tenant and complaint = :complaint
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final Edition edition;
    private final StatisticsLines lines;

    StoredStatistics(NamedParameterJdbcTemplate jdbc, Edition edition, StatisticsLines lines) {
        this.jdbc = jdbc;
        this.edition = edition;
        this.lines = lines;
    }

    /** What the tables say. */
    Optional<StoredRow> of(String complaint) {
        ResultSetExtractor<@Nullable StoredRow> whole = StoredStatistics::read;
        return Optional.ofNullable(jdbc.query(READ, which(complaint), whole));
    }

    /** What they would say if this row were written. */
    StoredRow as(Row<StatisticsCase> row) {
        MapSqlParameterSource line = lines.line(row);
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        COLUMNS.forEach(column -> content.put(column, ColumnText.of(line.getValue(parameter(column)))));
        put(content, Beside.VALUES, lines.values(row));
        put(content, Beside.INTERVALS, lines.intervals(row));
        // Where there is none it is not asked why: the person may have been erased, or had no key yet.
        put(content, Beside.REPEAT_KEYS, hasKeys(row.complaint()) ? lines.keys(row) : Stream.of());
        return new StoredRow(row.version(), row.position(), content);
    }

    private boolean hasKeys(String complaint) {
        Long keys = jdbc.queryForObject(HAS_KEYS, which(complaint), Long.class);
        return keys != null && keys > 0;
    }

    private MapSqlParameterSource which(String complaint) {
        return new MapSqlParameterSource("tenant", edition.key()).addValue("complaint", complaint);
    }

    private static @Nullable StoredRow read(ResultSet row) throws SQLException {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        Map<Beside, Set<String>> beside = new HashMap<>();
        long version = 0;
        long position = 0;
        boolean exists = false;
        while (row.next()) {
            exists = true;
            version = row.getLong("version");
            position = row.getLong("position");
            for (String column : COLUMNS) {
                content.put(column, ColumnText.of(row.getObject(column)));
            }
            for (Beside table : Beside.ALL) {
                if (row.getObject(table.alias(table.columns.getFirst())) != null) {
                    beside.computeIfAbsent(table, key -> new TreeSet<>()).add(line(table, row));
                }
            }
        }
        for (Beside table : Beside.ALL) {
            put(content, table, beside.getOrDefault(table, Set.of()));
        }
        return exists ? new StoredRow(version, position, content) : null;
    }

    private static String line(Beside table, ResultSet row) throws SQLException {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (String column : table.columns) {
            values.put(column, row.getObject(table.alias(column)));
        }
        return table.line(values::get);
    }

    private static void put(ObjectNode content, Beside table, Stream<MapSqlParameterSource> lines) {
        Set<String> texts = new TreeSet<>();
        lines.forEach(line -> texts.add(table.line(column -> line.getValue(parameter(column)))));
        put(content, table, texts);
    }

    private static void put(ObjectNode content, Beside table, Set<String> lines) {
        content.put(table.table, String.join("\n", lines));
    }

    /** Under which name {@link StatisticsLines} has a column. */
    private static String parameter(String column) {
        StringBuilder name = new StringBuilder();
        for (String part : column.split("_", -1)) {
            name.append(name.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return name.toString();
    }
}
