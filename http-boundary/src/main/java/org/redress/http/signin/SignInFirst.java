package org.redress.http.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Leads whoever wants a page to the form, and a script that wants a part of one nowhere: no form lands in a part. */
final class SignInFirst implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final BrowserSessions sessions;

    SignInFirst(BrowserSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof AuthenticationServiceException) {
            response.sendError(SignInProblems.unavailable(refused, request).status());
        } else if (!wantsWholePage(request)) {
            SignInProblems.demandSession(response);
        } else {
            AskedPages.remember(request, response);
            boolean timedOut =
                    SessionCookie.sent(request).filter(sessions::hasTimedOut).isPresent();
            response.sendRedirect(timedOut ? Doors.SIGN_IN + "?paused" : Doors.SIGN_IN);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        if (SignInProblems.isTokenOfThePast(refused, request)) {
            response.sendRedirect(Doors.SIGN_IN);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** A person, not a script. Browsers say what they want it for, but not over plain HTTP from another machine. */
    private static boolean wantsWholePage(HttpServletRequest request) {
        String destination = request.getHeader("Sec-Fetch-Dest");
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getHeader("HX-Request") == null
                && (destination == null || destination.equals("document"))
                && (accept == null || accept.contains("text/html") || accept.contains("*/*"));
    }
}
