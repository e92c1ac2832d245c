package org.redress.http.stopping;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the connection with the answer while the process stops. A connection that is kept is closed some day in the moment in
 * which its caller sends the next request, and nobody knows what became of that.
 *
 * @see "RFC 9112, 9.6 Tear-down"
 */
final class LastAnswers extends OncePerRequestFilter {
    /** Around everything, so that it counts for refusals too. */
    static final int ORDER = Ordered.HIGHEST_PRECEDENCE;

    private final Notice notice;

    LastAnswers(Notice notice) {
        this.notice = notice;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        endConnection(response);
        rest.doFilter(request, response);
        // The notice may have been given meanwhile.
        endConnection(response);
    }

    private void endConnection(HttpServletResponse response) {
        if (notice.isGiven() && !response.isCommitted()) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
    }
}
