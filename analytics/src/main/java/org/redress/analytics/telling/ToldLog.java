package org.redress.analytics.telling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.analytics.formats.OcelObject;
import org.redress.analytics.mining.LogFilter;
import org.redress.analytics.mining.SelectedCases;
import org.redress.analytics.mining.UnknownAttribute;
import org.redress.analytics.store.Asking;
import org.redress.analytics.store.Attribute;
import org.redress.analytics.telling.OcelShape.FromAttribute;
import org.redress.analytics.telling.OcelShape.Of;

/** The rows of a store case by case, the events of a case in the log's order, as of one moment. */
@SuppressWarnings("InlineFormatString") // Statements stand together, above what asks them.
final class ToldLog {
    /** Cases that one statement asks for. */
    static final int CASES_AT_ONCE = 2_000;

    /** Rows that one statement answers, some ten megabytes, however long a case is: a column may name one for all events. */
    static final int ROWS_AT_ONCE = 20_000;

    private static final String LENGTHS = "select kase, events from kase where kase > ? and kase <= ? order by kase";

    private static final String PART = """
            select k.kase, k.id, a.name as activity, e.place, e.happened, e.offset_minutes, e.resource%s
              from event e
              join kase k on k.kase = e.kase
              join activity a on a.code = e.activity
             where e.kase > ? and e.kase <= ? and k.kase > ? and k.kase <= ?
               and e.ordinal >= ? and e.ordinal < ?
             order by e.kase, e.ordinal
            """;

    private static final String SHARED = """
            select distinct value
              from (%s)
             where value is not null and value <> ''
             order by value
            """;
    private static final String VALUES = "select %s as value from %s where kase in (select kase from kase %s)";

    private final Asking asking;
    private final ToldAttributes attributes;
    private final CaseDetails details;
    private final SelectedCases selected;
    private final BitSet asked = new BitSet();

    /** @throws UnknownAttribute where the filter names one that the log does not have */
    ToldLog(Asking asking, LogFilter filter, CaseDetails details) {
        this.asking = asking;
        this.attributes = ToldAttributes.of(asking);
        this.details = details;
        this.selected = SelectedCases.of(filter, asking);
        asking.each(
                "select kase from kase " + selected.ofCases(), selected.values(), row -> asked.set(row.getInt("kase")));
    }

    ToldAttributes attributes() {
        return attributes;
    }

    CaseDetails details() {
        return details;
    }

    /** Tells each event. */
    void each(Consumer<ToldRow> sink) {
        String part = PART.formatted(columns());
        for (int after = 0; asked.nextSetBit(after + 1) > 0; after += CASES_AT_ONCE) {
            int until = after + CASES_AT_ONCE;
            if (asked.nextSetBit(after + 1) <= until) {
                parts(after, until).forEach(each -> tell(part, each, sink));
            }
        }
    }

    /**
     * Cases, or a piece of a case, that one statement asks for.
     *
     * @param after this case, to {@code until}, whole
     * @param from the first of their events, counted from 0, to the one {@code before} this
     */
    private record Part(int after, int until, int from, int before) {
        static Part whole(int after, int until) {
            return new Part(after, until, 0, Integer.MAX_VALUE);
        }
    }

    /** Parts of the cases after one, until another, of at most so many rows. */
    private List<Part> parts(int after, int until) {
        List<Part> parts = new ArrayList<>();
        int[] begun = {after};
        int[] rows = {0};
        asking.each(LENGTHS, List.of(after, until), row -> {
            int kase = row.getInt("kase");
            int events = row.getInt("events");
            if (rows[0] + events > ROWS_AT_ONCE) {
                parts.add(Part.whole(begun[0], kase - 1));
                begun[0] = kase - 1;
                rows[0] = 0;
            }
            rows[0] += events;
            if (events > ROWS_AT_ONCE) {
                for (int from = 0; asked.get(kase) && from < events; from += ROWS_AT_ONCE) {
                    parts.add(new Part(kase - 1, kase, from, from + ROWS_AT_ONCE));
                }
                begun[0] = kase;
                rows[0] = 0;
            }
        });
        parts.add(Part.whole(begun[0], until));
        return parts;
    }

    private void tell(String statement, Part part, Consumer<ToldRow> sink) {
        List<Integer> values =
                List.of(part.after(), part.until(), part.after(), part.until(), part.from(), part.before());
        List<ToldRow> rows = new ArrayList<>();
        Consumer<ToldRow> next = details.names().isEmpty() ? sink : rows::add;
        asking.each(statement, values, row -> {
            if (asked.get(row.getInt("kase"))) {
                next.accept(read(row));
            }
        });
        withDetails(rows).forEach(sink);
    }

    /** Tells each object that events share, once. The store sorts them out: there may be as many as cases. */
    void eachShared(OcelShape shape, Consumer<OcelObject> sink) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put(shape.resourceType(), new ArrayList<>(List.of(values("resource", "event"))));
        for (FromAttribute object : shape.objects()) {
            if (object.of() == Of.EVENTS) {
                columns.computeIfAbsent(object.type(), type -> new ArrayList<>())
                        .addAll(values(object.attribute()));
            }
        }
        columns.forEach((type, questions) -> {
            List<Object> values = questions.stream()
                    .flatMap(question -> selected.values().stream())
                    .toList();
            if (!questions.isEmpty()) {
                asking.each(
                        SHARED.formatted(String.join(" union all ", questions)),
                        values,
                        row -> sink.accept(new OcelObject(
                                OcelShape.id(type, row.getString("value")), type, List.of(), List.of())));
            }
        });
    }

    private List<String> values(String attribute) {
        return Stream.concat(
                        attributes.ofEvents().stream()
                                .filter(each -> each.name().equals(attribute))
                                .map(each -> values(each.eventColumn(), "event")),
                        attributes.ofCases().stream()
                                .filter(each -> each.name().equals(attribute))
                                .map(each -> values(each.caseColumn(), "kase")))
                .toList();
    }

    private String values(String column, String table) {
        return VALUES.formatted(column, table, selected.ofCases());
    }

    private List<ToldRow> withDetails(List<ToldRow> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        Map<String, Map<String, String>> known =
                details.of(rows.stream().map(ToldRow::id).distinct().toList());
        return rows.stream()
                .map(row -> row.withDetails(known.getOrDefault(row.id(), Map.of())))
                .toList();
    }

    private String columns() {
        return Stream.concat(
                        attributes.ofEvents().stream().map(attribute -> ", e." + attribute.eventColumn()),
                        attributes.ofCases().stream().map(attribute -> ", k." + attribute.caseColumn()))
                .collect(Collectors.joining());
    }

    private ToldRow read(ResultSet row) throws SQLException {
        long micros = row.getLong("happened");
        boolean isUnknown = row.wasNull();
        return new ToldRow(
                row.getLong("kase"),
                row.getString("id"),
                row.getLong("place"),
                row.getString("activity"),
                isUnknown ? null : micros,
                row.getInt("offset_minutes"),
                row.getString("resource"),
                values(row, attributes.ofEvents(), Attribute::eventColumn),
                values(row, attributes.ofCases(), Attribute::caseColumn));
    }

    private static Map<String, String> values(
            ResultSet row, List<Attribute> attributes, Function<Attribute, String> column) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        for (Attribute attribute : attributes) {
            String value = row.getString(column.apply(attribute));
            // An empty text is how the store says that there is no value any more.
            if (value != null && !value.isEmpty()) {
                values.put(attribute.name(), value);
            }
        }
        return values;
    }
}
