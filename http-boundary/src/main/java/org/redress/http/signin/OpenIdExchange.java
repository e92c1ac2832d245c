package org.redress.http.signin;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.client.RestClientException;

/**
 * Asks the issuer and takes its answer (authorization code with PKCE). State, nonce and verifier follow from a secret that
 * the browser alone keeps meanwhile: every node of both sides finds them again, and none remembers anything.
 */
final class OpenIdExchange {
    private final OpenIdIssuer issuer;

    OpenIdExchange(OpenIdIssuer issuer) {
        this.issuer = issuer;
    }

    /** @throws AuthenticationServiceException when the issuer is away */
    OAuth2AuthorizationRequest begin(SessionSecret secret, boolean again) {
        return request(reached(issuer::known).registration(), secret, again);
    }

    /**
     * @throws AuthenticationServiceException when the issuer is away
     * @throws OAuth2AuthenticationException when it refused, or says something that does not hold
     */
    OidcUser end(SessionSecret secret, HttpServletRequest answer) {
        OpenIdIssuer.Known known = reached(issuer::known);
        OAuth2AuthorizationExchange both =
                new OAuth2AuthorizationExchange(request(known.registration(), secret, false), response(answer, known));
        Authentication said = reached(
                () -> known.codes().authenticate(new OAuth2LoginAuthenticationToken(known.registration(), both)));
        if (said != null && said.getPrincipal() instanceof OidcUser user) {
            return user;
        }
        throw new OAuth2AuthenticationException("invalid_id_token");
    }

    private static OAuth2AuthorizationRequest request(ClientRegistration client, SessionSecret secret, boolean again) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(requireNonNull(client.getProviderDetails().getAuthorizationUri()))
                .clientId(client.getClientId())
                .redirectUri(client.getRedirectUri())
                .scopes(client.getScopes())
                .state(secret.openIdState())
                .attributes(Map.of(
                        "registration_id",
                        client.getRegistrationId(),
                        OidcParameterNames.NONCE,
                        secret.openIdNonce(),
                        "code_verifier",
                        secret.openIdVerifier()))
                .additionalParameters(parameters -> {
                    parameters.put(OidcParameterNames.NONCE, hash(secret.openIdNonce()));
                    parameters.put("code_challenge", hash(secret.openIdVerifier()));
                    parameters.put("code_challenge_method", "S256");
                    // Whoever asks how long ago, is told when.
                    parameters.put("max_age", again ? "0" : String.valueOf(BrowserSession.LASTS_MAX.toSeconds()));
                    if (again) {
                        parameters.put("prompt", "login");
                    }
                })
                .build();
    }

    private static OAuth2AuthorizationResponse response(HttpServletRequest answer, OpenIdIssuer.Known known) {
        String redirect = requireNonNull(known.registration().getRedirectUri());
        String code = answer.getParameter("code");
        String state = answer.getParameter("state");
        OAuth2AuthorizationResponse.Builder said = code == null
                ? OAuth2AuthorizationResponse.error("access_denied")
                : OAuth2AuthorizationResponse.success(code);
        return said.redirectUri(redirect).state(state == null ? "" : state).build();
    }

    /** Spring says in the same words that the issuer is away and that it refused: only the cause tells. */
    private static <T> T reached(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (RestClientException | IllegalStateException away) {
            throw new AuthenticationServiceException("The issuer of identities cannot be asked", away);
        } catch (OAuth2AuthenticationException refused) {
            if (isAway(refused)) {
                throw new AuthenticationServiceException("The issuer of identities cannot be asked", refused);
            }
            throw refused;
        }
    }

    private static boolean isAway(Throwable refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    private static String hash(String text) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
