package org.redress.eventlog;

import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** Axon's event store over our log: streams that wake their readers as soon as there is something to read. */
final class LogEventStore extends AbstractEventStore {
    private final LogTail tail;

    private LogEventStore(Builder builder, LogTail tail) {
        super(builder);
        this.tail = tail;
    }

    static LogEventStore over(EventStorageEngine engine, LogTail tail) {
        return new LogEventStore(new Builder(engine), tail);
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken trackingToken) {
        return new LogStream(tail, Positions.of(trackingToken));
    }

    private static final class Builder extends AbstractEventStore.Builder {
        private Builder(EventStorageEngine engine) {
            storageEngine(engine);
        }
    }
}
