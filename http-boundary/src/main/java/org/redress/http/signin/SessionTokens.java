package org.redress.http.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * The proof that a request comes from a page of ours, bound to the browser's secret and so to its session. Whoever has not
 * signed in yet gets a secret without a session: looking at the form stores nothing.
 */
final class SessionTokens implements CsrfTokenRepository {
    static final String HEADER = "X-CSRF-TOKEN";

    private static final String FIELD = "_csrf";

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return SessionCookie.read(request).map(SessionTokens::tokenOf).orElse(null);
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        SessionSecret secret = SessionSecret.random();
        SessionCookie.give(secret, request);
        return tokenOf(secret);
    }

    /** Nothing to do where there is no token any more: it goes with the secret. */
    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null) {
            SessionCookie.read(request).ifPresent(secret -> SessionCookie.write(secret, request, response));
        }
    }

    private static CsrfToken tokenOf(SessionSecret secret) {
        return new DefaultCsrfToken(HEADER, FIELD, secret.csrfToken());
    }
}
