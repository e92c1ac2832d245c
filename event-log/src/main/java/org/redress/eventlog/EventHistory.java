package org.redress.eventlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.redress.events.EventCatalogue;
import org.redress.events.EventJson;
import org.redress.events.PersonalCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Reads the tenant's log as it was written: one stream in order, or the whole from a position on. */
public final class EventHistory {
    /** Events that one call of {@link #after} answers at most; bounds its memory to a few megabytes. */
    public static final int EVENTS_READ_MAX = 1_000;

    /** Streams that one call of {@link #ofEach} answers at most. */
    public static final int STREAMS_READ_MAX = 1_000;

    private static final String COLUMNS = """
            select position, stream, sequence, type, revision, recorded_at, payload, metadata
              from event
             where tenant = :tenant
            """;
    private static final String STREAM = COLUMNS + """
               and stream = :stream and sequence <= :sequenceMax
             order by sequence
            """;
    private static final String STREAM_BEHIND = COLUMNS + """
               and stream = :stream and sequence > :sequence
             order by sequence
             limit :eventsMax
            """;
    private static final String STREAMS_COLUMNS = """
            select event.position, event.stream, event.sequence, event.type, event.revision, event.recorded_at,
                   event.payload, event.metadata
              from unnest(:streams) as wanted (stream)
            """;

    /** One look into the index for each stream: with an IN, and with a join that it may turn round, H2 reads it all. */
    private static final String STREAMS_ON_H2 = STREAMS_COLUMNS + """
              left join event
                on event.tenant = :tenant and event.stream = wanted.stream
             where event.position is not null
             order by event.stream, event.sequence
            """;

    /**
     * The same: until it has statistics, which takes a minute, PostgreSQL believes that a tenant has hardly any events, and
     * reads them all for any join that it may turn round. A query with an offset it may not.
     */
    static final String STREAMS_ON_POSTGRESQL = STREAMS_COLUMNS + """
             cross join lateral (select *
                                   from event
                                  where tenant = :tenant and stream = wanted.stream
                                  order by sequence
                                 offset 0) as event
             order by event.stream, event.sequence
            """;

    private static final String AFTER = COLUMNS + """
               and position > :after and position <= :positionMax
             order by position
            """;
    private static final String STREAMS_AFTER = """
            select stream
              from event
             where tenant = :tenant and position > :after and position <= :positionMax
             order by position
            """;
    /** Each stream has one first event: a page of them is read off an index, however long they are. */
    private static final String STREAMS_BEHIND = """
            select stream
              from event
             where tenant = :tenant and sequence = 0 and stream > :after
             order by tenant, stream
             limit :streamsMax
            """;

    private static final String STREAMS_COUNT = """
            select count(*)
              from event
             where tenant = :tenant and sequence = 0
            """;
    private static final String KNOWN = """
            select wanted.stream
              from unnest(:streams) as wanted (stream)
             where exists (select 1
                             from event
                            where event.tenant = :tenant and event.stream = wanted.stream and event.sequence = 0)
            """;
    private static final String VERSION = """
            select max(sequence) as version
              from event
             where tenant = :tenant and stream = :stream
            """;
    private static final String POSITION = """
            select position
              from event
             where tenant = :tenant and stream = :stream and sequence = :sequence
            """;

    private final JdbcClient jdbc;
    private final String streams;
    private final String tenant;
    private final LogHead head;
    private final LogTail tail;
    private final LineJson json;

    EventHistory(
            JdbcClient jdbc, boolean isPostgres, String tenant, LogHead head, LogTail tail, PersonalCipher cipher) {
        this.jdbc = jdbc;
        this.streams = isPostgres ? STREAMS_ON_POSTGRESQL : STREAMS_ON_H2;
        this.tenant = tenant;
        this.head = head;
        this.tail = tail;
        this.json = new LineJson(EventJson.mapper(cipher));
    }

    /** Everything that happened in one stream, in order; empty when there is no such stream. */
    public List<StoredEvent> of(String stream) {
        return upTo(stream, Long.MAX_VALUE);
    }

    /** What had happened in one stream when {@code sequence} had, inclusive. */
    public List<StoredEvent> upTo(String stream, long sequence) {
        return jdbc.sql(STREAM)
                .param("tenant", tenant)
                .param("stream", stream)
                .param("sequenceMax", sequence)
                .query(this::read)
                .list();
    }

    /** What happened in one stream after {@code sequence}, in order; -1 for the beginning. At most so many events. */
    public List<StoredEvent> behind(String stream, long sequence, int eventsMax) {
        return jdbc.sql(STREAM_BEHIND)
                .param("tenant", tenant)
                .param("stream", stream)
                .param("sequence", sequence)
                .param("eventsMax", eventsMax)
                .query(this::read)
                .list();
    }

