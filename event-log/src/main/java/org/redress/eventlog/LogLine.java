package org.redress.eventlog;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.redress.events.InvalidValue;
import org.redress.events.Mistake;

/**
 * One event as the log keeps it, before it has a position.
 *
 * @param commandId the command that it comes from; an event that names none counts as a command of its own
 * @param payload JSON, personal words sealed
 * @param metadata JSON
 */
record LogLine(
        String stream,
        long sequence,
        String streamType,
        String eventId,
        String commandId,
        String type,
        String revision,
        String payload,
        String metadata) {
    /** Longest JSON of one event; the width of its column. A request of the largest size permitted stays below it. */
    static final int EVENT_CHARACTERS_MAX = 1_000_000;

    /**
     * Events as lines, in order.
     *
     * @throws InvalidValue when one is longer than its column
     */
    static List<LogLine> of(List<? extends EventMessage<?>> messages, String tenant, Serializer serializer) {
        return messages.stream().map(message -> of(message, tenant, serializer)).toList();
    }

    private static LogLine of(EventMessage<?> message, String tenant, Serializer serializer) {
        if (!(message instanceof DomainEventMessage<?> event)) {
            throw new IllegalArgumentException(
                    "belongs to no stream: " + message.getPayloadType().getName());
        }
        Object claimed = message.getMetaData().getOrDefault(EventMetadata.TENANT, tenant);
        if (!claimed.equals(tenant)) {
            throw new IllegalArgumentException("an event of tenant " + claimed + " in the log of " + tenant);
        }
        SerializedObject<String> payload = message.serializePayload(serializer, String.class);
        if (payload.getData().length() > EVENT_CHARACTERS_MAX) {
            throw new InvalidValue(Mistake.TOO_LONG_ALTOGETHER);
        }
        String commandId = message.getMetaData()
                .getOrDefault(EventMetadata.COMMAND_ID, event.getIdentifier())
                .toString();
        return new LogLine(
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getType(),
                event.getIdentifier(),
                commandId,
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                message.serializeMetaData(serializer, String.class).getData());
    }

    /** Characters that it takes in memory, as good as. */
    int characters() {
        return payload.length() + metadata.length();
    }
}
