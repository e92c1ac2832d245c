package org.redress.query.upkeep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redress.events.DeadLetterDiscarded;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * The table of complaints that views have set aside. No event is kept in it: the log has them all, so a complaint is
 * taken up again by folding it anew.
 */
public final class DeadLetters {
    /**
     * Complaints that one view sets aside at most. A case or two is a case's fault; hundreds are the view's, and a view
     * that parks everything would look alive. Those that were discarded do not count: somebody has looked at each.
     */
    public static final int PARKED_MAX = 500;

    private static final String OF_VIEW = """
             where tenant = :tenant and view_name = :view
            """;
    /** With a lock: a retry that lets one go waits for the batch that skips it, and the other way round. */
    private static final String PARKED_AMONG = """
            select complaint
              from dead_letter
            """ + OF_VIEW + """
               and complaint = any(:complaints)
             order by complaint
               for update
            """;

    private static final String HOLDS = """
            select count(*)
              from dead_letter
            """ + OF_VIEW + """
               and complaint = :complaint
            """;
    private static final String PARK = """
            insert into dead_letter (tenant, view_name, complaint, first_position, cause, attempts, parked_at)
            values (:tenant, :view, :complaint, :firstPosition, :cause, 1, :parkedAt)
            """;
    private static final String FAILED_AGAIN = """
            update dead_letter
               set attempts = attempts + 1, cause = :cause
            """ + OF_VIEW + """
               and complaint = :complaint
            """;
    private static final String RELEASE = """
            delete from dead_letter
            """ + OF_VIEW + """
               and complaint = :complaint
            """;
    private static final String CLEAR = """
            delete from dead_letter
            """ + OF_VIEW;
    private static final String NOT_DISCARDED = """
               and discarded_at is null
            """;
    private static final String COUNT = """
            select count(*)
              from dead_letter
            """ + OF_VIEW + NOT_DISCARDED;
    private static final String COLUMNS = """
            select complaint, first_position, cause, attempts, parked_at, discarded_at, discarded_by, discard_reason
              from dead_letter
            """ + OF_VIEW;
    private static final String READ = COLUMNS + """
               and first_position >= :afterPosition
               and (first_position > :afterPosition or complaint > :afterComplaint)
             order by first_position, complaint
             limit :rowsMax
            """;
    private static final String ALARMS_FIRST = COLUMNS + """
             order by case when discarded_at is null then 0 else 1 end, first_position, complaint
             limit :rowsMax
            """;
    /** This setting aside and no other of the same complaint: the view may have been made anew since. */
    private static final String DISCARD = """
            update dead_letter
               set discarded_at = :at, discarded_by = :by, discard_reason = :reason
            """ + OF_VIEW + """
               and complaint = :complaint
               and first_position = :firstPosition
               and parked_at = :parkedAt
            """ + NOT_DISCARDED;

    private static final String LEAST_TRIED = """
            select complaint
              from dead_letter
            """ + OF_VIEW + NOT_DISCARDED + """
             order by attempts, first_position
             limit :rowsMax
            """;

    private final JdbcClient jdbc;
    private final Function<View, String> edition;
    private final Clock clock;

    DeadLetters(JdbcClient jdbc, Function<View, String> edition, Clock clock) {
        this.jdbc = jdbc;
        this.edition = edition;
        this.clock = clock;
    }

    /**
     * Those set aside, in the order of the log.
     *
     * @param position of the one before, and
     * @param complaint of the one before; 0 and nothing for the beginning
     */
    public List<DeadLetter> after(View view, long position, String complaint, int rowsMax) {
        return of(view, READ)
                .param("afterPosition", position)
                .param("afterComplaint", complaint)
                .param("rowsMax", rowsMax)
                .query(DeadLetters::read)
                .list();
    }

    /** Those set aside, in the order of the log, and those that were discarded behind all others. */
    public List<DeadLetter> alarmsFirst(View view, int rowsMax) {
        return of(view, ALARMS_FIRST)
                .param("rowsMax", rowsMax)
                .query(DeadLetters::read)
                .list();
    }

    /** How many complaints the view has set aside, without those that were discarded. */
    public int count(View view) {
        return of(view, COUNT).query(Integer.class).single();
    }

    /** Whether the view has set this complaint aside, discarded or not. */
    public boolean holds(View view, String complaint) {
        return of(view, HOLDS).param("complaint", complaint).query(Long.class).single() > 0;
    }

    /** Those that were tried the least, and of these the earliest; none that was discarded. */
    public List<String> leastTried(View view, int rowsMax) {
        return of(view, LEAST_TRIED)
                .param("rowsMax", rowsMax)
                .query((row, number) -> row.getString("complaint"))
                .list();
    }

    /** Which of these are set aside; none of them is let go before the transaction ends. */
    Set<String> parkedAmong(View view, Collection<String> complaints) {
        return new HashSet<>(of(view, PARKED_AMONG)
                .param("complaints", new SqlArrayValue("varchar", complaints.toArray()))
                .query(String.class)
                .list());
    }

    /**
     * Sets a complaint aside.
     *
     * @throws TooManyDeadLetters when the view has set aside {@value #PARKED_MAX} already
     */
    void park(View view, String complaint, long firstPosition, Throwable failure) {
        if (count(view) >= PARKED_MAX) {
            throw new TooManyDeadLetters(view);
        }
        of(view, PARK)
                .param("complaint", complaint)
                .param("firstPosition", firstPosition)
                .param("cause", Poison.typesOf(failure))
                .param("parkedAt", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void failedAgain(View view, String complaint, Throwable failure) {
        of(view, FAILED_AGAIN)
                .param("complaint", complaint)
                .param("cause", Poison.typesOf(failure))
                .update();
    }

    /** Notes that the view is to go on without a complaint; nothing where it is not set aside so any more. */
    void discard(DeadLetterDiscarded event, Instant at) {
        if (!(event.reason() instanceof Personal.Sealed reason)) {
            throw new IllegalArgumentException("a reason that did not come off the log");
        }
        of(new View(event.view().value(), 0), DISCARD)
                .param("complaint", event.complaint())
                .param("firstPosition", event.firstPosition())
                .param("parkedAt", event.parkedAt().atOffset(ZoneOffset.UTC))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", reason.person().value())
                .param("reason", reason.cipher())
                .update();
    }

    void release(View view, String complaint) {
        of(view, RELEASE).param("complaint", complaint).update();
    }

    /** Lets go of those among these that are set aside. */
    void releaseAmong(View view, Collection<String> complaints) {
        parkedAmong(view, complaints).forEach(complaint -> release(view, complaint));
    }

    /** Forgets all; for an edition that is removed. */
    void clear(View view) {
        of(view, CLEAR).update();
    }

    /** Those of one edition, whether it answers or not. */
    DeadLetters in(Edition one) {
        return new DeadLetters(jdbc, view -> one.key(), clock);
    }

    private static DeadLetter read(ResultSet row, int number) throws SQLException {
        return new DeadLetter(
                row.getString("complaint"),
                row.getLong("first_position"),
                row.getString("cause"),
                row.getInt("attempts"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                discard(row));
    }

    private static DeadLetter.@Nullable Discard discard(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("discarded_at", OffsetDateTime.class);
        return at == null
                ? null
                : new DeadLetter.Discard(
                        at.toInstant(),
                        new Personal.Sealed(
                                new PersonId(row.getString("discarded_by")), row.getString("discard_reason")));
    }

    private JdbcClient.StatementSpec of(View view, String statement) {
        return jdbc.sql(statement).param("tenant", edition.apply(view)).param("view", view.name());
    }
}
