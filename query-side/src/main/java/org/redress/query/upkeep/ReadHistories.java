package org.redress.query.upkeep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.StoredEvent;

/**
 * The histories of some complaints.
 *
 * @param histories each whole, in order
 * @param unreadable those that hold an event which nobody can read
 */
record ReadHistories(Map<String, List<StoredEvent>> histories, Map<String, RuntimeException> unreadable) {

    /** Reads them out of the log as it is now; at most {@link EventHistory#STREAMS_READ_MAX}. */
    static ReadHistories of(EventHistory log, Set<String> complaints) {
        try {
            return new ReadHistories(log.ofEach(complaints), Map.of());
        } catch (RuntimeException e) {
            if (!Poison.isOwn(e)) {
                throw e;
            }
        }
        Map<String, List<StoredEvent>> read = new HashMap<>();
        Map<String, RuntimeException> unreadable = new HashMap<>();
        for (String complaint : new HashSet<>(complaints)) {
            try {
                read.put(complaint, log.of(complaint));
            } catch (RuntimeException e) {
                if (!Poison.isOwn(e)) {
                    throw e;
                }
                unreadable.put(complaint, e);
            }
        }
        return new ReadHistories(read, unreadable);
    }

    /** All of them. */
    List<String> complaints() {
        List<String> all = new ArrayList<>(histories.keySet());
        all.addAll(unreadable.keySet());
        return all;
    }
}
