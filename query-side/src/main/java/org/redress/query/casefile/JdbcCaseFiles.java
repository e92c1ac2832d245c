package org.redress.query.casefile;

import java.util.List;
import java.util.Optional;
import org.redress.query.upkeep.Edition;
import org.redress.query.upkeep.FreshRows;
import org.redress.query.upkeep.ProvableRows;
import org.redress.query.upkeep.Row;
import org.redress.query.upkeep.StoredRow;
import org.redress.query.upkeep.ViewTable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The table of case files, one row per complaint, as JSON with sealed words. */
class JdbcCaseFiles implements ProvableRows<CaseFile> {

    /** A row that is as new as the table's, or older, finds nothing to do: a repeated event changes nothing. */
    private static final String WRITE = """
            merge into case_file f
            using (values (cast(:tenant as varchar(80)), cast(:complaint as varchar(64)),
                           cast(:version as bigint), cast(:position as bigint), cast(:file as text)))
               as n (tenant, complaint, version, position, file)
               on f.tenant = n.tenant and f.complaint = n.complaint
             when matched and f.version < n.version then
                  update set version = n.version, position = n.position, file = n.file
             when not matched then
                  insert (tenant, complaint, version, position, file)
                  values (n.tenant, n.complaint, n.version, n.position, n.file)
            """;

    private static final String FIND = """
            select complaint, version, position, file
              from case_file
             where tenant = :tenant and complaint = :complaint
            """;

    private static final FreshRows FRESH =
            FreshRows.of("case_file").columns("tenant", "complaint", "file").columns("version", "position");

    private final NamedParameterJdbcTemplate batches;
    private final JdbcClient jdbc;
    private final Edition edition;
    private final JsonMapper json;

    JdbcCaseFiles(NamedParameterJdbcTemplate batches, Edition edition, JsonMapper json) {
        this.batches = batches;
        this.jdbc = JdbcClient.create(batches);
        this.edition = edition;
        this.json = json;
    }

    /** The file now; empty when the view knows no such complaint, or not yet. */
    Optional<Row<CaseFile>> find(String complaint) {
        return jdbc.sql(FIND)
                .param("tenant", edition.key())
                .param("complaint", complaint)
                .query((row, number) -> new Row<>(
                        row.getString("complaint"),
                        row.getLong("version"),
                        row.getLong("position"),
                        json.readValue(row.getString("file"), CaseFile.class)))
                .optional();
    }

    @Override
    public Optional<StoredRow> stored(String complaint) {
        return jdbc.sql(FIND)
                .param("tenant", edition.key())
                .param("complaint", complaint)
                .query((row, number) -> new StoredRow(
                        row.getLong("version"), row.getLong("position"), json.readTree(row.getString("file"))))
                .optional();
    }

    @Override
    public StoredRow asStored(Row<CaseFile> row) {
        return new StoredRow(row.version(), row.position(), json.readTree(json.writeValueAsString(row.value())));
    }

    @Override
    public void write(List<Row<CaseFile>> rows) {
        batches.batchUpdate(WRITE, rows.stream().map(this::parameters).toArray(SqlParameterSource[]::new));
    }

    @Override
    public void writeFresh(List<Row<CaseFile>> rows) {
        FRESH.write(batches, rows.stream().map(this::parameters).toList());
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(new ViewTable("case_file", "complaint"));
    }

    private MapSqlParameterSource parameters(Row<CaseFile> row) {
        return new MapSqlParameterSource()
                .addValue("tenant", edition.key())
                .addValue("complaint", row.complaint())
                .addValue("version", row.version())
                .addValue("position", row.position())
                .addValue("file", json.writeValueAsString(row.value()));
    }
}
