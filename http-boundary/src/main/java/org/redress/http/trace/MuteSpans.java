package org.redress.http.trace;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Lets spans leave the house without what people typed: addresses hold what was asked for, and messages of faults quote
 * rows. Patterns of addresses, types and times go along.
 */
final class MuteSpans implements SpanExporter {
    /** Attributes of a span, or of what happened in it, that say more than what kind of thing it was. */
    private static final Set<String> TELLING = Set.of("http.url", "exception.message", "exception.stacktrace");

    private final SpanExporter outlet;

    MuteSpans(SpanExporter outlet) {
        this.outlet = outlet;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        return outlet.export(spans.stream().<SpanData>map(Mute::new).toList());
    }

    @Override
    public CompletableResultCode flush() {
        return outlet.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return outlet.shutdown();
    }

    private static Attributes without(Attributes attributes) {
        return attributes.toBuilder()
                .removeIf(key -> TELLING.contains(key.getKey()))
                .build();
    }

    private static final class Mute extends DelegatingSpanData {
        Mute(SpanData spoken) {
            super(spoken);
        }

        @Override
        public Attributes getAttributes() {
            return without(super.getAttributes());
        }

        @Override
        public List<EventData> getEvents() {
            return super.getEvents().stream()
                    .map(event -> EventData.create(
                            event.getEpochNanos(),
                            event.getName(),
                            without(event.getAttributes()),
                            event.getTotalAttributeCount()))
                    .toList();
        }

        /** Its description is the message of a fault. */
        @Override
        public StatusData getStatus() {
            return StatusData.create(super.getStatus().getStatusCode(), "");
        }
    }
}
