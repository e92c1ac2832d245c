package org.redress.eventlog.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The tables of a database, whichever module brought them: a backup that had to be told of each new one would leave one
 * out some day.
 */
final class Tables {
    static final String EVENT = "event";

    /** Flyway's own. Not a table of ours: migrations make it anew, and a restore compares it. */
    private static final String MIGRATIONS = "flyway_schema_history";

    /** What is true of this moment only: who is signed in with a browser, who guesses passwords, and which processes keep views. */
    private static final Set<String> OF_THE_MOMENT = Set.of("browser_session", "wrong_password", "view_node");

    private static final String NAMES = """
            select table_name
              from information_schema.tables
             where table_schema = current_schema and table_type = 'BASE TABLE'
             order by table_name
            """;
    private static final String VERSIONS = """
            select "version"
              from "flyway_schema_history"
             where "success" = true and "version" is not null
            """;

    private Tables() {}

    /** Those that a backup holds, the log first and then by name. */
    static List<TableShape> of(Connection connection) throws SQLException {
        Map<String, TableShape> byName = new LinkedHashMap<>();
        for (String name : names(connection)) {
            String known = name.toLowerCase(Locale.ROOT);
            if (!known.equals(MIGRATIONS) && !OF_THE_MOMENT.contains(known)) {
                byName.put(known, shape(connection, name));
            }
        }
        TableShape log = byName.remove(EVENT);
        if (log == null) {
            throw new BackupFailed("There is no log in this database: it has no table event.");
        }
        List<TableShape> all = new ArrayList<>();
        all.add(log);
        all.addAll(byName.values());
        return List.copyOf(all);
    }

    /** The same tables, each behind those that its rows refer to. */
    static List<TableShape> inOrderOfReferences(Connection connection, Collection<TableShape> tables)
            throws SQLException {
        Map<String, TableShape> waiting = new LinkedHashMap<>();
        tables.forEach(table -> waiting.put(table.name(), table));
        Map<String, Set<String>> references = references(connection, waiting.keySet());
        List<TableShape> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<TableShape> next = waiting.values().stream()
                    .filter(table -> references.getOrDefault(table.name(), Set.of()).stream()
                            .noneMatch(other -> !other.equals(table.name()) && waiting.containsKey(other)))
                    .toList();
            if (next.isEmpty()) {
                throw new BackupFailed("The tables " + waiting.keySet() + " refer to each other in a circle.");
            }
            next.forEach(table -> waiting.remove(table.name()));
            ordered.addAll(next);
        }
        return List.copyOf(ordered);
    }

    /** Versions of the migrations that made the database what it is, for people and to be compared. */
    static Set<String> migrations(Connection connection) throws SQLException {
        Set<String> versions = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(VERSIONS)) {
            while (rows.next()) {
                versions.add(rows.getString(1));
            }
        }
        return versions;
    }

    private static List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(NAMES)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static TableShape shape(Connection connection, String rawName) throws SQLException {
        String name = rawName.toLowerCase(Locale.ROOT);
        DatabaseMetaData database = connection.getMetaData();
        List<TableShape.Column> columns = new ArrayList<>();
        try (ResultSet row = database.getColumns(
                connection.getCatalog(), connection.getSchema(), escaped(database, rawName), null)) {
            while (row.next()) {
                String column = row.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
                columns.add(new TableShape.Column(
                        column,
                        ColumnKind.of(row.getInt("DATA_TYPE"), row.getString("TYPE_NAME"))
                                .orElseThrow(() -> new BackupFailed("The column " + column + " of the table " + name
                                        + " is of a type that no backup holds."))));
            }
        }
        return new TableShape(name, List.copyOf(columns));
    }

    /** A name is a pattern there, in which an underscore stands for any character. */
    private static String escaped(DatabaseMetaData database, String name) throws SQLException {
        return name.replace("_", database.getSearchStringEscape() + "_");
    }

    private static Map<String, Set<String>> references(Connection connection, Set<String> tables) throws SQLException {
        Map<String, Set<String>> references = new HashMap<>();
        for (String rawName : names(connection)) {
            String name = rawName.toLowerCase(Locale.ROOT);
            if (tables.contains(name)) {
                references.put(name, referencesOf(connection, rawName));
            }
        }
        return references;
    }

    private static Set<String> referencesOf(Connection connection, String rawName) throws SQLException {
        Set<String> others = new TreeSet<>();
        try (ResultSet keys =
                connection.getMetaData().getImportedKeys(connection.getCatalog(), connection.getSchema(), rawName)) {
            while (keys.next()) {
                others.add(keys.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return others;
    }
}
