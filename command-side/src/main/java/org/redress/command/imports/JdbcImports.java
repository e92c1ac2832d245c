package org.redress.command.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.events.PersonId;
import org.redress.events.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The progress of every import, in the database of the log: it moves on after each append. */
final class JdbcImports {
    private static final String COLUMNS = """
            select id, format, mapping, encoding, state, failure, actor, role, on_behalf_of, submitted_at, started_at, ended_at,
                   bytes, bytes_read, last_line, imported, already_present, rejected, warnings, worked_millis
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
               and state in ('WAITING', 'RUNNING')
             order by submitted_at, id
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
               set state = 'RUNNING', started_at = coalesce(started_at, :now)
             where tenant = :tenant and id = :id and state in ('WAITING', 'RUNNING')
            """;
    private static final String ADVANCE = """
            update import_progress
               set bytes_read = :bytesRead, last_line = :lastLine, imported = :imported,
                   already_present = :alreadyPresent, rejected = :rejected, warnings = :warnings,
                   worked_millis = :workedMillis
             where tenant = :tenant and id = :id and state in ('RUNNING', 'CANCELLED') and last_line = :lastLineBefore
            """;
    private static final String RUNS = """
            select last_line
              from import_progress
             where tenant = :tenant and id = :id and state = 'RUNNING' and last_line = :lastLine
            """;
    private static final String END = """
            update import_progress
               set state = :state, failure = :failure, ended_at = :now
             where tenant = :tenant and id = :id and state in ('WAITING', 'RUNNING')
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

    /** Those that wait or run, oldest first. */
    List<Import> unfinished() {
        return jdbc.sql(UNFINISHED)
                .param("tenant", tenant)
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
     * Moves it on by what is in the log already, also when it was cancelled meanwhile; false when another process has
     * moved it.
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
                        .update()
                == 1;
    }

    /** Ends it; false when it has ended before. */
    boolean end(String id, ImportState state, @Nullable String failure, Instant now) {
        return jdbc.sql(END)
                        .param("tenant", tenant)
                        .param("id", id)
                        .param("state", state.name())
                        .param("failure", failure, Types.VARCHAR)
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
                row.getString("failure"),
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
                        Duration.ofMillis(row.getLong("worked_millis"))));
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
