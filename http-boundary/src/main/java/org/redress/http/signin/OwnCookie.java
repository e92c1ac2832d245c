package org.redress.http.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * How our cookies are set: out of reach of scripts, sent from other sites only when somebody follows a link from there, and
 * over TLS alone where we are reached by it.
 */
final class OwnCookie {
    private static final Duration UNTIL_THE_BROWSER_CLOSES = Duration.ofSeconds(-1);

    private OwnCookie() {}

    static void setUntilTheBrowserCloses(
            String name, String value, HttpServletRequest request, HttpServletResponse response) {
        set(name, value, UNTIL_THE_BROWSER_CLOSES, request, response);
    }

    /** What the browser sent under this name. */
    static Optional<String> sent(String name, HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, nameOf(name, request)))
                .map(Cookie::getValue);
    }

    /** Behind TLS the browser vouches by the beginning of the name that this very host has set it (RFC 6265bis, 4.1.3.2). */
    private static String nameOf(String name, HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + name : name;
    }

    static void remove(String name, HttpServletRequest request, HttpServletResponse response) {
        set(name, "", Duration.ZERO, request, response);
    }

    static void set(
            String name, String value, Duration keptFor, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(nameOf(name, request), value)
                        .path("/")
                        .maxAge(keptFor)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
