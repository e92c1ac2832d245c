package org.redress.command.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.events.FileFailure;
import org.redress.events.PersonId;
import org.redress.events.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The progress of every import, in the database of the log: it moves on after each append. */
final class JdbcImports {
    private static final String COLUMNS = """
            select id, format, mapping, encoding, state, failure, failure_code, failure_arguments,
                   actor, role, on_behalf_of, submitted_at, started_at, ended_at,
                   bytes, bytes_read, last_line, imported, already_present, rejected, warnings, worked_millis,
                   first_day, last_day, rows_per_second, bytes_per_second
              from import_progress
             where tenant = :tenant
            """;
    private static final String ONE = COLUMNS + """
               and id = :id
            """;
    private static final String OF_REQUEST = COLUMNS + """
               and request = :request
            """;
    private static final String UNFINISHED = COLUMNS + """
               and state in ('WAITING', 'RUNNING', 'PAUSED')
             order by submitted_at, id
            """;
    private static final String NEWEST = COLUMNS + """
             order by submitted_at desc, id desc
             fetch first :rows rows only
            """;
    private static final String BEFORE = COLUMNS + """
               and (submitted_at < :submittedAt or (submitted_at = :submittedAt and id < :id))
             order by submitted_at desc, id desc
             fetch first :rows rows only
            """;
    private static final String ADD = """
            insert into import_progress (tenant, id, format, mapping, encoding, state, actor, role, on_behalf_of, request, content,
                                         submitted_at, bytes, bytes_read, last_line, imported, already_present,
                                         rejected, warnings, worked_millis)
            values (:tenant, :id, :format, :mapping, :encoding, 'WAITING', :actor, :role, :onBehalfOf, :request, :content,
                    :submittedAt, :bytes, 0, 0, 0, 0, 0, 0, 0)
            """;
    private static final String CONTENT = """
            select content
              from import_progress
             where tenant = :tenant and id = :id
            """;
    private static final String START = """
            update import_progress
               set state = 'RUNNING', started_at = coalesce(started_at, :now),
                   rows_per_second = null, bytes_per_second = null
             where tenant = :tenant and id = :id and state in ('WAITING', 'RUNNING')
            """;
    private static final String ADVANCE = """
            update import_progress
               set bytes_read = :bytesRead, last_line = :lastLine, imported = :imported,
                   already_present = :alreadyPresent, rejected = :rejected, warnings = :warnings,
                   worked_millis = :workedMillis, first_day = :firstDay, last_day = :lastDay
             where tenant = :tenant and id = :id and state not in ('DONE', 'FAILED') and last_line = :lastLineBefore
            """;
    private static final String PACE = """
            update import_progress
               set rows_per_second = :rowsPerSecond, bytes_per_second = :bytesPerSecond
             where tenant = :tenant and id = :id and state = 'RUNNING'
            """;
    private static final String RUNS = """
            select last_line
              from import_progress
             where tenant = :tenant and id = :id and state = 'RUNNING' and last_line = :lastLine
            """;
    private static final String END = """
            update import_progress
               set state = :state, failure = :failure, failure_code = :failureCode,
                   failure_arguments = :failureArguments, ended_at = :now
             where tenant = :tenant and id = :id and state in ('WAITING', 'RUNNING')
            """;
    private static final String CANCEL = """
            update import_progress
               set state = 'CANCELLED', ended_at = :now
             where tenant = :tenant and id = :id and state in ('WAITING', 'RUNNING', 'PAUSED')
            """;
    private static final String PAUSE = """
            update import_progress
               set state = 'PAUSED'
             where tenant = :tenant and id = :id and state in ('WAITING', 'RUNNING')
            """;
    private static final String RESUME = """
            update import_progress
               set state = 'WAITING'
             where tenant = :tenant and id = :id and state = 'PAUSED'
            """;

    private final JdbcClient jdbc;
    private final String tenant;

    JdbcImports(JdbcClient jdbc, String tenant) {
        this.jdbc = jdbc;
        this.tenant = tenant;
    }

    Optional<Import> find(String id) {
        return jdbc.sql(ONE)
                .param("tenant", tenant)
                .param("id", id)
                .query(JdbcImports::read)
                .optional();
    }

    /** The import that a request with this id asked for. */
    Optional<Import> ofRequest(String request) {
        return jdbc.sql(OF_REQUEST)
                .param("tenant", tenant)
                .param("request", request)
                .query(JdbcImports::read)
                .optional();
    }

    /** Those that wait, run or rest, oldest first. */
    List<Import> unfinished() {
        return jdbc.sql(UNFINISHED)
                .param("tenant", tenant)
                .query(JdbcImports::read)
                .list();
    }

    /** Those that were submitted last, the newest first. */
    List<Import> newest(int rowsMax) {
        return jdbc.sql(NEWEST)
                .param("tenant", tenant)
                .param("rows", rowsMax)
                .query(JdbcImports::read)
                .list();
    }

    /** Those that were submitted before a certain one, the newest first. */
    List<Import> before(Instant submittedAt, String id, int rowsMax) {
        return jdbc.sql(BEFORE)
                .param("tenant", tenant)
                .param("submittedAt", utc(submittedAt))
                .param("id", id)
                .param("rows", rowsMax)
                .query(JdbcImports::read)
                .list();
    }

    /** The fingerprint of the file's content. */
    String contentOf(String id) {
        return jdbc.sql(CONTENT)
                .param("tenant", tenant)
                .param("id", id)
                .query(String.class)
                .single();
    }

