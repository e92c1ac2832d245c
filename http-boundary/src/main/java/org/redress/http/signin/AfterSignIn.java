package org.redress.http.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Where the form leads: to the page that was asked for, or back to itself with a reason. */
final class AfterSignIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private static final String HOME = "/";

    private final KnownBrowsers browsers;

    AfterSignIn(KnownBrowsers browsers) {
        this.browsers = browsers;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        browsers.remember(authentication.getName(), request, response);
        response.sendRedirect(AskedPages.take(request, response).orElse(HOME));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        response.sendRedirect(Doors.SIGN_IN + reason(refused));
    }

    private static String reason(AuthenticationException refused) {
        return switch (refused) {
            case TooManyGuesses early -> "?wait=" + early.seconds();
            // Whether the password was right, nobody found out.
            case AuthenticationServiceException unchecked -> "?busy";
            case OAuth2AuthenticationException elsewhere -> "?refused";
            default -> "?failed";
        };
    }
}
