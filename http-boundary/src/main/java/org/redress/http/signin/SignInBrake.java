package org.redress.http.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes guessing slow where it comes from, and only there: an account is never locked, so nobody can lock others out. Kept
 * in the database, since a guesser takes whichever node answers.
 *
 * <p>Counted are wrong passwords for a name from a network, and for any name from a network; in a browser that somebody
 * has signed in with before, only those for that name in that browser. Guesses that are looked at in the same moment may
 * all pass: as many as there are cores (ASVS 5.0, 6.3.1).
 */
final class SignInBrake {
    /** For one name from one network or known browser: six in the first seconds, some hundred in the first day. */
    static final Pace FOR_A_NAME = new Pace(5, Duration.ofMinutes(15));

    /** For any names from one network, which may be a whole company's: its people are held up for a minute at most. */
    static final Pace FOR_A_NETWORK = new Pace(50, Duration.ofMinutes(1));

    /** Wrong passwords in a row are forgotten when none followed for so long. */
    static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    /** Rows of the past that one wrong password clears away: more than it makes. */
    static final int CLEARED_MAX = 10;

    private final JdbcClient database;
    private final KnownBrowsers browsers;
    private final Clock clock;
    private final String tenant;

    SignInBrake(JdbcClient database, KnownBrowsers browsers, Clock clock, SignInSettings settings) {
        this.database = database;
        this.browsers = browsers;
        this.clock = clock;
        this.tenant = settings.tenant();
    }

    /** Where a guess of that name from there is counted. */
    List<Counted> countedFor(String name, Origin origin) {
        return origin.browser()
                .filter(browser -> browsers.isKnown(browser, name))
                .map(browser -> List.of(Counted.inBrowser(name, browser)))
                .orElseGet(() -> List.of(Counted.from(name, origin), Counted.from(origin)));
    }

    /** @throws TooManyGuesses when it is too early for another guess */
    void requireNoWait(List<Counted> places) {
        Instant now = clock.instant();
        places.stream()
                .flatMap(place -> read(place).stream().map(wrong -> wrong.leftToWait(place.pace(), now)))
                .max(Duration::compareTo)
                .filter(Duration::isPositive)
                .ifPresent(wait -> {
                    throw new TooManyGuesses(wait);
                });
    }

    /** Counts a wrong password. */
    void wrong(List<Counted> places) {
        places.forEach(this::countOneMore);
        clear();
    }

    /** Somebody knew the password: mistyping before it is forgiven, guessing at other names is not. */
    void right(List<Counted> places) {
        places.stream().filter(Counted::isOfOneName).forEach(place -> delete(place.key()));
    }

    private Optional<Wrong> read(Counted place) {
        return database.sql("select times, last_at from wrong_password where tenant = :tenant and counted_for = :key")
                .param("tenant", tenant)
                .param("key", place.key())
                .query((row, at) -> wrong(row))
                .optional();
    }

    private static Wrong wrong(ResultSet row) throws SQLException {
        return new Wrong(
                row.getInt("times"),
                row.getObject("last_at", OffsetDateTime.class).toInstant());
    }

    private void countOneMore(Counted place) {
        if (!update(place)) {
            try {
                insert(place);
            } catch (DuplicateKeyException atTheSameTime) {
                update(place);
            }
        }
    }

    private boolean update(Counted place) {
        Instant now = clock.instant();
        return database.sql("""
                        update wrong_password
                        set times = case when last_at <= :forgotten then 1 else times + 1 end, last_at = :now
                        where tenant = :tenant and counted_for = :key
                        """)
                        .param("forgotten", utc(now.minus(FORGOTTEN_AFTER)))
                        .param("now", utc(now))
                        .param("tenant", tenant)
                        .param("key", place.key())
                        .update()
                > 0;
    }

    private void insert(Counted place) {
        database.sql("""
                        insert into wrong_password (tenant, counted_for, times, last_at)
                        values (:tenant, :key, 1, :now)
                        """)
                .param("tenant", tenant)
                .param("key", place.key())
                .param("now", utc(clock.instant()))
                .update();
    }

    /** Row by row: statements over several, on two nodes at once, could wait for each other. */
    private void clear() {
        database.sql("""
                        select counted_for
                        from wrong_password
                        where last_at <= :forgotten and tenant = :tenant
                        order by last_at
                        fetch first :rows rows only
                        """)
                .param("forgotten", utc(clock.instant().minus(FORGOTTEN_AFTER)))
                .param("tenant", tenant)
                .param("rows", CLEARED_MAX)
                .query((row, at) -> row.getString("counted_for"))
                .list()
                .forEach(this::delete);
    }

    private void delete(String key) {
        database.sql("delete from wrong_password where tenant = :tenant and counted_for = :key")
                .param("tenant", tenant)
                .param("key", key)
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Wrong(int times, Instant lastAt) {
        Duration leftToWait(Pace pace, Instant now) {
            Duration since = Duration.between(lastAt, now);
            return since.compareTo(FORGOTTEN_AFTER) >= 0
                    ? Duration.ZERO
                    : pace.waitAfter(times).minus(since);
        }
    }
}
