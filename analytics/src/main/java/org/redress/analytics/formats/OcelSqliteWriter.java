package org.redress.analytics.formats;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.formats.OcelOrder.Part;
import org.sqlite.SQLiteConfig;

/**
 * Writes an object-centric log as an OCEL 2.0 database of SQLite while it is told. Source: OCEL 2.0 specification, section 5.
 *
 * <p>Times are ISO 8601 with their offset. What an object has had from the beginning stands in one row, each later value in
 * a row that names the column. SQLite has no number for {@code NaN}: such a value is none. Characters that XML cannot hold
 * become U+FFFD, as in all formats. Nothing is committed before this is closed.
 */
public final class OcelSqliteWriter implements OcelSink, AutoCloseable {
    private static final List<String> TABLES = List.of("""
            create table event_map_type (ocel_type text primary key, ocel_type_map text)
            """, """
            create table object_map_type (ocel_type text primary key, ocel_type_map text)
            """, """
            create table event (ocel_id text primary key, ocel_type text references event_map_type(ocel_type))
            """, """
            create table object (ocel_id text primary key, ocel_type text references object_map_type(ocel_type))
            """, """
            create table event_object (
                ocel_event_id text references event(ocel_id),
                ocel_object_id text references object(ocel_id),
                ocel_qualifier text,
                primary key (ocel_event_id, ocel_object_id, ocel_qualifier))
            """, """
            create table object_object (
                ocel_source_id text references object(ocel_id),
                ocel_target_id text references object(ocel_id),
                ocel_qualifier text,
                primary key (ocel_source_id, ocel_target_id, ocel_qualifier))
            """);

    private final Connection file;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final OcelOrder order = new OcelOrder();
    private final OcelTables objects = new OcelTables("object_");
    private final OcelTables events = new OcelTables("event_");
    private final Map<String, String> objectTables = new HashMap<>();
    private final Map<String, String> eventTables = new HashMap<>();

