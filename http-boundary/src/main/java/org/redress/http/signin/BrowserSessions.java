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
import org.redress.events.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is signed in with a browser. In the database: what one side begins counts at the other, and after a restart. */
final class BrowserSessions {
    /** How exactly it is noted when a session was last used, so that not every request writes. */
    static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    /** Sessions of one account at once: more browsers than anybody has. Beyond, the one not used for longest ends. */
    static final int PER_ACCOUNT_MAX = 20;

    /** Rows of the past that one sign-in clears away: many more than it makes, and still a moment's work. */
    static final int CLEARED_MAX = 100;

    private final JdbcClient database;
    private final Standings standings;
    private final Clock clock;
    private final String tenant;

    BrowserSessions(JdbcClient database, Standings standings, Clock clock, SignInSettings settings) {
        this.database = database;
        this.standings = standings;
        this.clock = clock;
        this.tenant = settings.tenant();
    }

    /** Signs the account in, and gives what its browser is known by from now on. */
    SessionSecret begin(SignedInAccount account) {
        return begin(account, clock.instant());
    }

    /** The same for whom somebody else has asked who they are, at that time: the session is as old as the answer. */
    SessionSecret begin(SignedInAccount account, Instant since) {
        Instant now = clock.instant();
        // Each row by itself: statements over several, on two nodes at once, could wait for each other.
        longOver(now).forEach(this::delete);
        crowdedOut(account).forEach(this::delete);
        SessionSecret secret = SessionSecret.random();
        database.sql("""
                        insert into browser_session (id, tenant, name, person, password_version, begun_at, seen_at)
                        values (:id, :tenant, :name, :person, :passwordVersion, :since, :now)
                        """)
                .param("id", secret.id())
                .param("tenant", tenant)
                .param("name", account.name())
                .param("person", account.person().value())
                .param("passwordVersion", account.passwordVersion())
                .param("since", utc(since))
                .param("now", utc(now))
                .update();
        return secret;
    }

    /** Who is signed in with that, and does something now; nobody after a long pause, at the end of the day, or once the password is another. */
    Optional<BrowserSession> find(SessionSecret secret) {
        Optional<BrowserSession> session = lasting(secret);
        session.ifPresent(lasting -> noteUse(secret, lasting));
        return session;
    }

    /** Who is signed in with that, when only a page asks that was left open: the pause goes on. */
    Optional<BrowserSession> peek(SessionSecret secret) {
        return lasting(secret);
    }

    /** Whether somebody was signed in with that, and only time has ended it. */
    boolean hasTimedOut(SessionSecret secret) {
        return read(secret).filter(begun -> !begun.lastsAt(clock.instant())).isPresent();
    }

    /** Signs out: whatever was begun with that counts nowhere any more. */
    void end(SessionSecret secret) {
        delete(secret.id());
    }

    /** Signs the account out in every browser. */
    void endAll(String name) {
        database.sql("delete from browser_session where tenant = :tenant and name = :name")
                .param("tenant", tenant)
                .param("name", name)
                .update();
    }

    private Optional<BrowserSession> lasting(SessionSecret secret) {
        Optional<BrowserSession> session = read(secret).filter(begun -> begun.lastsAt(clock.instant()));
        if (session.isPresent() && standings.allowing(session.get().account()).isEmpty()) {
            end(secret);
            return Optional.empty();
        }
        return session;
    }

    private Optional<BrowserSession> read(SessionSecret secret) {
        return database.sql("""
                        select name, person, password_version, begun_at, seen_at
                        from browser_session
                        where id = :id and tenant = :tenant
                        """)
                .param("id", secret.id())
                .param("tenant", tenant)
                .query((row, at) -> session(row))
                .optional();
    }

    private BrowserSession session(ResultSet row) throws SQLException {
        return new BrowserSession(
                new SignedInAccount(
                        tenant,
                        row.getString("name"),
                        new PersonId(row.getString("person")),
                        row.getInt("password_version")),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getObject("seen_at", OffsetDateTime.class).toInstant());
    }

    /** Of requests that come together, one writes. */
    private void noteUse(SessionSecret secret, BrowserSession session) {
        Instant now = clock.instant();
        Instant due = now.minus(SEEN_EVERY);
        if (session.seenAt().isAfter(due)) {
            return;
        }
        database.sql("update browser_session set seen_at = :now where id = :id and seen_at <= :due")
                .param("now", utc(now))
                .param("id", secret.id())
                .param("due", utc(due))
                .update();
    }

    private List<String> longOver(Instant now) {
        return database.sql("""
                        select id
                        from browser_session
                        where begun_at <= :end
                        order by begun_at
                        fetch first :rows rows only
                        """)
                .param("end", utc(now.minus(BrowserSession.LASTS_MAX)))
                .param("rows", CLEARED_MAX)
                .query((row, at) -> row.getString("id"))
                .list();
    }

    /** What must go so that one more has room. */
    private List<String> crowdedOut(SignedInAccount account) {
        return database.sql("""
                        select id
                        from browser_session
                        where tenant = :tenant and name = :name
                        order by seen_at desc, begun_at desc
                        offset :kept rows
                        """)
                .param("tenant", tenant)
                .param("name", account.name())
                .param("kept", PER_ACCOUNT_MAX - 1)
                .query((row, at) -> row.getString("id"))
                .list();
    }

    private void delete(String id) {
        database.sql("delete from browser_session where id = :id")
                .param("id", id)
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
