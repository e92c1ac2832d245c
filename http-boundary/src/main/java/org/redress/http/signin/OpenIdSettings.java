package org.redress.http.signin;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.events.Role;
import org.redress.events.UnitId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * Who else may say who somebody is (OpenID Connect). Nothing set: nobody.
 *
 * @param issuer as it names itself in every token
 * @param clientId what Redress is called there, and for whom a token must be meant
 * @param redirectUri the whole address of {@value OpenIdDoor#BACK} as browsers reach it; the issuer knows it too
 * @param algorithms how tokens may be signed: with a key of which the issuer shows the public half
 * @param scopes what is asked for besides {@code openid}
 * @param tenantClaim the claim that must name this tenant
 * @param roleClaim the claim whose values grant {@code roles}
 * @param roles by value of the claim
 */
@ConfigurationProperties("redress.sign-in.openid")
record OpenIdSettings(
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable URI redirectUri,
        @DefaultValue({"RS256", "ES256"}) List<String> algorithms,
        @DefaultValue({}) Set<String> scopes,
        @Nullable String tenantClaim,
        @Nullable String roleClaim,
        @DefaultValue Map<String, RoleAtUnit> roles) {

    /** What a value of the claim grants. */
    record RoleAtUnit(Role role, String unit) {
        ClaimedRoles.Claimed claimed() {
            return new ClaimedRoles.Claimed(role, new UnitId(unit));
        }
    }

    /** @throws StartRefused when something is set, and not enough or not safe */
    OpenIdSettings {
        if (Stream.of(issuer, clientId, clientSecret, redirectUri).anyMatch(set -> set != null)
                || tenantClaim != null
                || roleClaim != null) {
            require("issuer", issuer);
            require("client-id", clientId);
            require("client-secret", clientSecret);
            require("redirect-uri", redirectUri);
        }
        for (String algorithm : algorithms) {
            if (SignatureAlgorithm.from(algorithm) == null) {
                throw new StartRefused("redress.sign-in.openid.algorithms: " + algorithm
                        + " is no signature that only the issuer can make (RS256, ES256, …).");
            }
        }
        if (algorithms.isEmpty()) {
            throw new StartRefused("redress.sign-in.openid.algorithms names none.");
        }
        if ((roleClaim == null) != roles.isEmpty()) {
            throw new StartRefused("redress.sign-in.openid.role-claim and .roles need each other.");
        }
        algorithms = List.copyOf(algorithms);
        scopes = Set.copyOf(scopes);
        roles = Map.copyOf(roles);
    }

    private static void require(String name, @Nullable Object set) {
        if (set == null || set.toString().isBlank()) {
            throw new StartRefused("redress.sign-in.openid." + name + " must be set where people sign in by OpenID.");
        }
    }

    boolean isConfigured() {
        return issuer != null;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "OpenIdSettings[" + issuer + "]";
    }
}
