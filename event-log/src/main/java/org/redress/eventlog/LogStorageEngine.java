package org.redress.eventlog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.personal.NewPersonKey;
import org.redress.eventlog.personal.PersonalVault;
import org.redress.eventlog.personal.Sealing;

/**
 * Our log as Axon knows logs. What a unit of work publishes is kept until its commit and then written as one append,
 * before anything else that the commit does: where the append fails, nothing has happened.
 */
final class LogStorageEngine extends BatchingEventStorageEngine {
    private static final String STAGED = LogStorageEngine.class.getName();

    private final String tenant;
    private final LogHead head;
    private final LogReader reader;
    private final LogWriter writer;
    private final PersonalVault vault;
    private final SealingThreads threads;

    LogStorageEngine(
            Builder builder,
            String tenant,
            LogHead head,
            LogReader reader,
            LogWriter writer,
            PersonalVault vault,
            SealingThreads threads) {
        super(builder);
        this.tenant = tenant;
        this.head = head;
        this.reader = reader;
        this.writer = writer;
        this.vault = vault;
        this.threads = threads;
    }

    /** The settings that this engine needs. */
    static Builder builder(Serializer eventSerializer, Serializer snapshotSerializer, int eventsFetchedMax) {
        return new Builder(eventSerializer, snapshotSerializer, eventsFetchedMax);
    }

    static final class Builder extends BatchingEventStorageEngine.Builder {
        private Builder(Serializer eventSerializer, Serializer snapshotSerializer, int eventsFetchedMax) {
            eventSerializer(eventSerializer);
            snapshotSerializer(snapshotSerializer);
            batchSize(eventsFetchedMax);
        }
    }

    /** What a unit of work wants in the log, by its root. */
    private record Staged(List<LogLine> lines, Set<NewPersonKey> keys) {
        Append asAppend() {
            return new Append(lines, List.copyOf(keys));
        }
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        // Everything that takes time happens before the writer sees it.
        Staged sealed = threads.call(() -> sealed(events, serializer));
        if (!CurrentUnitOfWork.isStarted()) {
            writer.write(sealed.asAppend());
            return;
        }
        UnitOfWork<?> root = CurrentUnitOfWork.get().root();
        Staged staged = root.getOrComputeResource(STAGED, key -> staged(root));
        staged.lines().addAll(sealed.lines());
        staged.keys().addAll(sealed.keys());
    }

    /** Commit handlers run in reverse order of their registration: the one of the last phase comes first. */
    private Staged staged(UnitOfWork<?> root) {
        Staged staged = new Staged(new ArrayList<>(), new HashSet<>());
        root.onCommit(committing -> {
            Append append = staged.asAppend();
            writer.write(append);
            Recording.note(committing, append);
        });
        root.onRollback(rolledBack -> vault.notStored(staged.keys()));
        return staged;
    }

    private Staged sealed(List<? extends EventMessage<?>> events, Serializer serializer) {
        Set<String> begun = new HashSet<>();
        for (EventMessage<?> event : events) {
            if (event instanceof DomainEventMessage<?> first && first.getSequenceNumber() == 0) {
                begun.add(first.getAggregateIdentifier());
            }
        }
        // Whoever is named after a stream that begins here has had no words before.
        try (Sealing sealing = vault.sealing(person -> begun.stream().anyMatch(person.value()::contains))) {
            List<LogLine> lines = LogLine.of(events, tenant, serializer);
            return new Staged(lines, new HashSet<>(sealing.keys()));
        }
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken lastToken, int batchSize) {
        long position = Positions.of(lastToken);
        return reader.after(position, position + batchSize);
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String stream, long firstSequence, int batchSize) {
        return reader.ofStream(stream, firstSequence, batchSize);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return reader.lastSequenceOf(stream);
    }

    @Override
    public TrackingToken createTailToken() {
        return Positions.tokenAt(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return Positions.tokenAt(head.position());
    }

    @Override
    public TrackingToken createTokenAt(Instant moment) {
        return Positions.tokenAt(reader.lastBefore(moment));
    }

    /** Streams are short; none is ever snapshot, and none is looked for. */
    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        return Stream.empty();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("the log keeps no snapshots");
    }
}
