package org.redress.http.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * When a call of the API must show that it comes from our own page: where a browser vouches for it. That is its cookie,
 * or a browser that says itself that another site made it send its remembered Basic credentials.
 */
final class CsrfNeed implements RequestMatcher {
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private static final Set<String> OWN_SCHEMES = Set.of("basic ", "bearer ");

    @Override
    public boolean matches(HttpServletRequest request) {
        return !SAFE_METHODS.contains(request.getMethod())
                && (isFromAnotherSite(request) || (hasCookie(request) && !hasOwnCredentials(request)));
    }

    private static boolean isFromAnotherSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return "cross-site".equals(site) || "same-site".equals(site);
    }

    private static boolean hasCookie(HttpServletRequest request) {
        return SessionCookie.sent(request).isPresent();
    }

    private static boolean hasOwnCredentials(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        return authorization != null
                && OWN_SCHEMES.stream().anyMatch(authorization.toLowerCase(Locale.ROOT)::startsWith);
    }
}
