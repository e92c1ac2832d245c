package org.redress.eventlog;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.redress.events.EventCatalogue;

/**
 * One line of the log.
 *
 * @param position its place in the tenant's log, from 1, without gaps
 * @param stream the complaint it happened to, or the stream of the organisation
 * @param sequence its place in that stream, from 0
 * @param type the logical name, see {@link EventCatalogue}
 * @param recordedAt when the log wrote it; never goes backwards along the positions that one process wrote
 * @param metadata by the names of {@link EventMetadata}
 * @param payload the event itself, personal words sealed
 * @param occurred when it happened, as exactly as it is known; what the metadata say, read once for all who ask
 */
public record StoredEvent(
        long position,
        String stream,
        long sequence,
        String type,
        String revision,
        Instant recordedAt,
        Map<String, String> metadata,
        Object payload,
        Occurred occurred) {
    public StoredEvent {
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    public StoredEvent(
            long position,
            String stream,
            long sequence,
            String type,
            String revision,
            Instant recordedAt,
            Map<String, String> metadata,
            Object payload) {
        this(
                position,
                stream,
                sequence,
                type,
                revision,
                recordedAt,
                metadata,
                payload,
                Occurred.of(metadata, recordedAt));
    }

    /** The line behind a message that a streaming processor delivers. */
    public static StoredEvent of(TrackedEventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> event)) {
            throw new IllegalArgumentException("not an event of a stream: " + message.getIdentifier());
        }
        Map<String, String> metadata = new LinkedHashMap<>();
        message.getMetaData().forEach((name, value) -> metadata.put(name, String.valueOf(value)));
        String type = EventCatalogue.nameOf(message.getPayloadType());
        return new StoredEvent(
                message.trackingToken().position().orElseThrow(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                type,
                EventCatalogue.revisionOf(type),
                message.getTimestamp(),
                metadata,
                message.getPayload());
    }

    /** What the metadata say under one of the names of {@link EventMetadata}; null when they say nothing. */
    public @Nullable String metadata(String name) {
        return metadata.get(name);
    }
}
