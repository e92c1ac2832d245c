package org.redress.command.organisation;

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
import org.redress.events.OrganisationEvent;
import org.redress.lifecycle.organisation.OrganisationState;

/** One tenant's organisation as Axon sees it; it only evolves. The rules live in {@code lifecycle}. */
@Aggregate
public class Organisation {
    private static final long NO_VERSION = -1;

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it by reflection.
    private @Nullable String stream;

    private OrganisationState state = OrganisationState.INITIAL;
    private long version = NO_VERSION;
    private final AppliedCommands<OrganisationState> applied = new AppliedCommands<>();

    /** For Axon, which replays the stream into it. */
    protected Organisation() {}

    /** An organisation that has no unit yet. */
    Organisation(String stream) {
        this.stream = stream;
    }

    @EventSourcingHandler
    void on(
            OrganisationEvent event,
            MetaData metaData,
            @SourceId String source,
            @SequenceNumber long sequence,
            @Timestamp Instant at) {
        OrganisationState before = state;
        stream = source;
        state = state.evolve(event);
        version = sequence;
        applied.note(metaData, at, before, state, sequence);
    }

    OrganisationState state() {
        return state;
    }

    long version() {
        return version;
    }

    AppliedCommands<OrganisationState> applied() {
        return applied;
    }
}
