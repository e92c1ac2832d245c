package org.redress.query.upkeep;

import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiConsumer;
import org.redress.query.reading.ListSearch;
import org.redress.query.reading.ListedLine;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the statements of a list. Each line is kept as it is answered, as JSON without words, with columns beside it to
 * find it by.
 */
public final class LineTable {
    private final NamedParameterJdbcTemplate batches;
    private final JdbcClient jdbc;
    private final Edition edition;
    private final JsonMapper json;

    public LineTable(NamedParameterJdbcTemplate batches, Edition edition, JsonMapper json) {
        this.batches = batches;
        this.jdbc = JdbcClient.create(batches);
        this.edition = edition;
        this.json = json;
    }

    /**
     * Runs a statement once for each line of these cases, with the edition, the id, the complaint, the version of its
     * case, the order and the line itself as {@code entry}.
     *
     * @param columns adds what the list is filtered by
     */
    public <L extends ListedLine> void write(
            String statement, List<Row<CaseLines<L>>> rows, BiConsumer<L, MapSqlParameterSource> columns) {
        batches.batchUpdate(
                statement,
                rows.stream()
                        .flatMap(row -> row.value().lines().stream().map(line -> {
                            MapSqlParameterSource values = values(row, line);
                            columns.accept(line, values);
                            return values;
                        }))
                        .toArray(SqlParameterSource[]::new));
    }

    /** Runs a statement that reads {@code entry}. */
    public <L> List<L> read(Class<L> kind, String statement, ListSearch search) {
        return jdbc.sql(search.in(statement))
                .param("tenant", edition.key())
                .params(search.values())
                .query((row, number) -> json.readValue(row.getString("entry"), kind))
                .list();
    }

    private MapSqlParameterSource values(Row<?> row, ListedLine line) {
        return new MapSqlParameterSource()
                .addValue("tenant", edition.key())
                .addValue("id", line.id())
                .addValue("complaint", row.complaint())
                .addValue("version", row.version())
                .addValue("order", line.cursor().order().atOffset(ZoneOffset.UTC))
                .addValue("entry", json.writeValueAsString(line));
    }
}
