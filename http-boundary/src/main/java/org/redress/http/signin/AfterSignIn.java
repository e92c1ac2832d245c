package org.redress.http.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Where the form leads: to the page that was asked for, or back to itself with a reason. */
final class AfterSignIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private static final String HOME = "/";

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        response.sendRedirect(AskedPages.take(request, response).orElse(HOME));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        // Whether the password was right, nobody found out.
        boolean unchecked = refused instanceof AuthenticationServiceException;
        response.sendRedirect(Doors.SIGN_IN + (unchecked ? "?busy" : "?failed"));
    }
}
