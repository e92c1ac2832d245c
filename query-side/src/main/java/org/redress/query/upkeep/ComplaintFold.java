package org.redress.query.upkeep;

import org.redress.eventlog.StoredEvent;
import org.redress.events.ComplaintEvent;

/** How a view folds the events of one complaint. Pure and total. */
public interface ComplaintFold<V> {

    /** What the view says before anything has happened. */
    V before();

    /** Whether an event may change what the view says. A view that lists only some events is handed no others. */
    default boolean follows(ComplaintEvent event) {
        return true;
    }

    /** What it says after one more event. */
    V after(V value, ComplaintEvent event, StoredEvent recorded);

    /** The row after a whole history in order; the history must not be empty. */
    default Row<V> of(Iterable<StoredEvent> history) {
        Row<V> row = null;
        for (StoredEvent recorded : history) {
            row = next(row == null ? before() : row.value(), recorded);
        }
        if (row == null) {
            throw new IllegalArgumentException("nothing has happened");
        }
        return row;
    }

    /** The row after one more line of the log. */
    default Row<V> next(V value, StoredEvent recorded) {
        return new Row<>(
                recorded.stream(),
                recorded.sequence(),
                recorded.position(),
                after(value, (ComplaintEvent) recorded.payload(), recorded));
    }
}
