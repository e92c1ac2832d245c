package org.redress.command.imports;

import java.util.List;
import org.redress.eventlog.Occurred;
import org.redress.eventlog.StoredEvent;
import org.redress.events.SourceEvent;

/**
 * One thing that a row proves.
 *
 * @param occurred the day that the row gives for it, if any
 */
record SourceFact(SourceEvent event, Occurred occurred) {

    /** What some row proved earlier, among everything that has happened to its complaint since. */
    static List<SourceFact> among(List<StoredEvent> history) {
        return history.stream()
                .filter(event -> event.payload() instanceof SourceEvent)
                .map(event -> new SourceFact((SourceEvent) event.payload(), event.occurred()))
                .toList();
    }
}
