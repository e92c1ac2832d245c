package org.redress.http.signin;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** The way in for those whose organisation says who they are: there, and back. */
final class OpenIdDoor {
    /** Where the way there begins; with {@code ?again} the issuer is to ask for the password once more. */
    static final String THERE = "/sign-in/openid";

    /** Where it ends: at the side that changes the organisation. */
    static final String BACK = "/sign-in/openid/back";

    /** What the browser keeps meanwhile. */
    static final String COOKIE = "redress-openid";

    /** How long signing in there may take. */
    static final Duration WAITS_FOR = AskedPages.WAITS_FOR;

    private final OpenIdSettings settings;
    private final @Nullable ClaimedRoles roles;
    private final OpenIdExchange exchange;
    private final OpenIdPeople people;

    OpenIdDoor(
            OpenIdSettings settings,
            SignInSettings signIn,
            Accounts accounts,
            @Nullable ClaimedRoles roles,
            Clock clock) {
        this.settings = settings;
        this.roles = roles;
        this.exchange = new OpenIdExchange(new OpenIdIssuer(settings, clock));
        this.people = new OpenIdPeople(settings, signIn, accounts, roles, clock);
    }

    /** None where nobody else says who somebody is; only the way there, where roles are to be granted and cannot be. */
    List<Filter> filters(SecurityContextRepository contexts, AfterSignIn after) {
        if (!settings.isConfigured()) {
            return List.of();
        }
        return settings.roleClaim() != null && roles == null
                ? List.of(new There(after))
                : List.of(new There(after), new OpenIdBack(exchange, people, contexts, after));
    }

    private final class There extends OncePerRequestFilter {
        private final AfterSignIn after;

        There(AfterSignIn after) {
            this.after = after;
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return !request.getMethod().equals("GET")
                    || !request.getServletPath().equals(THERE);
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            SessionSecret secret = SessionSecret.random();
            try {
                String address = exchange.begin(secret, request.getParameter("again") != null)
                        .getAuthorizationRequestUri();
                OwnCookie.set(COOKIE, secret.text(), WAITS_FOR, request, response);
                response.sendRedirect(address);
            } catch (AuthenticationServiceException away) {
                after.onAuthenticationFailure(request, response, away);
            } catch (AuthenticationException refused) {
                throw new ServletException(refused);
            }
        }
    }
}
