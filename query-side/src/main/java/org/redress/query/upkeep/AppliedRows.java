package org.redress.query.upkeep;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redress.query.reading.ListedLine;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import tools.jackson.databind.json.JsonMapper;

/** Reads how much has been applied to the rows that answer, from the first table of each view. */
final class AppliedRows {
    private final NamedParameterJdbcTemplate jdbc;
    private final Editions editions;
    private final JsonMapper json;

    AppliedRows(NamedParameterJdbcTemplate jdbc, Editions editions, JsonMapper json) {
        this.jdbc = jdbc;
        this.editions = editions;
        this.json = json;
    }

    /** By their keys; those that are not there are missing. */
    Map<String, AppliedRow> byKey(Folding<?> folding, Collection<String> keys) {
        ViewTable table = folding.tables().getFirst();
        String sql = select(folding) + " and " + table.group() + " = any(:keys)";
        MapSqlParameterSource values = edition(folding).addValue("keys", new SqlArrayValue("varchar", keys.toArray()));
        return jdbc.query(sql, values, rows(folding)).stream()
                .collect(Collectors.toMap(AppliedRow::key, Function.identity()));
    }

    /** In the order of their keys, behind one of them; empty for the beginning. */
    List<AppliedRow> behind(Folding<?> folding, String after, int rowsMax) {
        String key = folding.tables().getFirst().group();
        String sql = select(folding) + " and " + key + " > :after order by tenant, " + key + " limit :rowsMax";
        MapSqlParameterSource values = edition(folding).addValue("after", after).addValue("rowsMax", rowsMax);
        return jdbc.query(sql, values, rows(folding));
    }

    /** Whether a row says just this. */
    boolean says(AppliedRow row, ListedLine line) {
        return row.entry() != null && json.readTree(row.entry()).equals(json.readTree(json.writeValueAsString(line)));
    }

    private MapSqlParameterSource edition(Folding<?> folding) {
        return new MapSqlParameterSource(
                "edition", editions.answering(folding.view()).key());
    }

    private static boolean hasLines(Folding<?> folding) {
        return folding.fold() instanceof LineFold<?>;
    }

    private static String select(Folding<?> folding) {
        ViewTable table = folding.tables().getFirst();
        return "select %s as row_key, complaint, version%s from %s where tenant = :edition"
                .formatted(table.group(), hasLines(folding) ? ", entry" : "", table.name());
    }

    private static RowMapper<AppliedRow> rows(Folding<?> folding) {
        return (row, number) -> new AppliedRow(
                row.getString("row_key"),
                row.getString("complaint"),
                row.getLong("version"),
                hasLines(folding) ? row.getString("entry") : null);
    }
}
