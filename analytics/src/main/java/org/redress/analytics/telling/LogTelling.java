package org.redress.analytics.telling;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.redress.analytics.formats.AttributeValue;
import org.redress.analytics.formats.LogSink;
import org.redress.analytics.formats.LoggedCase;
import org.redress.analytics.formats.LoggedEvent;
import org.redress.analytics.mining.LogFilter;
import org.redress.analytics.mining.SelectedCases;
import org.redress.analytics.mining.UnknownAttribute;
import org.redress.analytics.store.Asking;
import org.redress.analytics.store.LogLoading;

/**
 * Tells a log, or some of its cases, to whoever writes it down: case by case, the events of a case in the log's order, as of
 * one moment. What was known of a case at an event is told of the event, and as it is at last of the case. All values are
 * texts. The way back of {@link LogLoading}.
 *
 * <p>Logs tell when something happened: events of which nobody knows it have no place in one, and are left out.
 */
public final class LogTelling {
    private final ToldLog log;
    private long begun;

    /**
     * To tell what the filter lets through.
     *
     * @throws UnknownAttribute where it names an attribute that the log does not have
     */
    public LogTelling(Asking asking, LogFilter filter, CaseDetails details) {
        this.log = new ToldLog(asking, filter, details);
    }

    /** The attributes as columns of a table with a row for each event; those of cases have {@code case:} before their name. */
    public List<String> columns() {
        return Stream.concat(
                        log.attributes().columns().stream(),
                        log.details().names().stream().map(ToldAttributes::ofCase))
                .distinct()
                .toList();
    }

    /** Events that are left out. */
    public static long eventsWithoutTime(Asking asking, LogFilter filter) {
        SelectedCases selected = SelectedCases.of(filter, asking);
        return asking.row(
                "select count(*) as events from event where happened is null and kase in (select kase from kase "
                        + selected.ofCases() + ")",
                selected.values(),
                row -> row.getLong("events"));
    }

    /** Tells all of it. */
    public void tell(LogSink sink) {
        sink.log(Map.of());
        log.each(row -> tell(row, sink));
    }

    private void tell(ToldRow row, LogSink sink) {
        if (row.kase() != begun) {
            begun = row.kase();
            sink.begin(new LoggedCase(row.id(), texts(row.ofCase())));
        }
        OffsetDateTime at = row.at();
        if (at != null) {
            sink.event(new LoggedEvent(row.id(), row.activity(), null, at, row.resource(), texts(row.ofEvent())));
        }
    }

    static Map<String, AttributeValue> texts(Map<String, String> values) {
        Map<String, AttributeValue> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> texts.put(name, new AttributeValue.Text(value)));
        return texts;
    }
}
