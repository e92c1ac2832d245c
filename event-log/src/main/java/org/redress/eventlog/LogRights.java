package org.redress.eventlog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * What the service may do to each table, once somebody else owns them: add to the log, move its head, and work on the
 * rest. Granted anew after every migration, so the tables of all modules are covered, whichever side brought them.
 */
final class LogRights implements Callback {
    private static final String TABLES = """
            select table_name
              from information_schema.tables
             where table_schema = current_schema
             order by table_name
            """;

    /** Two processes that start at once would disturb each other; PostgreSQL releases it with the transaction. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(7233721120160016)";

    private final String service;

    /** @param service the name of the user whom the service connects as */
    LogRights(String service) {
        this.service = service;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try (Statement statement = context.getConnection().createStatement()) {
            if (ownsTheTables(context.getConnection())) {
                return;
            }
            if (isPostgres(context.getConnection())) {
                statement.execute(ONE_AT_A_TIME);
            }
            for (String table : tables(statement)) {
                if (!table.equals(context.getConfiguration().getTable())) {
                    statement.execute(
                            "grant " + rightsOn(table) + " on \"" + table + "\" to \"" + user(context) + "\"");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the service cannot be given its rights", e);
        }
    }

    /** Without an owner of their own, the tables belong to the service and there is nothing to grant. */
    private boolean ownsTheTables(Connection connection) throws SQLException {
        return connection.getMetaData().getUserName().equalsIgnoreCase(service);
    }

    private static boolean isPostgres(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet names = statement.executeQuery(TABLES)) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        return tables;
    }

    private static String rightsOn(String table) {
        return switch (table.toLowerCase(Locale.ROOT)) {
            case "event" -> "select, insert";
            case "log_head" -> "select, insert, update";
            default -> "select, insert, update, delete";
        };
    }

    /** H2 knows by capitals whom a statement called without quotes. */
    private String user(Context context) throws SQLException {
        return isPostgres(context.getConnection()) ? service : service.toUpperCase(Locale.ROOT);
    }

    @Override
    public String getCallbackName() {
        return "rights of the service";
    }
}
