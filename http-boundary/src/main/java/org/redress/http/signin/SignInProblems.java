package org.redress.http.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.redress.http.problem.Problem;
import org.redress.http.problem.ProblemJson;
import org.redress.http.problem.ProblemKind;
import org.redress.http.problem.ThrownProblems;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** What the API says to those who are not let in. */
final class SignInProblems implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final String CREDENTIALS = "Basic realm=\"Redress\", charset=\"UTF-8\"";

    /** A scheme that no browser knows: for Basic it would open a window of its own in the middle of our page. */
    private static final String SESSION = "Session realm=\"Redress\"";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        switch (refused) {
            case AuthenticationServiceException fault -> ProblemJson.write(unavailable(fault, request), response);
            case TooManyGuesses early -> sendAway(early, response);
            default -> demand(isFromOurPage(request) ? SESSION : CREDENTIALS, response);
        }
    }

    /** Says when the next guess is looked at. */
    static void sendAway(TooManyGuesses early, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", Long.toString(early.seconds()));
        ProblemJson.write(ProblemKind.TOO_MANY_GUESSES.problem(), response);
    }

    /** Tells a script of a page of ours that its person must sign in. */
    static void demandSession(HttpServletResponse response) throws IOException {
        demand(SESSION, response);
    }

    /** We could not look: that is our trouble, not theirs. */
    static Problem unavailable(AuthenticationException refused, HttpServletRequest request) {
        return refused.getCause() instanceof DataAccessException away
                ? ThrownProblems.of(away, request)
                : ProblemKind.UNAVAILABLE.problem();
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        if (isTokenOfThePast(refused, request)) {
            demand(SESSION, response);
        } else {
            ProblemKind kind =
                    refused instanceof CsrfException ? ProblemKind.CSRF_TOKEN_MISSING : ProblemKind.NOT_ALLOWED;
            ProblemJson.write(kind.problem(), response);
        }
    }

    /** Whether only the token is told to be wrong, because the page is older than a sign-out in another window. */
    static boolean isTokenOfThePast(AccessDeniedException refused, HttpServletRequest request) {
        return refused instanceof CsrfException
                && SessionCookie.sent(request).isPresent()
                && SecurityContextHolder.getContext().getAuthentication() == null;
    }

    private static void demand(String challenge, HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", challenge);
        ProblemJson.write(ProblemKind.SIGN_IN_REQUIRED.problem(), response);
    }

    private static boolean isFromOurPage(HttpServletRequest request) {
        return SessionCookie.sent(request).isPresent() || PageRequests.isOfScript(request);
    }
}
