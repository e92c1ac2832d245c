package org.redress.command.complaint;

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
import org.redress.eventlog.EventMetadata;
import org.redress.events.ComplaintEvent;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Stage;

/** One complaint's stream as Axon sees it; it only evolves. The rules live in {@code lifecycle}. */
@Aggregate(cache = RecentComplaints.BEAN)
public class Complaint {
    /** The version of a complaint before its first event. */
    static final long NO_VERSION = -1;

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it by reflection.
    private @Nullable String complaintId;

    private ComplaintState state = ComplaintState.INITIAL;
    private long version = NO_VERSION;
    private MetaData toldAtFirst = MetaData.emptyInstance();
    private Instant firstRecordedAt = Instant.EPOCH;
    private final AppliedCommands<ComplaintState> applied = new AppliedCommands<>();

    /** For Axon, which replays the stream into it. */
    protected Complaint() {}

    /** A complaint that nobody has made yet. */
    Complaint(String complaintId) {
        this.complaintId = complaintId;
    }

    @EventSourcingHandler
    void on(
            ComplaintEvent event,
            MetaData metaData,
            @SourceId String stream,
            @SequenceNumber long sequence,
            @Timestamp Instant at) {
        ComplaintState before = state;
        complaintId = stream;
        state = state.evolve(event);
        version = sequence;
        if (before.stage() == Stage.NOT_RECEIVED) {
            toldAtFirst = metaData;
            firstRecordedAt = at;
        }
        applied.note(metaData, at, before, state, sequence);
    }

    ComplaintState state() {
        return state;
    }

    long version() {
        return version;
    }

    /** When it reached us, as exactly as is known; null where nobody knows. */
    @Nullable
    Instant receivedAt() {
        return exists() ? Received.at(toldAtFirst, firstRecordedAt) : null;
    }

    /**
     * The log has written this command's events at that moment. Kept in memory, the complaint would otherwise know only
     * when they were decided, and another answer would come of it than of reading its story.
     */
    void recorded(String commandId, Instant at) {
        if (commandId.equals(toldAtFirst.get(EventMetadata.COMMAND_ID))) {
            firstRecordedAt = at;
        }
        applied.recorded(commandId, at);
    }

    AppliedCommands<ComplaintState> applied() {
        return applied;
    }

    /** Whether anything has happened under this id. */
    boolean exists() {
        return version != NO_VERSION;
    }
}
