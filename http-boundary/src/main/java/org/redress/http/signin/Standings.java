package org.redress.http.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.redress.events.Role;
import org.redress.events.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How accounts stand, read from the database at most every few seconds. */
public final class Standings {
    /** How long another node's change may go unseen here. Short enough for a role taken away, long enough to spare a query per request. */
    static final Duration BELIEVED_FOR = Duration.ofSeconds(5);

    /** Accounts remembered at once; about 10 MB at most. */
    static final int ACCOUNTS_MAX = 10_000;

    private final JdbcClient database;
    private final Clock clock;
    private final Map<String, Seen> byAccount = new OldestLeaves<>(ACCOUNTS_MAX);
    private long changes;

    Standings(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How the account stands; nothing when there is no such account. */
    Optional<Standing> of(String tenant, String name) {
        String account = tenant + '/' + name;
        Instant now = clock.instant();
        long changesBefore;
        synchronized (byAccount) {
            Seen seen = byAccount.get(account);
            if (seen != null && seen.isWithin(BELIEVED_FOR, now)) {
                return seen.standing();
            }
            changesBefore = changes;
        }
        Optional<Standing> standing = read(tenant, name);
        synchronized (byAccount) {
            // What was read while something changed may be of before.
            if (changes == changesBefore) {
                byAccount.put(account, new Seen(standing, now));
            }
        }
        return standing;
    }

    /**
     * How the account stands that somebody signed in with, if it still counts. Who has signed in with a newer password than
     * the one seen here shows that this look is of before, however short ago.
     */
    Optional<Standing> allowing(SignedInAccount account) {
        Optional<Standing> seen = of(account.tenant(), account.name());
        if (seen.filter(standing -> standing.passwordVersion() < account.passwordVersion())
                .isPresent()) {
            forget(account.tenant(), account.name());
            seen = of(account.tenant(), account.name());
        }
        return seen.filter(standing -> standing.allows(account));
    }

    private void forget(String tenant, String name) {
        synchronized (byAccount) {
            byAccount.remove(tenant + '/' + name);
        }
    }

    /** How the account stood when it was last looked at, where that is not longer ago than somebody believes; asks nobody. */
    Optional<Standing> recall(String tenant, String name, Duration believedFor) {
        Instant now = clock.instant();
        synchronized (byAccount) {
            return Optional.ofNullable(byAccount.get(tenant + '/' + name))
                    .filter(seen -> seen.isWithin(believedFor, now))
                    .flatMap(Seen::standing);
        }
    }

    /** Makes the next look a fresh one: for whoever changes accounts or roles, after the commit. */
    public void forgetAll() {
        synchronized (byAccount) {
            changes++;
            byAccount.clear();
        }
    }

    private Optional<Standing> read(String tenant, String name) {
        Optional<Standing> read =
                database.sql("""
                        select a.password_version, r.role, r.unit
                        from account a
                        left join role_held r on r.tenant = a.tenant and r.person = a.person
                        where a.tenant = :tenant and a.name = :name
                        """).param("tenant", tenant).param("name", name).query(Standings::fold);
        return Objects.requireNonNull(read);
    }

    /** A row per role and unit; a single one without a role where none is held. */
    private static Optional<Standing> fold(ResultSet rows) throws SQLException {
        Map<Role, Set<UnitId>> roles = new EnumMap<>(Role.class);
        OptionalInt passwordVersion = OptionalInt.empty();
        while (rows.next()) {
            passwordVersion = OptionalInt.of(rows.getInt("password_version"));
            String role = rows.getString("role");
            if (role != null) {
                roles.computeIfAbsent(Role.valueOf(role), any -> new HashSet<>())
                        .add(new UnitId(rows.getString("unit")));
            }
        }
        return passwordVersion.isPresent()
                ? Optional.of(new Standing(passwordVersion.getAsInt(), roles))
                : Optional.empty();
    }

    private record Seen(Optional<Standing> standing, Instant at) {
        boolean isWithin(Duration believedFor, Instant now) {
            return now.isBefore(at.plus(believedFor));
        }
    }
}
