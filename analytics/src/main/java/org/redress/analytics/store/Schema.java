package org.redress.analytics.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The tables of a store. Times are microseconds since 1970 in UTC; activities are codes from 1 on, and 0 is what comes
 * before the first one.
 */
final class Schema {
    /** Raised with every change: a store of another form is made anew from the log. */
    static final String FORM = "1";

    private static final String TABLES = """
            create table fact (name varchar not null, value varchar not null);

            create table activity (code usmallint not null, name varchar not null);

            create table attribute (code integer not null, name varchar not null, level varchar not null);

            -- Where cases go from first to last; numbered in the order in which the ways were first gone.
            create table variant (variant integer not null, path usmallint[] not null);

            create table kase (
                kase integer not null,
                id varchar not null,
                events integer not null,
                -- of those events whose time is known
                began bigint,
                ended bigint,
                took bigint,
                first_activity usmallint not null,
                last_activity usmallint not null,
                variant integer not null
            );

            create table event (
                kase integer not null,
                ordinal integer not null,
                place bigint not null,
                activity usmallint not null,
                previous usmallint not null,
                happened bigint,
                -- of the zone in which the log told the time
                offset_minutes smallint not null,
                wait bigint,
                first_of_activity boolean not null,
                first_of_move boolean not null,
                resource varchar,
                handed_by varchar
            );
            """;

    private Schema() {}

    /** Makes the tables where there are none. */
    static void begin(Connection connection, Order order) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (exists(statement)) {
                demandForm(statement);
                return;
            }
            connection.setAutoCommit(false);
            statement.execute(TABLES);
            statement.execute("insert into fact values ('%s', '%s'), ('%s', '%s'), ('%s', '0')"
                    .formatted(Facts.FORM, FORM, Facts.ORDER, order.name(), Facts.POSITION));
            connection.commit();
        }
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("select count(*) from information_schema.tables where table_schema = 'main'")) {
            row.next();
            return row.getInt(1) > 0;
        }
    }

    private static void demandForm(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select value from fact where name = '" + Facts.FORM + "'")) {
            if (!row.next() || !FORM.equals(row.getString(1))) {
                throw new SQLException("a store of another form");
            }
        }
    }
}
