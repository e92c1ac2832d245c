package org.redress.eventlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.springframework.jdbc.core.JdbcOperations;

/** Reads the tenant's log as Axon wants it: rows that are decoded when somebody looks at them. */
final class LogReader {
    private static final String COLUMNS = """
            select position, stream, sequence, stream_type, event_id,
                   type, revision, recorded_at, payload, metadata
              from event
             where tenant = ?
            """;
    private static final String STREAM = COLUMNS + """
               and stream = ? and sequence >= ? and sequence < ?
             order by sequence
            """;
    private static final String AFTER = COLUMNS + """
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

    private final JdbcOperations jdbc;
    private final String tenant;

    LogReader(JdbcOperations jdbc, String tenant) {
        this.jdbc = jdbc;
        this.tenant = tenant;
    }

    /** Events of one stream, in order. */
    List<DomainEventData<?>> ofStream(String stream, long firstSequence, int eventsMax) {
        return jdbc.query(
                STREAM, (row, number) -> entry(row), tenant, stream, firstSequence, firstSequence + eventsMax);
    }

    /** What is between two positions, the first exclusive, in order. */
    List<TrackedEventData<?>> after(long position, long positionMax) {
        return jdbc.query(
                AFTER, (row, number) -> tracked(row.getLong("position"), entry(row)), tenant, position, positionMax);
    }

    Optional<Long> lastSequenceOf(String stream) {
        return Optional.ofNullable(jdbc.queryForObject(LAST_SEQUENCE, Long.class, tenant, stream));
    }

    /** The last position that was recorded before a moment; 0 where there is none. */
    long lastBefore(Instant moment) {
        Long position = jdbc.queryForObject(LAST_BEFORE, Long.class, tenant, moment.atOffset(ZoneOffset.UTC));
        return position == null ? 0 : position;
    }

    /** What a reader would find if it read this line back. */
    static TrackedEventData<?> tracked(RecordedLine recorded) {
        LogLine line = recorded.line();
        return tracked(
                recorded.position(),
                new GenericDomainEventEntry<>(
                        line.streamType(),
                        line.stream(),
                        line.sequence(),
                        line.eventId(),
                        recorded.recordedAt().toString(),
                        line.type(),
                        line.revision(),
                        line.payload(),
                        line.metadata()));
    }

    private static TrackedEventData<?> tracked(long position, DomainEventData<?> entry) {
        return new TrackedDomainEventData<>(Positions.tokenAt(position), entry);
    }

    private static DomainEventData<?> entry(ResultSet row) throws SQLException {
        return new GenericDomainEventEntry<>(
                row.getString("stream_type"),
                row.getString("stream"),
                row.getLong("sequence"),
                row.getString("event_id"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant().toString(),
                row.getString("type"),
                row.getString("revision"),
                row.getString("payload"),
                row.getString("metadata"));
    }
}
