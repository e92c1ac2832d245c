package org.redress.http.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

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

    static void remove(String name, HttpServletRequest request, HttpServletResponse response) {
        set(name, "", Duration.ZERO, request, response);
    }

    static void set(
            String name, String value, Duration keptFor, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path("/")
                        .maxAge(keptFor)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
