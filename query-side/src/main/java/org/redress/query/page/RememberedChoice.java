package org.redress.query.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * Something that a reader chooses in an address and finds chosen from then on.
 *
 * @param parameter of the address
 * @param cookie that remembers it
 */
record RememberedChoice(String parameter, String cookie) {
    private static final Duration REMEMBERED_FOR = Duration.ofDays(365);

    /** What the address says. */
    Optional<String> asked(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(parameter));
    }

    /** What an earlier address said. */
    Optional<String> remembered(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, cookie)).map(Cookie::getValue);
    }

    /** Keeps a choice; nothing in it tells who made it. */
    void remember(String choice, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(cookie, choice)
                        .path("/")
                        .maxAge(REMEMBERED_FOR)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
