package org.redress.http.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

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

    /** What pages show from now on of a session that this very request begins, masked as Spring Security masks it. */
    static Optional<String> shown(HttpServletRequest request, HttpServletResponse response) {
        return SessionCookie.read(request).map(secret -> {
            new XorCsrfTokenRequestAttributeHandler().handle(request, response, () -> tokenOf(secret));
            return ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
        });
    }

    private static CsrfToken tokenOf(SessionSecret secret) {
        return new DefaultCsrfToken(HEADER, FIELD, secret.csrfToken());
    }
}
