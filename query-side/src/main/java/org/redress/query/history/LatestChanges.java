package org.redress.query.history;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.StoredEvent;
import org.redress.events.ComplaintEvent;
import org.redress.query.reading.CaseNumbers;

/** Which cases have changed last, as the end of the log tells: no view keeps the cases in this order. */
class LatestChanges {
    /** Cases to pick from at a glance. */
    static final int CASES_MAX = 10;

    /** Events that are looked through for them, a few milliseconds; a case with many at once leaves room for others. */
    static final int EVENTS_MAX = 200;

    private final EventHistory log;
    private final CaseNumbers numbers;

    /**
     * The last that happened in a case.
     *
     * @param type of the event
     */
    record Change(String id, String number, String type, Instant recordedAt) {}

    LatestChanges(EventHistory log, CaseNumbers numbers) {
        this.log = log;
        this.numbers = numbers;
    }

    /** The last change of each case, newest first; without those that the list of cases does not know yet. */
    List<Change> now() {
        Map<String, StoredEvent> lastOfEach = new LinkedHashMap<>();
        for (StoredEvent event :
                log.after(Math.max(0, log.head() - EVENTS_MAX), EVENTS_MAX).reversed()) {
            if (event.payload() instanceof ComplaintEvent) {
                lastOfEach.putIfAbsent(event.stream(), event);
            }
        }
        return lastOfEach.values().stream()
                .flatMap(this::change)
                .limit(CASES_MAX)
                .toList();
    }

    private Stream<Change> change(StoredEvent event) {
        return numbers.numberOf(event.stream()).stream()
                .map(number -> new Change(event.stream(), number, event.type(), event.recordedAt()));
    }
}
