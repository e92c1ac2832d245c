package org.redress.query.replica;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.formats.CsvColumns;
import org.redress.analytics.formats.UnreadableLog;
import org.redress.analytics.store.Classifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What all nodes know about imported logs. */
final class JdbcImportedLogs {
    private static final String SELECT = """
            select id, name, format, classifier, case_column, activity_column, time_column, resource_column,
                   transition_column, state, uploaded_by, uploaded_at, changed_at, bytes, bytes_read, sha256, cases,
                   events, variants, activities, first_at, last_at, failure, failure_line, failure_detail
              from mining_log
             where tenant = :tenant
            """;

    private static final String ADD = """
            insert into mining_log
                (tenant, id, name, classifier, state, uploaded_by, uploaded_at, changed_at, bytes, bytes_read)
            values (:tenant, :id, '', :classifier, 'ARRIVING', :person, :now, :now, 0, 0)
            """;

    private static final String ARRIVED = """
            update mining_log
               set name = :name, format = :format, classifier = :classifier, case_column = :case,
                   activity_column = :activity, time_column = :time, resource_column = :resource,
                   transition_column = :transition, sha256 = :sha256, state = 'READING', changed_at = :now
             where tenant = :tenant and id = :id and state = 'ARRIVING'
            """;

    private static final String READY = """
            update mining_log
               set state = 'READY', format = :format, bytes_read = bytes, cases = :cases, events = :events,
                   variants = :variants, activities = :activities, first_at = :from, last_at = :to, changed_at = :now
             where tenant = :tenant and id = :id and state = 'READING'
            """;

    private static final String FAILED = """
            update mining_log
               set state = 'FAILED', failure = :failure, failure_line = :line, failure_detail = :detail,
                   changed_at = :now
             where tenant = :tenant and id = :id and state = 'READING'
            """;

    private final JdbcClient jdbc;
    private final String tenant;

    JdbcImportedLogs(JdbcClient jdbc, String tenant) {
        this.jdbc = jdbc;
        this.tenant = tenant;
    }

    /** The newest first, without those that are still on the way. */
    List<ImportedLog> all() {
        return jdbc.sql(SELECT + " and state <> 'ARRIVING' order by uploaded_at desc, id")
                .param("tenant", tenant)
                .query(JdbcImportedLogs::read)
                .list();
    }

    Optional<ImportedLog> find(String id) {
        return jdbc.sql(SELECT + " and id = :id")
                .param("tenant", tenant)
                .param("id", id)
                .query(JdbcImportedLogs::read)
                .optional();
    }

    /** How many take room: all but those that failed. */
    long count() {
        return jdbc.sql("select count(*) from mining_log where tenant = :tenant and state <> 'FAILED'")
                .param("tenant", tenant)
                .query(Long.class)
                .single();
    }

    void add(String id, String person, Instant now) {
        jdbc.sql(ADD)
                .param("tenant", tenant)
                .param("id", id)
                .param("classifier", Classifier.ACTIVITY.name())
                .param("person", person)
                .param("now", at(now))
                .update();
    }

    /** A part more is here. False where the log is gone. */
    boolean arriving(String id, long bytes, Instant now) {
        return changed("bytes = :bytes", LogState.ARRIVING, id, bytes, now);
    }

    /** So much of the file has been read. False where the log is gone, or somebody else is done with it. */
    boolean reading(String id, long bytes, Instant now) {
        return changed("bytes_read = :bytes", LogState.READING, id, bytes, now);
    }

    private boolean changed(String what, LogState state, String id, long bytes, Instant now) {
        return jdbc.sql("update mining_log set " + what
                                + ", changed_at = :now where tenant = :tenant and id = :id and state = :state")
                        .param("bytes", bytes)
                        .param("now", at(now))
                        .param("tenant", tenant)
                        .param("id", id)
                        .param("state", state.name())
                        .update()
                == 1;
    }

