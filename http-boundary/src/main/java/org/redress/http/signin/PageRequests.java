package org.redress.http.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/** What requests of pages tell about themselves. Nothing of it lets anybody in. */
final class PageRequests {
    /** Set by a page that asks again because something happened, not because somebody did something. */
    static final String UNASKED = "Redress-Unasked";

    private static final String EVENT_STREAM = "text/event-stream";

    private PageRequests() {}

    /** Whether nobody need be there for it: a page that was left open listens, and asks for its parts again. */
    static boolean isUnasked(HttpServletRequest request) {
        return request.getHeader(UNASKED) != null || accept(request).contains(EVENT_STREAM);
    }

    /** Whether a script sent it: nobody is there who could be led to another page, or fill in a window of the browser. */
    static boolean isOfScript(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode"); // Not sent over plain HTTP to another machine.
        return (mode != null && !mode.equals("navigate"))
                || request.getHeader("HX-Request") != null
                || request.getHeader(SessionTokens.HEADER) != null
                || accept(request).contains(EVENT_STREAM);
    }

    /** Whether somebody followed a link or typed an address, and looks at what comes back. */
    static boolean isOfPerson(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && !isOfScript(request)
                && accept(request).contains("text/html");
    }

    private static String accept(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept == null ? "" : accept;
    }
}
