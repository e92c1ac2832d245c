package org.redress.http.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.redress.http.problem.ProblemJson;
import org.redress.http.problem.ProblemKind;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** What the API says to those who are not let in. */
final class SignInProblems implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final String CHALLENGE = "Basic realm=\"Redress\", charset=\"UTF-8\"";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof AuthenticationServiceException) { // We could not look: that is our trouble, not theirs.
            ProblemJson.write(ProblemKind.UNAVAILABLE.problem(), response);
            return;
        }
        response.setHeader("WWW-Authenticate", CHALLENGE);
        ProblemJson.write(ProblemKind.SIGN_IN_REQUIRED.problem(), response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        ProblemKind kind = refused instanceof CsrfException ? ProblemKind.CSRF_TOKEN_MISSING : ProblemKind.NOT_ALLOWED;
        ProblemJson.write(kind.problem(), response);
    }
}