    /** All of the file is here. False where the log is gone. */
    boolean arrived(
            String id,
            String name,
            @Nullable LogFormat format,
            Classifier classifier,
            @Nullable CsvColumns columns,
            String sha256,
            Instant now) {
        return jdbc.sql(ARRIVED)
                        .param("name", name)
                        .param("format", format == null ? null : format.name())
                        .param("classifier", classifier.name())
                        .param("case", columns == null ? null : columns.caseId())
                        .param("activity", columns == null ? null : columns.activity())
                        .param("time", columns == null ? null : columns.time())
                        .param("resource", columns == null ? null : columns.resource())
                        .param("transition", columns == null ? null : columns.transition())
                        .param("sha256", sha256)
                        .param("now", at(now))
                        .param("tenant", tenant)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Takes up what nobody has worked on since a moment. False where somebody did, or does now. */
    boolean claim(String id, Instant unchangedSince, Instant now) {
        return jdbc.sql("""
                update mining_log set changed_at = :now
                 where tenant = :tenant and id = :id and state = 'READING' and changed_at < :since
                """)
                        .param("now", at(now))
                        .param("tenant", tenant)
                        .param("id", id)
                        .param("since", at(unchangedSince))
                        .update()
                == 1;
    }

    /** False where the log is gone, or another node was faster. */
    boolean ready(String id, LogFormat format, ImportedLog.Contents has, Instant now) {
        return jdbc.sql(READY)
                        .param("format", format.name())
                        .param("cases", has.cases())
                        .param("events", has.events())
                        .param("variants", has.variants())
                        .param("activities", has.activities())
                        .param("from", atOrNull(has.from()))
                        .param("to", atOrNull(has.to()))
                        .param("now", at(now))
                        .param("tenant", tenant)
                        .param("id", id)
                        .update()
                == 1;
    }

    void failed(String id, ImportedLog.Failure failure, Instant now) {
        jdbc.sql(FAILED)
                .param("failure", failure.reason().name())
                .param("line", failure.line())
                .param("detail", failure.detail())
                .param("now", at(now))
                .param("tenant", tenant)
                .param("id", id)
                .update();
    }

    /** False where it was gone before. */
    boolean remove(String id) {
        return jdbc.sql("delete from mining_log where tenant = :tenant and id = :id")
                        .param("tenant", tenant)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Those in a state in which nobody has worked on them since a moment. */
    List<String> unchangedSince(LogState state, Instant moment) {
        return jdbc.sql("""
                select id from mining_log
                 where tenant = :tenant and state = :state and changed_at < :since
                 order by changed_at, id
                """)
                .param("tenant", tenant)
                .param("state", state.name())
                .param("since", at(moment))
                .query((row, number) -> row.getString("id"))
                .list();
    }

    private static ImportedLog read(ResultSet row, int number) throws SQLException {
        String format = row.getString("format");
        return new ImportedLog(
                row.getString("id"),
                row.getString("name"),
                format == null ? null : LogFormat.valueOf(format),
                Classifier.valueOf(row.getString("classifier")),
                columns(row),
                LogState.valueOf(row.getString("state")),
                row.getString("uploaded_by"),
                instant(row, "uploaded_at"),
                instant(row, "changed_at"),
                row.getLong("bytes"),
                row.getLong("bytes_read"),
                row.getString("sha256"),
                contents(row),
                failure(row));
    }

    private static @Nullable CsvColumns columns(ResultSet row) throws SQLException {
        return row.getString("case_column") == null
                ? null
                : new CsvColumns(
                        row.getString("case_column"),
                        row.getString("activity_column"),
                        row.getString("time_column"),
                        row.getString("resource_column"),
                        row.getString("transition_column"));
    }

    private static ImportedLog.@Nullable Contents contents(ResultSet row) throws SQLException {
        return row.getObject("cases") == null
                ? null
                : new ImportedLog.Contents(
                        row.getLong("cases"),
                        row.getLong("events"),
                        row.getLong("variants"),
                        row.getLong("activities"),
                        instantOrNull(row, "first_at"),
                        instantOrNull(row, "last_at"));
    }

    private static ImportedLog.@Nullable Failure failure(ResultSet row) throws SQLException {
        String failure = row.getString("failure");
        return failure == null
                ? null
                : new ImportedLog.Failure(
                        UnreadableLog.Reason.valueOf(failure),
                        row.getLong("failure_line"),
                        row.getString("failure_detail"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime atOrNull(@Nullable Instant instant) {
        return instant == null ? null : at(instant);
    }
}
