package org.redress.http.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Knows who asks by the session of the browser: looked up when somebody wants to know, once a request, and never without
 * the cookie.
 */
final class SessionContexts implements SecurityContextRepository {
    private static final String FOUND = SessionContexts.class.getName() + ".found";

    private final BrowserSessions sessions;
    private final Function<BrowserSession, Optional<Authentication>> known;

    SessionContexts(BrowserSessions sessions) {
        this(sessions, session -> Optional.of(session.proof().of(session.account())));
    }

    /** @param known what is to be known of somebody who has signed in */
    SessionContexts(BrowserSessions sessions, Function<BrowserSession, Optional<Authentication>> known) {
        this.sessions = sessions;
        this.known = known;
    }

    /** Spring Security asks so when the context is wanted, not before. */
    @Override
    @SuppressWarnings("deprecation") // Its interface asks for it.
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        return contextOf(exchange.getRequest());
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return contextOf(request).getAuthentication() != null;
    }

    /** Somebody signed in, or out: what the browser was known by before counts no longer. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.read(request).ifPresent(sessions::end);
        request.setAttribute(FOUND, context);
        Authentication authentication = context.getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedInAccount account) {
            SessionSecret secret = authentication.getDetails() instanceof Proof.Session known
                    ? sessions.begin(account, known.since())
                    : sessions.begin(account);
            SessionCookie.write(secret, request, response);
        } else {
            SessionCookie.remove(request, response);
        }
    }

    private SecurityContext contextOf(HttpServletRequest request) {
        if (request.getAttribute(FOUND) instanceof SecurityContext found) {
            return found;
        }
        // If the look fails, the page that says so asks again: then it is for nobody.
        request.setAttribute(FOUND, new SecurityContextImpl());
        SecurityContext found = lookUp(request);
        request.setAttribute(FOUND, found);
        return found;
    }

    private SecurityContext lookUp(HttpServletRequest request) {
        return SessionCookie.read(request)
                .flatMap(secret -> LookUp.in(
                        () -> PageRequests.isUnasked(request) ? sessions.peek(secret) : sessions.find(secret)))
                .flatMap(known)
                .map(SecurityContextImpl::new)
                .orElseGet(SecurityContextImpl::new);
    }
}
