package org.redress.http.trace;

import io.micrometer.tracing.Tracer;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SpanExporters;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Every request has a trace; spans are sent nowhere, unless {@code management.opentelemetry.tracing.export.otlp.endpoint}
 * names somebody who collects them.
 */
@Configuration(proxyBeanMethods = false)
public class TraceConfiguration {
    /** The command line has no tracer. */
    @Bean
    TraceIds traceIds(ObjectProvider<Tracer> tracer) {
        return new TraceIds(tracer.getIfAvailable(() -> Tracer.NOOP));
    }

    @Bean
    FilterRegistrationBean<TraceAnswer> traceAnswer(TraceIds traces) {
        FilterRegistrationBean<TraceAnswer> filter = new FilterRegistrationBean<>(new TraceAnswer(traces));
        filter.setOrder(TraceAnswer.ORDER);
        return filter;
    }

    /** In the place of Spring Boot's own, which would let them speak. */
    @Bean
    SpanExporters muteSpanExporters(ObjectProvider<SpanExporter> outlets) {
        return SpanExporters.of(outlets.orderedStream().map(MuteSpans::new).toList());
    }
}
