package org.redress.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.redress.events.InvalidValue;

/**
 * Axon's JDBC engine on our table: one tenant's events as JSON text, at positions without gaps, stamped by the
 * service's clock as they are written.
 */
final class GaplessStorageEngine extends JdbcEventStorageEngine {
    /** Longest JSON of one event; the width of its column. A request of the largest size permitted stays below it. */
    static final int EVENT_CHARACTERS_MAX = 1_000_000;

    /** The names of {@code V1__event.sql} for what Axon reads. */
    static final EventSchema SCHEMA = EventSchema.builder()
            .eventTable("event")
            .globalIndexColumn("position")
            .aggregateIdentifierColumn("stream")
            .sequenceNumberColumn("sequence")
            .typeColumn("stream_type")
            .eventIdentifierColumn("event_id")
            .payloadTypeColumn("type")
            .payloadRevisionColumn("revision")
            .timestampColumn("recorded_at")
            .payloadColumn("payload")
            .metaDataColumn("metadata")
            .build();

    private static final String APPEND = """
            insert into event (tenant, position, stream, sequence, stream_type, event_id,
                               type, revision, recorded_at, payload, metadata)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String COLUMNS = """
            select position, stream, sequence, stream_type, event_id,
                   type, revision, recorded_at, payload, metadata
              from event
             where tenant = ?
            """;
    private static final String READ_STREAM = COLUMNS + """
               and stream = ? and sequence >= ? and sequence < ?
             order by sequence
            """;
    private static final String READ_LOG = COLUMNS + """
               and position > ? and position <= ?
             order by position
            """;
    private static final String LAST_SEQUENCE = """
            select max(sequence)
              from event
             where tenant = ? and stream = ?
            """;
    private static final String LAST_BEFORE = """
            select coalesce(max(position), 0)
              from event
             where tenant = ? and recorded_at < ?
            """;

    private final String tenant;
    private final LogHead head;
    private final Clock clock;

    GaplessStorageEngine(Builder builder, String tenant, LogHead head, Clock clock) {
        super(builder);
        this.tenant = tenant;
        this.head = head;
        this.clock = clock;
    }

    @Override
    protected PreparedStatement appendEvents(
            Connection connection, List<? extends EventMessage<?>> events, Serializer serializer) throws SQLException {
        // Everything that takes time, and the keys of new persons, before the head is held.
        List<Line> lines =
                events.stream().map(event -> Line.of(event, tenant, serializer)).toList();
        long position = head.take(connection, lines.size());
        OffsetDateTime recordedAt =
                clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        PreparedStatement append = connection.prepareStatement(APPEND);
        for (Line line : lines) {
            line.bind(append, tenant, position++, recordedAt);
            append.addBatch();
        }
        return append;
    }

    @Override
    protected PreparedStatement readEventData(Connection connection, String stream, long sequenceMin, int sequences)
            throws SQLException {
        return bind(connection, READ_STREAM, stream, sequenceMin, sequenceMin + sequences);
    }

    @Override
    protected PreparedStatement readEventDataWithoutGaps(Connection connection, long after, int positions)
            throws SQLException {
        return bind(connection, READ_LOG, after, after + positions);
    }

    @Override
    protected PreparedStatement readEventDataWithGaps(Connection connection, long after, int positions, List<Long> gaps)
            throws SQLException {
        throw new IllegalStateException("the log has no gaps, yet a token names some: " + gaps.size());
    }

    @Override
    protected PreparedStatement lastSequenceNumberFor(Connection connection, String stream) throws SQLException {
        return bind(connection, LAST_SEQUENCE, stream);
    }

    @Override
    protected PreparedStatement createTokenAt(Connection connection, Instant moment) throws SQLException {
        return bind(connection, LAST_BEFORE, moment.atOffset(ZoneOffset.UTC));
    }

    @Override
    public TrackingToken createTailToken() {
        return tokenAt(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return tokenAt(head.position());
    }

    private static TrackingToken tokenAt(long position) {
        return GapAwareTrackingToken.newInstance(position, Set.of());
    }

    /** A stream has no gaps either: a short batch is its end. */
    @Override
    protected boolean fetchForAggregateUntilEmpty() {
        return false;
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

    @Override
    protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant().toString();
    }

    private PreparedStatement bind(Connection connection, String sql, Object... afterTenant) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setString(1, tenant);
        for (int i = 0; i < afterTenant.length; i++) {
            statement.setObject(i + 2, afterTenant[i]);
        }
        return statement;
    }

    /** One event, ready to be written once its position is known. */
    private record Line(
            DomainEventMessage<?> event, SerializedObject<String> payload, SerializedObject<String> metadata) {
        static Line of(EventMessage<?> message, String tenant, Serializer serializer) {
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
                throw new InvalidValue("must be shorter altogether");
            }
            return new Line(event, payload, message.serializeMetaData(serializer, String.class));
        }

        void bind(PreparedStatement append, String tenant, long position, OffsetDateTime recordedAt)
                throws SQLException {
            append.setString(1, tenant);
            append.setLong(2, position);
            append.setString(3, event.getAggregateIdentifier());
            append.setLong(4, event.getSequenceNumber());
            append.setString(5, event.getType());
            append.setString(6, event.getIdentifier());
            append.setString(7, payload.getType().getName());
            append.setString(8, payload.getType().getRevision());
            append.setObject(9, recordedAt);
            append.setString(10, payload.getData());
            append.setString(11, metadata.getData());
        }
    }
}
