package org.redress.http.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.events.PersonId;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tokens of a tenant's accounts. */
final class ApiTokens {
    /** Tokens of one account at once, those that have run out not long ago included. */
    static final int PER_ACCOUNT_MAX = 20;

    /** How long one that has run out is still listed, so that its person finds out why a program has stopped. */
    static final Duration LISTED_AFTER = Duration.ofDays(30);

    /** How exactly it is noted when a token was last used, so that not every call writes. */
    static final Duration USED_EVERY = Duration.ofHours(1);

    /** How long another node's withdrawal may go unseen here, as with {@link Standings}. */
    static final Duration BELIEVED_FOR = Standings.BELIEVED_FOR;

    /** Tokens remembered at once; about 3 MB. */
    static final int REMEMBERED_MAX = 10_000;

    private final JdbcClient database;
    private final Clock clock;
    private final String tenant;
    private final Map<String, Known> byHash = new OldestLeaves<>(REMEMBERED_MAX);

    ApiTokens(JdbcClient database, Clock clock, SignInSettings settings) {
        this.database = database;
        this.clock = clock;
        this.tenant = settings.tenant();
    }

    /** Whom a token lets in, and for what. */
    record Holder(SignedInAccount account, Set<TokenScope> scopes, Instant expiresAt) {}

    private record Known(Holder holder, Instant at) {}

    /** A token that was made just now, with what is never shown again. */
    record Made(ApiToken token, TokenSecret secret) {}

    /** @throws ProblemException 409 when the account has as many as there may be */
    Made make(String name, String label, Set<TokenScope> scopes, Duration lasts) {
        clear(name);
        if (of(name).size() >= PER_ACCOUNT_MAX) {
            throw new ProblemException(ProblemKind.TOO_MANY_TOKENS.problem());
        }
        Instant now = clock.instant();
        TokenSecret secret = TokenSecret.random();
        ApiToken token = new ApiToken(UUID.randomUUID(), label, scopes, now, now.plus(lasts), null);
        database.sql("""
                        insert into api_token (tenant, id, name, label, hash, scopes, created_at, expires_at)
                        values (:tenant, :id, :name, :label, :hash, :scopes, :created, :expires)
                        """)
                .param("tenant", tenant)
                .param("id", token.id().toString())
                .param("name", name)
                .param("label", label)
                .param("hash", secret.hash())
                .param("scopes", text(scopes))
                .param("created", utc(token.createdAt()))
                .param("expires", utc(token.expiresAt()))
                .update();
        return new Made(token, secret);
    }

    /** The account's tokens, the youngest first. */
    List<ApiToken> of(String name) {
        return database.sql("""
                        select id, label, scopes, created_at, expires_at, used_at
                        from api_token
                        where tenant = :tenant and name = :name
                        order by created_at desc, id
                        """)
                .param("tenant", tenant)
                .param("name", name)
                .query((row, at) -> token(row))
                .list();
    }

    /** Whom that token lets in now. */
    Optional<Holder> holder(TokenSecret secret) {
        Instant now = clock.instant();
        return remembered(secret.hash(), now)
                .or(() -> read(secret.hash(), now))
                .filter(holder -> now.isBefore(holder.expiresAt()));
    }

    /** Withdraws one of the account's tokens; false when it has no such one. */
    boolean withdraw(String name, UUID id) {
        int gone = database.sql("delete from api_token where tenant = :tenant and name = :name and id = :id")
                .param("tenant", tenant)
                .param("name", name)
                .param("id", id.toString())
                .update();
        forgetAll();
        return gone > 0;
    }

    /** Withdraws all of the account. */
    void withdrawAll(String name) {
        database.sql("delete from api_token where tenant = :tenant and name = :name")
                .param("tenant", tenant)
                .param("name", name)
                .update();
        forgetAll();
    }

    private Optional<Holder> remembered(String hash, Instant now) {
        synchronized (byHash) {
            return Optional.ofNullable(byHash.get(hash))
                    .filter(known -> now.isBefore(known.at().plus(BELIEVED_FOR)))
                    .map(Known::holder);
        }
    }

    /** Only what exists is remembered: whoever tries tokens fills nothing. */
    private Optional<Holder> read(String hash, Instant now) {
        Optional<Holder> holder = database.sql("""
                        select t.name, t.scopes, t.expires_at, a.person, a.password_version
                        from api_token t
                        join account a on a.tenant = t.tenant and a.name = t.name
                        where t.hash = :hash and t.tenant = :tenant
                        """)
                .param("hash", hash)
                .param("tenant", tenant)
                .query((row, at) -> holder(row))
                .optional();
        holder.ifPresent(found -> {
            synchronized (byHash) {
                byHash.remove(hash); // Put anew, it is the youngest.
                byHash.put(hash, new Known(found, now));
            }
            noteUse(hash, now);
        });
        return holder;
    }

    private void forgetAll() {
        synchronized (byHash) {
            byHash.clear();
        }
    }

    private void noteUse(String hash, Instant now) {
        database.sql("update api_token set used_at = :now where hash = :hash and (used_at is null or used_at <= :due)")
                .param("now", utc(now))
                .param("hash", hash)
                .param("due", utc(now.minus(USED_EVERY)))
                .update();
    }

    private void clear(String name) {
        database.sql("delete from api_token where tenant = :tenant and name = :name and expires_at <= :past")
                .param("tenant", tenant)
                .param("name", name)
                .param("past", utc(clock.instant().minus(LISTED_AFTER)))
                .update();
    }

    private Holder holder(ResultSet row) throws SQLException {
        return new Holder(
                new SignedInAccount(
                        tenant,
                        row.getString("name"),
                        new PersonId(row.getString("person")),
                        row.getInt("password_version")),
                scopes(row),
                instant(row, "expires_at"));
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime used = row.getObject("used_at", OffsetDateTime.class);
        return new ApiToken(
                UUID.fromString(row.getString("id")),
                row.getString("label"),
                scopes(row),
                instant(row, "created_at"),
                instant(row, "expires_at"),
                used == null ? null : used.toInstant());
    }

    private static Set<TokenScope> scopes(ResultSet row) throws SQLException {
        return Arrays.stream(row.getString("scopes").split(" "))
                .map(TokenScope::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TokenScope.class)));
    }

    private static String text(Set<TokenScope> scopes) {
        return scopes.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
