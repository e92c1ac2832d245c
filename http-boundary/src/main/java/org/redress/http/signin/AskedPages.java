package org.redress.http.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The page that somebody wanted who had to sign in first. Its address waits with the browser, since there is no session
 * yet; and since a browser can be made to say anything, only an address of ours is followed.
 */
final class AskedPages {
    static final String COOKIE = "redress-asked";

    /** How long signing in may take, with a search for the password. */
    static final Duration WAITS_FOR = Duration.ofMinutes(10);

    /** A list with all its filters is half as long, and a cookie must stay below 4 KB. */
    static final int CHARACTERS_MAX = 2_000;

    /** From the root of this host on. Two slashes would begin the name of another host, and browsers take {@code \} for one. */
    private static final Pattern OURS = Pattern.compile("/(?!/)[\\x21-\\x7e&&[^\\\\]]*");

    private AskedPages() {}

    /** Notes the page, if it is one that can be asked for again. */
    static void remember(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String address = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
        if (request.getMethod().equals("GET") && isOurs(address)) {
            OwnCookie.set(COOKIE, encoded(address), WAITS_FOR, request, response);
        }
    }

    /** The address of the page, once. */
    static Optional<String> take(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> waiting = OwnCookie.sent(COOKIE, request);
        if (waiting.isPresent()) {
            OwnCookie.remove(COOKIE, request, response);
        }
        return waiting.flatMap(AskedPages::decoded).filter(AskedPages::isOurs);
    }

    private static boolean isOurs(String address) {
        return address.length() <= CHARACTERS_MAX && OURS.matcher(address).matches();
    }

    private static String encoded(String address) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(address.getBytes(StandardCharsets.US_ASCII));
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }
}
