package org.redress.query.upkeep;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.StoredEvent;

/**
 * Folds a batch of events in memory and writes each complaint that it touches once, just before the batch commits with
 * its token. What happened to a complaint before the batch is read from the log, so a row never rests on an earlier row,
 * and an event that is delivered again makes the same row again.
 */
public final class Folding<V> {
    private final ComplaintFold<V> fold;
    private final ComplaintRows<V> rows;
    private final EventHistory log;
    private final String batchKey;

    public Folding(String view, ComplaintFold<V> fold, ComplaintRows<V> rows, EventHistory log) {
        this.fold = fold;
        this.rows = rows;
        this.log = log;
        this.batchKey = Folding.class.getName() + "/" + view;
    }

    /** Takes one event of the batch. */
    public void add(StoredEvent event, UnitOfWork<?> batch) {
        Map<String, Row<V>> touched = batch.root().getOrComputeResource(batchKey, key -> begin(batch));
        Row<V> row = touched.get(event.stream());
        if (row == null || row.version() < event.sequence()) {
            touched.put(event.stream(), rowAfter(row, event));
        }
    }

    /** Forgets every row; the log has it all. */
    public void clear() {
        rows.clear();
    }

    private Map<String, Row<V>> begin(UnitOfWork<?> batch) {
        Map<String, Row<V>> touched = new LinkedHashMap<>();
        batch.onPrepareCommit(prepared -> write(touched.values()));
        return touched;
    }

    private Row<V> rowAfter(@Nullable Row<V> row, StoredEvent event) {
        if (row != null && row.version() == event.sequence() - 1) {
            return fold.next(row.value(), event);
        }
        // The first event of a complaint, as in an import, needs no look into the log.
        return event.sequence() == 0
                ? fold.next(fold.before(), event)
                : fold.of(log.upTo(event.stream(), event.sequence()));
    }

    private void write(Collection<Row<V>> touched) {
        rows.write(List.copyOf(touched));
    }
}
