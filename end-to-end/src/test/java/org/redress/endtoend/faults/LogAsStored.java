package org.redress.endtoend.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole log by SQL of the checker's own.
 *
 * @param head the position that the log says it has reached
 */
record LogAsStored(long head, List<LoggedEvent> events) {
    /** The tenant of a service that was told none. */
    private static final String EVENTS = """
            select position, stream, stream_type, sequence, type, metadata
              from event
             where tenant = 'default'
             order by position
            """;

    private static final String HEAD = """
            select position
              from log_head
             where tenant = 'default'
            """;

    private static final int ROWS_FETCHED_MAX = 5_000;

    private static final JsonMapper JSON = new JsonMapper();

    /** Reads it in one transaction that writes nothing. */
    static LogAsStored read(Database database) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(ROWS_FETCHED_MAX);
                LogAsStored log = new LogAsStored(head(statement), events(statement));
                connection.rollback();
                return log;
            }
        }
    }

    private static long head(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(HEAD)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<LoggedEvent> events(Statement statement) throws SQLException {
        List<LoggedEvent> events = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(EVENTS)) {
            while (row.next()) {
                events.add(new LoggedEvent(
                        row.getLong("position"),
                        row.getString("stream"),
                        row.getString("stream_type"),
                        row.getLong("sequence"),
                        row.getString("type"),
                        JSON.readTree(row.getString("metadata"))
                                .path("commandId")
                                .asString("")));
            }
        }
        return events;
    }
}
