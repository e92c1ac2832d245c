package org.redress.analytics.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.analytics.formats.AttributeValue;
import org.redress.analytics.formats.LogSink;
import org.redress.analytics.formats.LoggedCase;
import org.redress.analytics.formats.LoggedEvent;

/**
 * Tells a whole log to whoever writes it down: case by case, the events of a case in the log's order, as of one moment. What
 * was known of a case at an event is told of the event, and as it is at last of the case. All values are texts. The way back
 * of {@link LogLoading}.
 *
 * <p>Logs tell when something happened: events of which nobody knows it have no place in one, and are left out.
 */
@SuppressWarnings("InlineFormatString") // Statements stand together, above what asks them.
public final class LogTelling {
    /** Cases that are in memory at a time: some ten thousand events, whatever the log holds. */
    static final int CASES_AT_ONCE = 2_000;

    private static final String PART = """
            select k.kase, k.id, a.name as activity, e.happened, e.offset_minutes, e.resource%s
              from event e
              join kase k on k.kase = e.kase
              join activity a on a.code = e.activity
             where e.kase > ? and e.kase <= ? and k.kase > ? and k.kase <= ?
             order by e.kase, e.ordinal
            """;

    private final Asking asking;
    private final ToldAttributes attributes;
    private long begun;

    public LogTelling(Asking asking) {
        this.asking = asking;
        this.attributes = ToldAttributes.of(asking);
    }

    /** The attributes as columns of a table with a row for each event; those of cases have {@code case:} before their name. */
    public List<String> columns() {
        return attributes.columns();
    }

    /** Events that are left out. */
    public long eventsWithoutTime() {
        return asking.row(
                "select count(*) as events from event where happened is null", List.of(), row -> row.getLong("events"));
    }

    /** Tells all of it. */
    public void tell(LogSink sink) {
        sink.log(Map.of());
        long cases =
                asking.row("select coalesce(max(kase), 0) as cases from kase", List.of(), row -> row.getLong("cases"));
        String part = PART.formatted(selected());
        for (long after = 0; after < cases; after += CASES_AT_ONCE) {
            long until = after + CASES_AT_ONCE;
            asking.each(part, List.of(after, until, after, until), row -> tell(row, sink));
        }
    }

    private String selected() {
        return Stream.concat(
                        attributes.ofEvents().stream().map(attribute -> ", e." + attribute.eventColumn()),
                        attributes.ofCases().stream().map(attribute -> ", k." + attribute.caseColumn()))
                .collect(Collectors.joining());
    }

    private void tell(ResultSet row, LogSink sink) throws SQLException {
        String id = row.getString("id");
        if (row.getLong("kase") != begun) {
            begun = row.getLong("kase");
            sink.begin(new LoggedCase(id, values(row, attributes.ofCases(), Attribute::caseColumn)));
        }
        long micros = row.getLong("happened");
        if (row.wasNull()) {
            return;
        }
        sink.event(new LoggedEvent(
                id,
                row.getString("activity"),
                null,
                OffsetDateTime.ofInstant(
                        Instant.EPOCH.plus(micros, ChronoUnit.MICROS),
                        ZoneOffset.ofTotalSeconds(row.getInt("offset_minutes") * 60)),
                row.getString("resource"),
                values(row, attributes.ofEvents(), Attribute::eventColumn)));
    }

    private static Map<String, AttributeValue> values(
            ResultSet row, List<Attribute> attributes, Function<Attribute, String> column) throws SQLException {
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        for (Attribute attribute : attributes) {
            String value = row.getString(column.apply(attribute));
            // An empty text is how the store says that there is no value any more.
            if (value != null && !value.isEmpty()) {
                values.put(attribute.name(), new AttributeValue.Text(value));
            }
        }
        return values;
    }
}
