package org.redress.query.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.events.FileFailure;
import org.redress.events.RowRemark;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what imports have written down. The tables are the command side's; nothing is written here. */
final class JdbcFileImports {
    /** Different reasons that are told of one kind. More than an import keeps. */
    private static final int REASONS_MAX = 200;

    private static final String COLUMNS = """
            select id, format, state, failure, failure_code, failure_arguments, submitted_at, started_at, ended_at,
                   bytes, bytes_read, imported, already_present, rejected, warnings, worked_millis, first_day, last_day, rows_per_second,
                   bytes_per_second
              from import_progress
             where tenant = :tenant
            """;
    private static final String ONE = COLUMNS + """
               and id = :id
            """;
    private static final String UNFINISHED = COLUMNS + """
               and state in ('WAITING', 'RUNNING', 'PAUSED')
             order by submitted_at, id
            """;
    private static final String ENDED = COLUMNS + """
               and state in ('DONE', 'FAILED', 'CANCELLED')
               and (submitted_at < :submittedAt or (submitted_at = :submittedAt and id < :id))
             order by submitted_at desc, id desc
             fetch first :rows rows only
            """;
    private static final String REMARKS = """
            select line, number, field, reason, code, arguments
              from import_remark
             where tenant = :tenant and import_id = :id and kind = :kind
               and (line > :line or (line = :line and number > :number))
             order by line, number
             fetch first :rows rows only
            """;
    private static final String REASONS = """
            select field, reason, code, arguments, times
              from import_reason
             where tenant = :tenant and import_id = :id and kind = :kind
             order by times desc, field, reason
             fetch first :rows rows only
            """;

    private final JdbcClient jdbc;
    private final String tenant;

    JdbcFileImports(JdbcClient jdbc, String tenant) {
        this.jdbc = jdbc;
        this.tenant = tenant;
    }

    Optional<FileImport> find(String id) {
        return jdbc.sql(ONE)
                .param("tenant", tenant)
                .param("id", id)
                .query(JdbcFileImports::read)
                .optional();
    }

    /** Those that wait, run or rest, the oldest first; the command side bounds how many. */
    List<FileImport> unfinished() {
        return jdbc.sql(UNFINISHED)
                .param("tenant", tenant)
                .query(JdbcFileImports::read)
                .list();
    }

    /** Those that have ended, the newest first, behind a place in the list. */
    List<FileImport> endedBehind(FileImport.Cursor place, int rowsMax) {
        return jdbc.sql(ENDED)
                .param("tenant", tenant)
                .param("submittedAt", place.submittedAt().atOffset(ZoneOffset.UTC))
                .param("id", place.id())
                .param("rows", rowsMax)
                .query(JdbcFileImports::read)
                .list();
    }

    /** What was said about rows, in the order of their lines. */
    List<ImportRemark> remarksBehind(String importId, RemarkKind kind, ImportRemark.Cursor place, int rowsMax) {
        return jdbc.sql(REMARKS)
                .param("tenant", tenant)
                .param("id", importId)
                .param("kind", kind.name())
                .param("line", place.line())
                .param("number", place.number())
                .param("rows", rowsMax)
                .query((row, number) -> new ImportRemark(
                        row.getLong("line"), row.getInt("number"), row.getString("field"), reason(row)))
                .list();
    }

    /** How often each thing was said, the most frequent first. */
    List<ImportRemark.Counted> reasons(String importId, RemarkKind kind) {
        return jdbc.sql(REASONS)
                .param("tenant", tenant)
                .param("id", importId)
                .param("kind", kind.name())
                .param("rows", REASONS_MAX)
                .query((row, number) ->
                        new ImportRemark.Counted(row.getString("field"), reason(row), row.getLong("times")))
                .list();
    }

    private static FileImport read(ResultSet row, int number) throws SQLException {
        Standing state = Standing.valueOf(row.getString("state"));
        boolean isRunning = state == Standing.RUNNING;
        return new FileImport(
                row.getString("id"),
                FileFormat.of(row.getString("format")),
                state,
                failure(row),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                row.getLong("bytes"),
                row.getLong("bytes_read"),
                row.getLong("imported"),
                row.getLong("already_present"),
                row.getLong("rejected"),
                row.getLong("warnings"),
                Duration.ofMillis(row.getLong("worked_millis")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                isRunning ? row.getObject("rows_per_second", Double.class) : null,
                isRunning ? row.getObject("bytes_per_second", Double.class) : null);
    }

    private static Said reason(ResultSet row) throws SQLException {
        return Said.of(row.getString("reason"), RowRemark.named(row.getString("code")), row.getString("arguments"));
    }

    private static @Nullable Said failure(ResultSet row) throws SQLException {
        String sentence = row.getString("failure");
        return sentence == null
                ? null
                : Said.of(
                        sentence, FileFailure.named(row.getString("failure_code")), row.getString("failure_arguments"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
