package org.redress.query.reading;

import java.util.List;
import org.redress.eventlog.StoredEvent;

/** The file of a case as it stood after the first part of its history, for a slice that compares moments. */
@FunctionalInterface
public interface PastFiles {

    /**
     * The file after these events.
     *
     * @param history in order from the first event on, at least that one
     * @return a record of records, lists, maps and values, words sealed in it
     */
    Record after(List<StoredEvent> history);
}
