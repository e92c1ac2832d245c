package org.redress.http.trace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells each caller the trace of the request, also of one that is refused at the door. */
final class TraceAnswer extends OncePerRequestFilter {
    static final String TRACEPARENT = "traceparent";

    /** Inside of what begins the trace, which comes one behind the very first; outside of everything else. */
    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 2;

    private final TraceIds traces;

    TraceAnswer(TraceIds traces) {
        this.traces = traces;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        traces.traceparent().ifPresent(traceparent -> response.setHeader(TRACEPARENT, traceparent));
        rest.doFilter(request, response);
    }
}