    /**
     * @param request the same id never adds a second import
     * @param content a fingerprint of the file
     * @throws org.springframework.dao.DuplicateKeyException when the request has an import already
     */
    void add(Import added, String request, String content) {
        jdbc.sql(ADD)
                .param("tenant", tenant)
                .param("id", added.id())
                .param("format", added.readAs().format().kebab())
                .param("mapping", added.readAs().ownMapping(), Types.VARCHAR)
                .param(
                        "encoding",
                        added.readAs().encoding() == null
                                ? null
                                : added.readAs().encoding().label(),
                        Types.VARCHAR)
                .param("actor", added.initiator().actor().value())
                .param("role", added.initiator().role().name())
                .param("onBehalfOf", added.initiator().onBehalfOf())
                .param("request", request)
                .param("content", content)
                .param("submittedAt", utc(added.submittedAt()))
                .param("bytes", added.bytes())
                .update();
    }

    /** Lets it run, for the first time or again; false when it has ended. */
    boolean start(String id, Instant now) {
        return jdbc.sql(START)
                        .param("tenant", tenant)
                        .param("id", id)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** Whether it has come just as far, and nobody has ended it. */
    boolean runs(String id, Tally from) {
        return jdbc.sql(RUNS)
                .param("tenant", tenant)
                .param("id", id)
                .param("lastLine", from.lastLine())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /**
     * Moves it on by what is in the log already, also when it was paused or cancelled meanwhile; false when another
     * process has moved it.
     */
    boolean advance(String id, Tally from, Tally to) {
        return jdbc.sql(ADVANCE)
                        .param("tenant", tenant)
                        .param("id", id)
                        .param("lastLineBefore", from.lastLine())
                        .param("bytesRead", to.bytesRead())
                        .param("lastLine", to.lastLine())
                        .param("imported", to.imported())
                        .param("alreadyPresent", to.alreadyPresent())
                        .param("rejected", to.rejected())
                        .param("warnings", to.warnings())
                        .param("workedMillis", to.worked().toMillis())
                        .param("firstDay", to.days() == null ? null : to.days().first(), Types.DATE)
                        .param("lastDay", to.days() == null ? null : to.days().last(), Types.DATE)
                        .update()
                == 1;
    }

    /** Tells how fast it is, while it runs. */
    void pace(String id, Speed speed) {
        jdbc.sql(PACE)
                .param("tenant", tenant)
                .param("id", id)
                .param("rowsPerSecond", speed.rowsPerSecond())
                .param("bytesPerSecond", speed.bytesPerSecond())
                .update();
    }

    /** Stops it for good; false when it has ended before. */
    boolean cancel(String id, Instant now) {
        return jdbc.sql(CANCEL)
                        .param("tenant", tenant)
                        .param("id", id)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** Lets it rest; false when there was nothing to do on it. */
    boolean pause(String id) {
        return change(PAUSE, id);
    }

    /** Lets it wait for its turn again; false when it did not rest. */
    boolean resume(String id) {
        return change(RESUME, id);
    }

    private boolean change(String statement, String id) {
        return jdbc.sql(statement).param("tenant", tenant).param("id", id).update() == 1;
    }

    /** Ends it; false when it has ended before. */
    boolean end(String id, ImportState state, @Nullable Failure failure, Instant now) {
        return jdbc.sql(END)
                        .param("tenant", tenant)
                        .param("id", id)
                        .param("state", state.name())
                        .param("failure", failure == null ? null : failure.sentence(), Types.VARCHAR)
                        .param(
                                "failureCode",
                                failure == null || failure.code() == null
                                        ? null
                                        : failure.code().name(),
                                Types.VARCHAR)
                        .param(
                                "failureArguments",
                                failure == null ? null : Arguments.kept(failure.arguments()),
                                Types.VARCHAR)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    private static Import read(ResultSet row, int number) throws SQLException {
        return new Import(
                row.getString("id"),
                new ReadAs(
                        ImportFormat.named(row.getString("format")).orElseThrow(),
                        row.getString("mapping"),
                        encoding(row.getString("encoding"))),
                ImportState.valueOf(row.getString("state")),
                failure(row),
                new Initiator(
                        new PersonId(row.getString("actor")),
                        Role.valueOf(row.getString("role")),
                        row.getString("on_behalf_of")),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("started_at", OffsetDateTime.class)),
                instant(row.getObject("ended_at", OffsetDateTime.class)),
                row.getLong("bytes"),
                new Tally(
                        row.getLong("last_line"),
                        row.getLong("bytes_read"),
                        row.getLong("imported"),
                        row.getLong("already_present"),
                        row.getLong("rejected"),
                        row.getLong("warnings"),
                        Duration.ofMillis(row.getLong("worked_millis")),
                        days(row)),
                speed(row));
    }

    /** What only a later version can say is its sentence alone. */
    private static @Nullable Failure failure(ResultSet row) throws SQLException {
        String sentence = row.getString("failure");
        return sentence == null
                ? null
                : new Failure(
                        sentence,
                        FileFailure.named(row.getString("failure_code")).orElse(null),
                        Arguments.read(row.getString("failure_arguments")));
    }

    private static @Nullable Days days(ResultSet row) throws SQLException {
        LocalDate first = row.getObject("first_day", LocalDate.class);
        LocalDate last = row.getObject("last_day", LocalDate.class);
        return first == null || last == null ? null : new Days(first, last);
    }

    /** What a run has left behind says nothing once it is over. */
    private static @Nullable Speed speed(ResultSet row) throws SQLException {
        double rowsPerSecond = row.getDouble("rows_per_second");
        boolean isKnown = !row.wasNull() && ImportState.valueOf(row.getString("state")) == ImportState.RUNNING;
        return isKnown ? new Speed(rowsPerSecond, row.getDouble("bytes_per_second")) : null;
    }

    private static @Nullable FileEncoding encoding(@Nullable String label) {
        return label == null ? null : FileEncoding.labelled(label).orElseThrow();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
