package org.redress.http.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Browsers with which somebody has signed in before. It lets nobody in; it only says that wrong passwords from elsewhere
 * are not this person's.
 */
final class KnownBrowsers {
    static final String COOKIE = "redress-known";

    /** How long after the last sign-in: a holiday and an illness. */
    static final Duration KNOWN_FOR = Duration.ofDays(180);

    /** Browsers of one account: more than anybody has. Beyond, the one not used for longest is forgotten. */
    static final int PER_ACCOUNT_MAX = 20;

    private final JdbcClient database;
    private final Clock clock;
    private final String tenant;

    KnownBrowsers(JdbcClient database, Clock clock, SignInSettings settings) {
        this.database = database;
        this.clock = clock;
        this.tenant = settings.tenant();
    }

    /** What the browser says that it is known by. */
    static Optional<SessionSecret> sent(HttpServletRequest request) {
        return OwnCookie.sent(COOKIE, request).flatMap(SessionSecret::of);
    }

    /** Whether the account was signed in to with that browser. */
    boolean isKnown(SessionSecret browser, String name) {
        return database.sql("""
                        select 1
                        from known_browser
                        where tenant = :tenant and name = :name and id = :id and seen_at > :past
                        """)
                .param("tenant", tenant)
                .param("name", name)
                .param("id", browser.browserId())
                .param("past", utc(clock.instant().minus(KNOWN_FOR)))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Notes that the account was signed in to with this browser; one secret serves all who share the browser. */
    void remember(String name, HttpServletRequest request, HttpServletResponse response) {
        SessionSecret browser = sent(request).orElseGet(SessionSecret::random);
        if (!noteAgain(browser, name)) {
            note(browser, name);
        }
        OwnCookie.set(COOKIE, browser.text(), KNOWN_FOR, request, response);
    }

    /** Forgets all browsers of the account. */
    void forget(String name) {
        database.sql("delete from known_browser where tenant = :tenant and name = :name")
                .param("tenant", tenant)
                .param("name", name)
                .update();
    }

    private boolean noteAgain(SessionSecret browser, String name) {
        return database.sql("""
                        update known_browser set seen_at = :now where tenant = :tenant and name = :name and id = :id
                        """)
                        .param("now", utc(clock.instant()))
                        .param("tenant", tenant)
                        .param("name", name)
                        .param("id", browser.browserId())
                        .update()
                > 0;
    }

    private void note(SessionSecret browser, String name) {
        crowdedOut(name).forEach(id -> delete(name, id));
        try {
            database.sql("insert into known_browser (tenant, name, id, seen_at) values (:tenant, :name, :id, :now)")
                    .param("tenant", tenant)
                    .param("name", name)
                    .param("id", browser.browserId())
                    .param("now", utc(clock.instant()))
                    .update();
        } catch (DuplicateKeyException atTheSameTime) {
            noteAgain(browser, name);
        }
    }

    private Iterable<String> crowdedOut(String name) {
        return database.sql("""
                        select id
                        from known_browser
                        where tenant = :tenant and name = :name
                        order by seen_at desc
                        offset :kept rows
                        """)
                .param("tenant", tenant)
                .param("name", name)
                .param("kept", PER_ACCOUNT_MAX - 1)
                .query((row, at) -> row.getString("id"))
                .list();
    }

    private void delete(String name, String id) {
        database.sql("delete from known_browser where tenant = :tenant and name = :name and id = :id")
                .param("tenant", tenant)
                .param("name", name)
                .param("id", id)
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
