package org.redress.query.casefile;

import org.redress.eventlog.StoredEvent;
import org.redress.events.ProgressEvent;

/**
 * One event in the story of a case.
 *
 * @param main whether it moved the case along its main way
 */
public record StoryLine(String type, boolean main, Stamp stamp) {

    static StoryLine of(StoredEvent event) {
        return new StoryLine(event.type(), event.payload() instanceof ProgressEvent, Stamp.of(event));
    }

    /** Whether it happened at another time than it was recorded, as far as anybody knows. */
    public boolean isLate() {
        return !stamp.recordedAt().toString().equals(stamp.occurredAt());
    }
}