    /**
     * Everything that happened in each of these streams, in order: those that began lately out of memory, the others by
     * one statement.
     *
     * @param streams at most {@value #STREAMS_READ_MAX}
     * @return by stream; those in which nothing happened are missing
     */
    public Map<String, List<StoredEvent>> ofEach(Set<String> streams) {
        if (streams.size() > STREAMS_READ_MAX) {
            throw new IllegalArgumentException("at most " + STREAMS_READ_MAX + " streams at a time");
        }
        Map<String, List<StoredEvent>> histories = new HashMap<>();
        List<String> older = new ArrayList<>();
        for (String stream : streams) {
            List<TrackedEventMessage<?>> recent = tail.whole(stream);
            if (recent.isEmpty()) {
                older.add(stream);
            } else {
                histories.put(stream, recent.stream().map(StoredEvent::of).toList());
            }
        }
        if (!older.isEmpty()) {
            histories.putAll(stored(older));
        }
        return histories;
    }

    private Map<String, List<StoredEvent>> stored(List<String> older) {
        return jdbc
                .sql(streams)
                .param("tenant", tenant)
                .param("streams", new SqlArrayValue("varchar", older.toArray()))
                .query(this::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(StoredEvent::stream));
    }

    /**
     * The log behind a position, in order.
     *
     * @param after 0 for the beginning
     * @param eventsMax 1 to {@value #EVENTS_READ_MAX}
     */
    public List<StoredEvent> after(long after, int eventsMax) {
        return partOf(AFTER, after, eventsMax).query(this::read).list();
    }

    /**
     * Of which streams the log behind a position is, one entry for each event in order, whether anybody can read it or not.
     *
     * @param after 0 for the beginning
     * @param eventsMax 1 to {@value #EVENTS_READ_MAX}
     */
    public List<String> streamsAfter(long after, int eventsMax) {
        return partOf(STREAMS_AFTER, after, eventsMax)
                .query((row, number) -> row.getString("stream"))
                .list();
    }

    private JdbcClient.StatementSpec partOf(String statement, long after, int eventsMax) {
        if (eventsMax < 1 || eventsMax > EVENTS_READ_MAX) {
            throw new IllegalArgumentException("1 to " + EVENTS_READ_MAX + " events at a time");
        }
        return jdbc.sql(statement)
                .param("tenant", tenant)
                .param("after", after)
                .param("positionMax", after + eventsMax);
    }

    /**
     * The streams behind one, in the order of the database.
     *
     * @param after empty for the beginning
     * @param streamsMax 1 to {@value #STREAMS_READ_MAX}
     */
    public List<String> streamsBehind(String after, int streamsMax) {
        if (streamsMax < 1 || streamsMax > STREAMS_READ_MAX) {
            throw new IllegalArgumentException("1 to " + STREAMS_READ_MAX + " streams at a time");
        }
        return jdbc.sql(STREAMS_BEHIND)
                .param("tenant", tenant)
                .param("after", after)
                .param("streamsMax", streamsMax)
                .query((row, number) -> row.getString("stream"))
                .list();
    }

    /** How many streams there are; reads an index to its end. */
    public long streams() {
        return jdbc.sql(STREAMS_COUNT).param("tenant", tenant).query(Long.class).single();
    }

    /** Those of these streams in which anything has happened. */
    public Set<String> known(Collection<String> streams) {
        return Set.copyOf(jdbc.sql(KNOWN)
                .param("tenant", tenant)
                .param("streams", new SqlArrayValue("varchar", streams.toArray()))
                .query((row, number) -> row.getString("stream"))
                .list());
    }

    /** The highest position; 0 while nothing has happened. */
    public long head() {
        return head.position();
    }

    /** The sequence of the last event of a stream; empty when there is no such stream. */
    public OptionalLong versionOf(String stream) {
        Long version = jdbc.sql(VERSION)
                .param("tenant", tenant)
                .param("stream", stream)
                .query((row, number) -> row.getObject("version", Long.class))
                .list()
                .getFirst();
        return version == null ? OptionalLong.empty() : OptionalLong.of(version);
    }

    /** The position of one event; empty when it has not happened. */
    public OptionalLong positionOf(String stream, long sequence) {
        OptionalLong recent = tail.positionOf(stream, sequence);
        if (recent.isPresent()) {
            return recent;
        }
        Optional<Long> position = jdbc.sql(POSITION)
                .param("tenant", tenant)
                .param("stream", stream)
                .param("sequence", sequence)
                .query(Long.class)
                .optional();
        return position.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    private StoredEvent read(ResultSet row, int number) throws SQLException {
        String type = row.getString("type");
        Class<?> event = EventCatalogue.classOf(type)
                .orElseThrow(() -> new IllegalStateException("The log holds an event " + type
                        + ", which this release does not know; it was written by a newer one"));
        return new StoredEvent(
                row.getLong("position"),
                row.getString("stream"),
                row.getLong("sequence"),
                type,
                row.getString("revision"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                json.metadata(row.getString("metadata")),
                json.payload(row.getString("payload"), event));
    }
}
