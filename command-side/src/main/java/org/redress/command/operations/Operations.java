package org.redress.command.operations;

import java.time.Instant;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.redress.command.door.AppliedCommands;
import org.redress.events.OperationsEvent;
import org.redress.lifecycle.operations.OperationsState;

/** What was decided about the running of one tenant's service, as Axon sees it. The rules live in {@code lifecycle}. */
@Aggregate
public class Operations {
    private static final long NO_VERSION = -1;

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it by reflection.
    private @Nullable String stream;

    private OperationsState state = OperationsState.INITIAL;
    private long version = NO_VERSION;
    private final AppliedCommands<OperationsState> applied = new AppliedCommands<>();

    /** For Axon, which replays the stream into it. */
    protected Operations() {}

    /** Of which nothing has been decided yet. */
    Operations(String stream) {
        this.stream = stream;
    }

    @EventSourcingHandler
    void on(
            OperationsEvent event,
            MetaData metaData,
            @SourceId String source,
            @SequenceNumber long sequence,
            @Timestamp Instant at) {
        OperationsState before = state;
        stream = source;
        state = state.evolve(event);
        version = sequence;
        applied.note(metaData, at, before, state, sequence);
    }

    OperationsState state() {
        return state;
    }

    long version() {
        return version;
    }

    AppliedCommands<OperationsState> applied() {
        return applied;
    }
}
