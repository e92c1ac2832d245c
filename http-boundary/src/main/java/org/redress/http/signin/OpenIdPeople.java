package org.redress.http.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.events.PersonId;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** The accounts of those whose organisation says who they are. */
final class OpenIdPeople {
    /** 160 bits: no two people get the same. */
    private static final int NAME_BYTES = 20;

    private final OpenIdSettings settings;
    private final SignInSettings signIn;
    private final Accounts accounts;
    private final @Nullable ClaimedRoles roles;
    private final Clock clock;

    OpenIdPeople(
            OpenIdSettings settings,
            SignInSettings signIn,
            Accounts accounts,
            @Nullable ClaimedRoles roles,
            Clock clock) {
        this.settings = settings;
        this.signIn = signIn;
        this.accounts = accounts;
        this.roles = roles;
        this.clock = clock;
    }

    /**
     * Lets in whom a checked token is about; the first time an account is made.
     *
     * @throws OAuth2AuthenticationException when they belong to another tenant, or signed in there too long ago
     */
    Authentication letIn(OidcUser user) {
        requireOurTenant(user);
        Instant since = since(user);
        String name = nameOf(user);
        if (!accounts.exists(name)) {
            // A password that nobody knows, ever.
            accounts.create(name, new PersonId(name), Passwords.generate());
        }
        Account account = accounts.find(name).orElseThrow();
        if (roles != null && settings.roleClaim() != null) {
            roles.grant(account.person(), claimed(user, settings.roleClaim()));
        }
        return new Proof.Session(since).of(account.signedIn());
    }

    private void requireOurTenant(OidcUser user) {
        if (settings.tenantClaim() != null && !signIn.tenant().equals(user.getClaim(settings.tenantClaim()))) {
            throw new OAuth2AuthenticationException("another_tenant");
        }
    }

    /** When the password was asked for there. Where it does not say, the sign-in counts, and never as a fresh one. */
    private Instant since(OidcUser user) {
        Instant now = clock.instant();
        Instant asked = user.getAuthenticatedAt();
        Instant since = asked == null ? now.minus(signIn.freshFor()) : asked.isAfter(now) ? now : asked;
        if (!now.isBefore(since.plus(BrowserSession.LASTS_MAX))) {
            throw new OAuth2AuthenticationException("signed_in_too_long_ago");
        }
        return since;
    }

    /** The same person at the same issuer is always the same account, on every node; the name tells neither. */
    private String nameOf(OidcUser user) {
        String whole = signIn.tenant() + "\n" + settings.issuer() + "\n" + user.getSubject();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return "openid-" + HexFormat.of().formatHex(hash, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    private Set<ClaimedRoles.Claimed> claimed(OidcUser user, String claim) {
        Object said = user.getClaims().get(claim);
        Collection<?> values = said instanceof Collection<?> several ? several : said == null ? Set.of() : Set.of(said);
        Map<String, OpenIdSettings.RoleAtUnit> granting = settings.roles();
        return values.stream()
                .filter(String.class::isInstance)
                .map(value -> granting.get((String) value))
                .filter(Objects::nonNull)
                .map(OpenIdSettings.RoleAtUnit::claimed)
                .collect(Collectors.toUnmodifiableSet());
    }
}
