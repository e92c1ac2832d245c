package org.redress.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * How a connection is told that no statement of the writer may take for ever. Once for many statements: the drivers'
 * own timeouts cost a timer for each.
 */
enum WriterSession {
    POSTGRESQL("set statement_timeout = " + WriterSession.STATEMENT_MILLIS_MAX, "reset statement_timeout"),
    H2("set query_timeout " + WriterSession.STATEMENT_MILLIS_MAX, "set query_timeout 0");

    /** Longer than any sound statement, and than a pause of the garbage collector. */
    static final int STATEMENT_MILLIS_MAX = 5_000;

    private final String begin;
    private final String end;

    WriterSession(String begin, String end) {
        this.begin = begin;
        this.end = end;
    }

    static WriterSession of(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL") ? POSTGRESQL : H2;
    }

    void begin(Connection connection) throws SQLException {
        execute(connection, begin);
    }

    /** Before somebody else gets the connection. */
    void end(Connection connection) throws SQLException {
        execute(connection, end);
    }

    private static void execute(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(setting);
        }
    }
}
