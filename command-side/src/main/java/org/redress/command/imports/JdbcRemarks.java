package org.redress.command.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.redress.events.RowRemark;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** What was said about the rows of every import, in the order of their lines. */
final class JdbcRemarks {
    /** Remarks kept of one kind and import; the tally counts on. Whoever has this many looks at the file, not the list. */
    static final int REMARKS_KEPT_MAX = 100_000;

    private static final String ADD = """
            insert into import_remark (tenant, import_id, kind, line, number, field, reason, code, arguments)
            values (:tenant, :import, :kind, :line, :number, :field, :reason, :code, :arguments)
            """;
    private static final String PAGE = """
            select line, number, field, reason, code, arguments
              from import_remark
             where tenant = :tenant and import_id = :import and kind = :kind
               and (line > :line or (line = :line and number > :number))
             order by line, number
             fetch first :rows rows only
            """;

    /**
     * A remark in its list.
     *
     * @param number among the remarks on the same line, from 0
     */
    record Numbered(int number, Remark remark) {}

    private final NamedParameterJdbcTemplate jdbc;
    private final String tenant;

    JdbcRemarks(NamedParameterJdbcTemplate jdbc, String tenant) {
        this.jdbc = jdbc;
        this.tenant = tenant;
    }

    /**
     * Keeps remarks of one kind.
     *
     * @param remarks in the order of their lines, those of a line together
     * @param keptBefore how many the import has already
     */
    void add(String importId, RemarkKind kind, List<Remark> remarks, long keptBefore) {
        int room = (int) Math.max(0, Math.min(remarks.size(), REMARKS_KEPT_MAX - keptBefore));
        MapSqlParameterSource[] rows = new MapSqlParameterSource[room];
        int number = 0;
        for (int i = 0; i < room; i++) {
            Remark remark = remarks.get(i);
            number = i > 0 && remarks.get(i - 1).line() == remark.line() ? number + 1 : 0;
            rows[i] = new MapSqlParameterSource()
                    .addValue("tenant", tenant)
                    .addValue("import", importId)
                    .addValue("kind", kind.name())
                    .addValue("line", remark.line())
                    .addValue("number", number)
                    .addValue("field", remark.field())
                    .addValue("reason", remark.reason())
                    .addValue(
                            "code", remark.code() == null ? null : remark.code().name(), Types.VARCHAR)
                    .addValue("arguments", Arguments.kept(remark.arguments()));
        }
        if (room > 0) {
            jdbc.batchUpdate(ADD, rows);
        }
    }

    /** Those behind a place in the list, nearest first; line 0 is the beginning. */
    List<Numbered> after(String importId, RemarkKind kind, long line, int number, int rowsMax) {
        return jdbc.query(
                PAGE,
                new MapSqlParameterSource()
                        .addValue("tenant", tenant)
                        .addValue("import", importId)
                        .addValue("kind", kind.name())
                        .addValue("line", line)
                        .addValue("number", number)
                        .addValue("rows", rowsMax),
                (row, i) -> new Numbered(row.getInt("number"), read(row)));
    }

    private static Remark read(ResultSet row) throws SQLException {
        return new Remark(
                row.getLong("line"),
                row.getString("field"),
                row.getString("reason"),
                RowRemark.named(row.getString("code")).orElse(null),
                Arguments.read(row.getString("arguments")));
    }
}
