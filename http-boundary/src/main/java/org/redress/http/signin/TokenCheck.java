package org.redress.http.signin;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** Lets in programs by the token that a person gave them (RFC 6750). */
final class TokenCheck implements AuthenticationProvider {
    private final ApiTokens tokens;

    TokenCheck(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String shown = ((BearerTokenAuthenticationToken) asked).getToken();
        ApiTokens.Holder holder = TokenSecret.of(shown)
                .flatMap(secret -> LookUp.in(() -> tokens.holder(secret)))
                .orElseThrow(() -> new BadCredentialsException("No such token, or not any longer"));
        return new Proof.Token(holder.scopes()).of(holder.account());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return BearerTokenAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
