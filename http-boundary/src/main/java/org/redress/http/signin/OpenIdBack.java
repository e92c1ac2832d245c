package org.redress.http.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Where the issuer sends people back to, once for each time that they set out. */
final class OpenIdBack extends AbstractAuthenticationProcessingFilter {
    private final OpenIdExchange exchange;
    private final OpenIdPeople people;

    OpenIdBack(OpenIdExchange exchange, OpenIdPeople people, SecurityContextRepository contexts, AfterSignIn after) {
        super(PathPatternRequestMatcher.pathPattern(HttpMethod.GET, OpenIdDoor.BACK));
        this.exchange = exchange;
        this.people = people;
        setAuthenticationManager(asked -> asked);
        setSecurityContextRepository(contexts);
        setAuthenticationSuccessHandler(after);
        setAuthenticationFailureHandler(after);
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        SessionSecret secret = OwnCookie.sent(OpenIdDoor.COOKIE, request)
                .flatMap(SessionSecret::of)
                .orElseThrow(() -> new OAuth2AuthenticationException("authorization_request_not_found"));
        OwnCookie.remove(OpenIdDoor.COOKIE, request, response);
        return LookUp.in(() -> people.letIn(exchange.end(secret, request)));
    }
}
