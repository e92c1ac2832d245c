package org.redress.analytics.store;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * What has been told and is not in the tables yet: temporary tables of one connection, filled at the speed of an appender.
 * They get a column with each attribute that turns up.
 */
final class Incoming {
    private static final String TABLES = """
            create temp table incoming (
                id varchar not null,
                place bigint not null,
                activity integer not null,
                happened bigint,
                offset_minutes integer not null,
                resource varchar
            );

            create temp table incoming_case (id varchar not null);
            """;

    private final DuckDBConnection connection;
    private int eventColumns;
    private int caseColumns;
    private @Nullable DuckDBAppender events;
    private @Nullable DuckDBAppender cases;

    Incoming(DuckDBConnection connection, List<Attribute> attributes) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute(TABLES);
        }
        for (Attribute attribute : attributes) {
            widen(attribute);
        }
    }

    /** Makes room for one attribute more. */
    void widen(Attribute attribute) throws SQLException {
        flush();
        try (Statement statement = connection.createStatement()) {
            if (attribute.level().ofEvent()) {
                statement.execute("alter table incoming add column " + attribute.eventColumn() + " varchar");
                eventColumns++;
            } else {
                statement.execute("alter table incoming_case add column " + attribute.caseColumn() + " varchar");
                caseColumns++;
            }
        }
    }

    void add(
            String caseId,
            long place,
            int activity,
            @Nullable Long happened,
            int offsetMinutes,
            @Nullable String resource,
            List<@Nullable String> values)
            throws SQLException {
        DuckDBAppender row = events;
        if (row == null) {
            row = connection.createAppender("temp", "main", "incoming");
            events = row;
        }
        row.beginRow().append(caseId).append(place).append(activity);
        if (happened == null) {
            row.appendNull();
        } else {
            row.append(happened.longValue());
        }
        row.append(offsetMinutes);
        text(row, resource);
        fill(row, values, eventColumns);
        row.endRow();
    }

    void add(String caseId, List<@Nullable String> values) throws SQLException {
        DuckDBAppender row = cases;
        if (row == null) {
            row = connection.createAppender("temp", "main", "incoming_case");
            cases = row;
        }
        row.beginRow().append(caseId);
        fill(row, values, caseColumns);
        row.endRow();
    }

    /** Everything told so far can be asked for. */
    void flush() throws SQLException {
        for (DuckDBAppender appender : opened()) {
            appender.close();
        }
        events = null;
        cases = null;
    }

    void forget() throws SQLException {
        flush();
        try (Statement statement = connection.createStatement()) {
            statement.execute("truncate incoming");
            statement.execute("truncate incoming_case");
        }
    }

    private List<DuckDBAppender> opened() {
        List<DuckDBAppender> opened = new ArrayList<>();
        if (events != null) {
            opened.add(events);
        }
        if (cases != null) {
            opened.add(cases);
        }
        return opened;
    }

    private static void fill(DuckDBAppender row, List<@Nullable String> values, int columns) throws SQLException {
        for (int at = 0; at < columns; at++) {
            text(row, at < values.size() ? values.get(at) : null);
        }
    }

    private static void text(DuckDBAppender row, @Nullable String text) throws SQLException {
        if (text == null) {
            row.appendNull();
        } else {
            row.append(text);
        }
    }
}
