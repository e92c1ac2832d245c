package org.redress.query.upkeep;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a view folded last, so that the next event of a complaint costs no look into the log. A row at a version
 * is what the history up to there makes of it, whoever folded it and whether or not it was ever written: nothing in here
 * can be out of date, only too old to be of use.
 */
final class FoldedLast<V> {
    /**
     * Events folded into the rows that one view keeps in memory; a row weighs as much as its history, up to about a
     * kilobyte an event. Some ten thousand young complaints, or five hundred that have gone the whole way.
     */
    static final long EVENTS_MAX = 50_000;

    /** In the order of use. */
    private final Map<String, Row<V>> rows = new LinkedHashMap<>(16, 0.75f, true);

    private long events;

    /** The row with everything before an event of this sequence in it, and nothing else; null when it is not here. */
    synchronized @Nullable Row<V> before(String complaint, long sequence) {
        Row<V> row = rows.get(complaint);
        return row != null && row.version() == sequence - 1 ? row : null;
    }

    synchronized void keep(Row<V> row) {
        Row<V> earlier = rows.put(row.complaint(), row);
        events += weight(row) - (earlier == null ? 0 : weight(earlier));
        Iterator<Row<V>> leastUsed = rows.values().iterator();
        while (events > EVENTS_MAX) {
            events -= weight(leastUsed.next());
            leastUsed.remove();
        }
    }

    synchronized int size() {
        return rows.size();
    }

    private static long weight(Row<?> row) {
        return row.version() + 1;
    }
}