    /** @throws SQLException when there is a log already, or no place for one */
    public OcelSqliteWriter(Path path) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        // A file that breaks off is written again, not repaired.
        config.setJournalMode(SQLiteConfig.JournalMode.OFF);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        file = config.createConnection("jdbc:sqlite:" + path.toAbsolutePath());
        try {
            file.setAutoCommit(false);
            for (String table : TABLES) {
                execute(table);
            }
        } catch (SQLException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public void objectType(OcelType type) {
        order.to(Part.OBJECT_TYPES);
        order.objectType(type);
        String mapped = objects.mapped(type.name());
        objectTables.put(type.name(), objects.table(mapped));
        declare("object_map_type", type.name(), mapped);
        create(objects.table(mapped), "ocel_id text references object(ocel_id)", type, ", ocel_changed_field text");
    }

    @Override
    public void eventType(OcelType type) {
        order.to(Part.EVENT_TYPES);
        order.eventType(type);
        String mapped = events.mapped(type.name());
        eventTables.put(type.name(), events.table(mapped));
        declare("event_map_type", type.name(), mapped);
        create(events.table(mapped), "ocel_id text primary key references event(ocel_id)", type, "");
    }

    @Override
    public void object(OcelObject object) {
        order.to(Part.OBJECTS);
        OcelType type = order.check(object);
        insert("object", row("ocel_id", object.id(), "ocel_type", object.type()));
        String table = table(objectTables, object.type());
        Map<String, @Nullable Object> first = row("ocel_id", object.id());
        first.put("ocel_time", TimeText.write(OcelObject.FROM_THE_BEGINNING));
        type.attributes().keySet().forEach(name -> first.put(name, null));
        List<OcelObject.Value> later = new ArrayList<>();
        for (OcelObject.Value value : object.values()) {
            boolean fromTheBeginning = value.since().isEqual(OcelObject.FROM_THE_BEGINNING);
            if (!fromTheBeginning || first.putIfAbsent(value.name(), cell(value.value())) != null) {
                later.add(value);
            }
        }
        insert(table, first);
        for (OcelObject.Value value : later) {
            Map<String, @Nullable Object> change = row("ocel_id", object.id());
            change.put("ocel_time", TimeText.write(value.since()));
            change.put("ocel_changed_field", WritableText.of(value.name()));
            change.put(value.name(), cell(value.value()));
            insert(table, change);
        }
        for (OcelRelation relation : object.relations()) {
            insert(
                    "object_object",
                    row(
                            "ocel_source_id", object.id(),
                            "ocel_target_id", relation.objectId(),
                            "ocel_qualifier", relation.qualifier()));
        }
    }

    @Override
    public void event(OcelEvent event) {
        order.to(Part.EVENTS);
        OcelType type = order.check(event);
        insert("event", row("ocel_id", event.id(), "ocel_type", event.type()));
        Map<String, @Nullable Object> told = row("ocel_id", event.id());
        told.put("ocel_time", TimeText.write(event.at()));
        type.attributes()
                .keySet()
                .forEach(name -> told.put(name, cell(event.attributes().get(name))));
        insert(table(eventTables, event.type()), told);
        for (OcelRelation relation : event.relations()) {
            insert(
                    "event_object",
                    row(
                            "ocel_event_id", event.id(),
                            "ocel_object_id", relation.objectId(),
                            "ocel_qualifier", relation.qualifier()));
        }
    }

    /** Ends the log: without it the file is none. */
    @Override
    public void close() throws SQLException {
        try (file) {
            for (PreparedStatement statement : statements.values()) {
                statement.close();
            }
            file.commit();
        }
    }

    private void declare(String table, String type, String mapped) {
        insert(table, row("ocel_type", type, "ocel_type_map", mapped));
    }

    private void create(String table, String id, OcelType type, String end) {
        StringBuilder columns = new StringBuilder(id).append(", ocel_time timestamp");
        type.attributes()
                .forEach((name, kind) -> columns.append(", ")
                        .append(OcelTables.quoted(WritableText.of(name)))
                        .append(' ')
                        .append(OcelTables.column(kind)));
        try {
            execute("create table " + table + " (" + columns + end + ")");
        } catch (SQLException e) {
            throw new IllegalStateException("The database refuses a table.", e);
        }
    }

    private static Map<String, @Nullable Object> row(String... namesAndTexts) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int at = 0; at < namesAndTexts.length; at += 2) {
            row.put(namesAndTexts[at], WritableText.of(namesAndTexts[at + 1]));
        }
        return row;
    }

    private static @Nullable Object cell(@Nullable AttributeValue value) {
        return switch (value) {
            case null -> null;
            case AttributeValue.Text text -> WritableText.of(text.text());
            case AttributeValue.Id id -> WritableText.of(id.text());
            case AttributeValue.Moment moment -> TimeText.write(moment.at());
            case AttributeValue.Whole whole -> whole.value();
            case AttributeValue.Decimal decimal -> decimal.value();
            case AttributeValue.Truth truth -> truth.value();
        };
    }

    private static String table(Map<String, String> tables, String type) {
        String table = tables.get(type);
        if (table == null) {
            throw new IllegalStateException("No table of " + type);
        }
        return table;
    }

    private void insert(String table, Map<String, @Nullable Object> row) {
        String columns = String.join(
                ", ",
                row.keySet().stream()
                        .map(name -> OcelTables.quoted(WritableText.of(name)))
                        .toList());
        String sql = "insert into " + table + " (" + columns + ") values (" + "?, ".repeat(row.size() - 1) + "?)";
        try {
            PreparedStatement statement = statements.get(sql);
            if (statement == null) {
                statement = file.prepareStatement(sql);
                statements.put(sql, statement);
            }
            int at = 1;
            for (Object value : row.values()) {
                statement.setObject(at++, value);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The database refuses a row of " + table + ".", e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = file.createStatement()) {
            statement.execute(sql);
        }
    }
}
