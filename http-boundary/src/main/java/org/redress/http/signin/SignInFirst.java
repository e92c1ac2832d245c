package org.redress.http.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
        } else if (PageRequests.isOfScript(request)) {
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
}
