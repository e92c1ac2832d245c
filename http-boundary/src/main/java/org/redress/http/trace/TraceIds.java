package org.redress.http.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.util.Optional;

/** By which trace the work of this thread is found again. */
public final class TraceIds {
    /** Of the only version of {@code traceparent} there is. */
    private static final String VERSION = "00";

    private final Tracer tracer;

    TraceIds(Tracer tracer) {
        this.tracer = tracer;
    }

    /** 32 hexadecimal digits; empty outside of any request. */
    public Optional<String> current() {
        return context().map(TraceContext::traceId);
    }

    /**
     * The same as a caller may pass it on.
     *
     * @see <a href="https://www.w3.org/TR/trace-context/#traceparent-header">W3C Trace Context</a>
     */
    Optional<String> traceparent() {
        return context()
                .map(context -> String.join(
                        "-",
                        VERSION,
                        context.traceId(),
                        context.spanId(),
                        Boolean.TRUE.equals(context.sampled()) ? "01" : "00"));
    }

    private Optional<TraceContext> context() {
        return Optional.ofNullable(tracer.currentSpan())
                .map(Span::context)
                .filter(context -> !context.traceId().isEmpty());
    }
}
