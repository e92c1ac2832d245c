package org.redress.http.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** The cookie that carries the secret. It goes when the browser is closed. */
final class SessionCookie {
    static final String NAME = "redress-session";

    /** A secret that this very request is given. */
    private static final String GIVEN = SessionCookie.class.getName() + ".given";

    private SessionCookie() {}

    /** What the request is known by: what the browser sent, or what it is given just now. */
    static Optional<SessionSecret> read(HttpServletRequest request) {
        return request.getAttribute(GIVEN) instanceof SessionSecret given ? Optional.of(given) : sent(request);
    }

    /** What the browser sent; nothing before its first sight of the form. */
    static Optional<SessionSecret> sent(HttpServletRequest request) {
        return OwnCookie.sent(NAME, request).flatMap(SessionSecret::of);
    }

    /** Makes it what the request is known by; {@link #write} tells the browser. */
    static void give(SessionSecret secret, HttpServletRequest request) {
        request.setAttribute(GIVEN, secret);
    }

    static void write(SessionSecret secret, HttpServletRequest request, HttpServletResponse response) {
        give(secret, request);
        OwnCookie.setUntilTheBrowserCloses(NAME, secret.text(), request, response);
    }

    static void remove(HttpServletRequest request, HttpServletResponse response) {
        request.removeAttribute(GIVEN);
        OwnCookie.remove(NAME, request, response);
    }
}
