package org.redress.query.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.events.Money;
import org.redress.events.RemedyKind;
import org.redress.events.Role;
import org.redress.query.upkeep.Edition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the sums and matters of the overview; never the cases one by one, however many there are. */
class JdbcOverview {
    /** Every open case has a channel, if only none. */
    private static final String NOW = """
            select cast(coalesce(sum(received), 0) as bigint) as received,
                   cast(coalesce(sum(open_cases), 0) as bigint) as open_cases,
                   cast(coalesce(sum(escalated), 0) as bigint) as escalated,
                   cast(coalesce(sum(emergencies), 0) as bigint) as emergencies,
                   cast(coalesce(sum(waiting), 0) as bigint) as waiting
              from overview_count
             where tenant = :tenant and dimension = 'CHANNEL'
            """;

    private static final String UNOWNED = """
            select cast(coalesce(sum(open_cases), 0) as bigint)
              from overview_count
             where tenant = :tenant and dimension = 'OWNER' and bucket = ''
            """;
    private static final String OPEN_FROM_BEFORE = """
            select cast(coalesce(sum(open_cases), 0) as bigint)
              from overview_count
             where tenant = :tenant and dimension = 'DAY' and bucket > '' and bucket < :day
            """;
    private static final String OLDEST = """
            select min(bucket)
              from overview_count
             where tenant = :tenant and dimension = 'DAY' and bucket > '' and open_cases > 0
            """;
    private static final String FIRST = """
            select min(bucket)
              from overview_count
             where tenant = :tenant and dimension = 'DAY' and bucket > '' and received > 0
            """;
    private static final String LEVEL_MAX = """
            select bucket, cast(sum(open_cases) as bigint) as open_cases
              from overview_count
             where tenant = :tenant and dimension = 'LEVEL' and open_cases > 0
             group by bucket
             order by bucket desc
             limit 1
            """;
    private static final String RECEIVED = """
            select bucket, cast(sum(received) as bigint) as received
              from overview_count
             where tenant = :tenant and dimension = 'DAY' and bucket >= :from and bucket < :until
             group by bucket
             order by bucket
            """;
    private static final String MATTERS = """
            select complaint, case_number, kind, matter, addressee, times, remedy, amount, currency, since, urgent_from
              from overview_matter
             where tenant = :tenant and kind = :kind and addressee in (:addressees) and urgent_from < :until
             order by urgent_from, complaint, matter
             limit :rowsMax
            """;

    private final JdbcClient jdbc;
    private final Edition edition;

    JdbcOverview(JdbcClient jdbc, Edition edition) {
        this.jdbc = jdbc;
        this.edition = edition;
    }

    /** All open cases together. */
    Counts now() {
        return of(NOW).query((row, number) -> new Counts(
                        row.getLong("received"),
                        row.getLong("open_cases"),
                        row.getLong("escalated"),
                        row.getLong("emergencies"),
                        row.getLong("waiting")))
                .single();
    }

    /** Open cases that nobody answers for. */
    long unowned() {
        return of(UNOWNED).query(Long.class).single();
    }

    /** Open cases that reached us before this day. */
    long openFromBefore(LocalDate day) {
        return of(OPEN_FROM_BEFORE)
                .param("day", day.toString())
                .query(Long.class)
                .single();
    }

    /** The day on which the oldest open case reached us. */
    Optional<LocalDate> oldest() {
        return dayOf(OLDEST);
    }

    /** The day on which the first case of all reached us. */
    Optional<LocalDate> first() {
        return dayOf(FIRST);
    }

    /** The highest level that an open case has climbed to, and how many have. */
    Optional<LevelCount> levelMax() {
        return of(LEVEL_MAX)
                .query((row, number) ->
                        new LevelCount(Integer.parseInt(row.getString("bucket")), row.getLong("open_cases")))
                .optional();
    }

    /** How many open cases stand on a level. */
    record LevelCount(int level, long open) {}

    /** How many cases reached us on each day of a time in which any did. */
    NavigableMap<LocalDate, Long> receivedPerDay(LocalDate from, LocalDate until) {
        NavigableMap<LocalDate, Long> days = new TreeMap<>();
        of(RECEIVED)
                .param("from", from.toString())
                .param("until", until.toString())
                .query((ResultSet row) -> {
                    days.put(LocalDate.parse(row.getString("bucket")), row.getLong("received"));
                });
        return days;
    }

    /** The groups with the most open cases first. */
    List<Group> groups(Group.By by, int rowsMax) {
        return of("""
                    select g.bucket, g.open_cases, g.escalated, g.emergencies, g.waiting,
                           (select min(e.received_on)
                              from overview_case e
                             where e.tenant = :tenant and e.%1$s = g.bucket) as oldest
                      from (select bucket,
                                   cast(sum(open_cases) as bigint) as open_cases,
                                   cast(sum(escalated) as bigint) as escalated,
                                   cast(sum(emergencies) as bigint) as emergencies,
                                   cast(sum(waiting) as bigint) as waiting
                              from overview_count
                             where tenant = :tenant and dimension = :dimension and open_cases > 0
                             group by bucket
                             order by sum(open_cases) desc, bucket
                             limit :rowsMax) g
                     order by g.open_cases desc, g.bucket
                    """.formatted(by.choice()))
                .param("dimension", by.dimension().name())
                .param("rowsMax", rowsMax)
                .query((row, number) -> new Group(
                        row.getString("bucket"),
                        row.getLong("open_cases"),
                        row.getLong("escalated"),
                        row.getLong("emergencies"),
                        row.getLong("waiting"),
                        row.getObject("oldest", LocalDate.class)))
                .list();
    }

    /** What waits for these roles, or for no one role, and was urgent before now; the longest urgent first. */
    List<Waiting> matters(Matter.Kind kind, Collection<Role> roles, Instant now, int rowsMax) {
        return of(MATTERS)
                .param("kind", kind.name())
                .param(
                        "addressees",
                        Stream.concat(Stream.of(Matter.ANYBODY), roles.stream().map(Role::name))
                                .toList())
                .param("until", now.atOffset(ZoneOffset.UTC))
                .param("rowsMax", rowsMax)
                .query(JdbcOverview::waiting)
                .list();
    }

    private Optional<LocalDate> dayOf(String statement) {
        return of(statement).query(String.class).optional().map(LocalDate::parse);
    }

    private JdbcClient.StatementSpec of(String statement) {
        return jdbc.sql(statement).param("tenant", edition.key());
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        String addressee = row.getString("addressee");
        return new Waiting(
                row.getString("complaint"),
                row.getString("case_number"),
                new Matter(
                        Matter.Kind.valueOf(row.getString("kind")),
                        row.getString("matter"),
                        addressee.equals(Matter.ANYBODY) ? null : Role.valueOf(addressee),
                        row.getInt("times"),
                        asked(row),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getObject("urgent_from", OffsetDateTime.class).toInstant()));
    }

    private static Matter.@Nullable Asked asked(ResultSet row) throws SQLException {
        String remedy = row.getString("remedy");
        return remedy == null
                ? null
                : new Matter.Asked(
                        RemedyKind.valueOf(remedy), new Money(row.getString("amount"), row.getString("currency")));
    }
}
