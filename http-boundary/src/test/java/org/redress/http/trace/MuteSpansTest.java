package org.redress.http.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class MuteSpansTest {
    private final List<SpanData> sent = new ArrayList<>();

    @Test
    void what_people_typed_stays_and_what_kind_of_thing_it_was_goes() {
        try (SdkTracerProvider provider = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(new MuteSpans(recording())))
                .build()) {
            Span span = provider.get("test")
                    .spanBuilder("http post /api/complaints/{id}/{step}")
                    .startSpan();
            span.setAttribute("http.url", "/api/complaints/Wang Fang");
            span.setAttribute("uri", "/api/complaints/{id}/{step}");
            span.recordException(new IllegalStateException("row of Wang Fang"));
            span.setStatus(StatusCode.ERROR, "row of Wang Fang");
            span.end();
        }

        assertThat(sent).singleElement().satisfies(span -> {
            assertThat(span.getAttributes().asMap().values()).containsExactly("/api/complaints/{id}/{step}");
            assertThat(span.getEvents().getFirst().getAttributes().asMap().values())
                    .containsExactly("java.lang.IllegalStateException");
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(span.getStatus().getDescription()).isEmpty();
        });
    }

    private SpanExporter recording() {
        return new SpanExporter() {
            @Override
            public CompletableResultCode export(Collection<SpanData> spans) {
                sent.addAll(spans);
                return CompletableResultCode.ofSuccess();
            }

            @Override
            public CompletableResultCode flush() {
                return CompletableResultCode.ofSuccess();
            }

            @Override
            public CompletableResultCode shutdown() {
                return CompletableResultCode.ofSuccess();
            }
        };
    }
}
