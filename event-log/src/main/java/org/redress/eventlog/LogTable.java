package org.redress.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redress.eventlog.personal.NewPersonKey;

/**
 * The writer's statements, in the transaction of the connection given. Whoever holds the head row until the commit takes
 * positions without gaps, and they become visible in order: a reader that has seen one has seen every lower one.
 */
final class LogTable {
    private static final String ADVANCE = """
            update log_head
               set position = position + ?
             where tenant = ?
            """;
    private static final String HOLD = """
            select position
              from log_head
             where tenant = ?
               for update
            """;
    private static final String ADD_KEY = """
            insert into person_key (tenant, person, wrapped_key)
            values (?, ?, ?)
            """;
    private static final String ADD_LINE = """
            insert into event (tenant, position, stream, sequence, stream_type, event_id, command_id, part,
                               type, revision, recorded_at, payload, metadata)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** A left join, or H2 reads the whole log: one look into the index per line. */
    private static final String STORED_LINES = """
            select e.stream, e.sequence, e.event_id
              from unnest(?, ?) as wanted (stream, sequence)
              left join event e
                on e.tenant = ? and e.stream = wanted.stream and e.sequence = wanted.sequence
             where e.position is not null
            """;

    private static final String STORED_COMMANDS = """
            select e.command_id, e.event_id
              from unnest(?) as wanted (command_id)
              left join event e
                on e.tenant = ? and e.command_id = wanted.command_id and e.part = 0
             where e.position is not null
            """;
    private static final String STORED_KEYS = """
            select k.person, k.wrapped_key
              from unnest(?) as wanted (person)
              left join person_key k
                on k.tenant = ? and k.person = wanted.person
             where k.wrapped_key is not null
            """;

    private final String tenant;

    LogTable(String tenant) {
        this.tenant = tenant;
    }

    /** Which event of which stream. */
    record Place(String stream, long sequence) {
        static Place of(LogLine line) {
            return new Place(line.stream(), line.sequence());
        }
    }

    /**
     * Takes the next positions, and keeps everybody else from taking any until the transaction ends.
     *
     * @return the first of them
     */
    long take(Connection connection, int positions) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADVANCE, new String[] {"position"})) {
            statement.setInt(1, positions);
            statement.setString(2, tenant);
            statement.executeUpdate();
            try (ResultSet head = statement.getGeneratedKeys()) {
                head.next();
                return head.getLong(1) - positions + 1;
            }
        }
    }

    /** Keeps everybody else from taking positions until the transaction ends, and takes none. */
    void hold(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HOLD)) {
            statement.setString(1, tenant);
            statement.executeQuery().close();
        }
    }

    void addKeys(Connection connection, Collection<NewPersonKey> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(ADD_KEY)) {
            for (NewPersonKey key : keys) {
                statement.setString(1, tenant);
                statement.setString(2, key.person().value());
                statement.setString(3, key.wrapped());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    void addLines(Connection connection, List<RecordedLine> lines) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD_LINE)) {
            for (RecordedLine recorded : lines) {
                LogLine line = recorded.line();
                statement.setString(1, tenant);
                statement.setLong(2, recorded.position());
                statement.setString(3, line.stream());
                statement.setLong(4, line.sequence());
                statement.setString(5, line.streamType());
                statement.setString(6, line.eventId());
                statement.setString(7, line.commandId());
                statement.setInt(8, recorded.part());
                statement.setString(9, line.type());
                statement.setString(10, line.revision());
                statement.setObject(11, recorded.recordedAt().atOffset(ZoneOffset.UTC));
                statement.setString(12, line.payload());
                statement.setString(13, line.metadata());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** The ids of the events at those of these places that are taken. */
    Map<Place, String> eventsAt(Connection connection, List<Place> places) throws SQLException {
        Map<Place, String> stored = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(STORED_LINES)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "varchar", places.stream().map(Place::stream).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", places.stream().map(Place::sequence).toArray()));
            statement.setString(3, tenant);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    stored.put(new Place(row.getString(1), row.getLong(2)), row.getString(3));
                }
            }
        }
        return stored;
    }

    /** The id of the first event of each of these commands that the log knows. */
    Map<String, String> firstEventsOf(Connection connection, Collection<String> commands) throws SQLException {
        return pairs(connection, STORED_COMMANDS, commands);
    }

    /** The wrapped key of each of these persons who have one. */
    Map<String, String> keysOf(Connection connection, Collection<String> persons) throws SQLException {
        return persons.isEmpty() ? Map.of() : pairs(connection, STORED_KEYS, persons);
    }

    private Map<String, String> pairs(Connection connection, String sql, Collection<String> wanted)
            throws SQLException {
        Map<String, String> pairs = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("varchar", wanted.toArray()));
            statement.setString(2, tenant);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    pairs.put(row.getString(1), row.getString(2));
                }
            }
        }
        return pairs;
    }
}
