package org.redress.analytics.formats;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.formats.UnreadableLog.Reason;

/** One way through an OCEL 2.0 database: its objects by type, its events in the order of their table. */
final class OcelSqliteReading {
    private final Connection file;
    private final Tally tally;
    private final OcelSink sink;
    private final Map<String, Typed> objects = new LinkedHashMap<>();
    private final Map<String, Typed> events = new LinkedHashMap<>();

    OcelSqliteReading(Connection file, LogLimits limits, OcelSink sink) {
        this.file = file;
        this.tally = new Tally(limits);
        this.sink = sink;
    }

    /** A type and the table of what is of it. */
    private record Typed(OcelType type, String table) {}

    void read() throws SQLException {
        types("object", objects);
        types("event", events);
        objects.values().forEach(typed -> sink.objectType(typed.type()));
        events.values().forEach(typed -> sink.eventType(typed.type()));
        for (Typed typed : objects.values()) {
            objects(typed);
        }
        events();
        tally.end();
    }

    private void types(String what, Map<String, Typed> types) throws SQLException {
        try (PreparedStatement statement = file.prepareStatement(
                        "select ocel_type, ocel_type_map from " + what + "_map_type order by rowid");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                String name = needed(rows.getString(1));
                String table = what + "_" + needed(rows.getString(2));
                types.put(name, new Typed(type(name, table), OcelTables.quoted(table)));
            }
        }
    }

    private OcelType type(String name, String table) throws SQLException {
        Map<String, OcelType.Kind> attributes = new LinkedHashMap<>();
        try (PreparedStatement statement =
                file.prepareStatement("select name, type from pragma_table_info(?) order by cid")) {
            statement.setString(1, table);
            try (ResultSet columns = statement.executeQuery()) {
                while (columns.next()) {
                    String column = columns.getString(1);
                    if (!column.startsWith("ocel_")) {
                        attributes.put(column, OcelTables.kind(columns.getString(2)));
                    }
                }
            }
        }
        return new OcelType(name, attributes);
    }

    private void objects(Typed typed) throws SQLException {
        boolean tellsChanges = !typed.type().attributes().isEmpty() && hasColumn(typed.table(), "ocel_changed_field");
        try (PreparedStatement statement = file.prepareStatement("""
                        select o.ocel_id as the_object, t.* from object o
                        left join %s t on t.ocel_id = o.ocel_id
                        where o.ocel_type = ? order by o.rowid, t.rowid""".formatted(typed.table()))) {
            statement.setString(1, typed.type().name());
            try (ResultSet rows = statement.executeQuery()) {
                String id = null;
                List<OcelObject.Value> values = new ArrayList<>();
                while (rows.next()) {
                    String next = needed(rows.getString("the_object"));
                    if (id != null && !id.equals(next)) {
                        tell(id, typed, values);
                        values = new ArrayList<>();
                    }
                    id = next;
                    values.addAll(values(rows, typed.type(), tellsChanges));
                }
                if (id != null) {
                    tell(id, typed, values);
                }
            }
        }
    }

    private void tell(String id, Typed typed, List<OcelObject.Value> values) throws SQLException {
        tally.newCase(id, 0);
        sink.object(new OcelObject(
                id,
                typed.type().name(),
                values,
                relations("select ocel_target_id, ocel_qualifier from object_object where ocel_source_id = ?", id)));
    }

    private boolean hasColumn(String table, String column) throws SQLException {
        try (PreparedStatement statement = file.prepareStatement("select * from " + table + " limit 0");
                ResultSet rows = statement.executeQuery()) {
            for (int at = 1; at <= rows.getMetaData().getColumnCount(); at++) {
                if (rows.getMetaData().getColumnName(at).equals(column)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** All of a row that tells no change; of one that does, the changed one. */
    private static List<OcelObject.Value> values(ResultSet row, OcelType type, boolean tellsChanges)
            throws SQLException {
        String time = row.getString("ocel_time");
        OffsetDateTime since = time == null ? OcelObject.FROM_THE_BEGINNING : XesValues.time(time, 0);
        String changed = tellsChanges ? row.getString("ocel_changed_field") : null;
        List<OcelObject.Value> values = new ArrayList<>();
        for (Map.Entry<String, OcelType.Kind> attribute : type.attributes().entrySet()) {
            String name = attribute.getKey();
            AttributeValue value =
                    changed == null || changed.equals(name) ? value(row, name, attribute.getValue()) : null;
            if (value != null) {
                values.add(new OcelObject.Value(name, value, since));
            }
        }
        return values;
    }

    private void events() throws SQLException {
        try (PreparedStatement statement =
                        file.prepareStatement("select ocel_id, ocel_type from event order by rowid");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Typed typed = events.get(needed(rows.getString(2)));
                if (typed == null) {
                    throw new UnreadableLog(Reason.EVENT_WITHOUT_ACTIVITY, 0, rows.getString(2));
                }
                event(needed(rows.getString(1)), typed);
            }
        }
    }

    private void event(String id, Typed typed) throws SQLException {
        tally.newEvent(0);
        try (PreparedStatement statement =
                file.prepareStatement("select * from " + typed.table() + " where ocel_id = ?")) {
            statement.setString(1, id);
            try (ResultSet row = statement.executeQuery()) {
                String time = row.next() ? row.getString("ocel_time") : null;
                if (time == null) {
                    throw new UnreadableLog(Reason.EVENT_WITHOUT_TIME, 0, id);
                }
                Map<String, AttributeValue> attributes = new LinkedHashMap<>();
                for (Map.Entry<String, OcelType.Kind> attribute :
                        typed.type().attributes().entrySet()) {
                    AttributeValue value = value(row, attribute.getKey(), attribute.getValue());
                    if (value != null) {
                        attributes.put(attribute.getKey(), value);
                    }
                }
                sink.event(new OcelEvent(
                        id,
                        typed.type().name(),
                        XesValues.time(time, 0),
                        attributes,
                        relations(
                                "select ocel_object_id, ocel_qualifier from event_object where ocel_event_id = ?",
                                id)));
            }
        }
    }

    private List<OcelRelation> relations(String query, String of) throws SQLException {
        List<OcelRelation> relations = new ArrayList<>();
        try (PreparedStatement statement = file.prepareStatement(query + " order by rowid")) {
            statement.setString(1, of);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String qualifier = rows.getString(2);
                    relations.add(new OcelRelation(needed(rows.getString(1)), qualifier == null ? "" : qualifier));
                }
            }
        }
        return relations;
    }

    private static @Nullable AttributeValue value(ResultSet row, String name, OcelType.Kind kind) throws SQLException {
        String text = row.getString(name);
        if (text == null) {
            return null;
        }
        return switch (kind) {
            case STRING -> new AttributeValue.Text(text);
            case TIME -> new AttributeValue.Moment(XesValues.time(text, 0));
            case INTEGER -> new AttributeValue.Whole(row.getLong(name));
            case FLOAT -> new AttributeValue.Decimal(row.getDouble(name));
            case BOOLEAN -> XesValues.value("boolean", text, 0);
        };
    }

    private static String needed(@Nullable String text) {
        if (text == null) {
            throw new UnreadableLog(Reason.NOT_A_LOG, 0, "");
        }
        return text;
    }
}
