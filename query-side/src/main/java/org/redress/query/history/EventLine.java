package org.redress.query.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.EventMetadata;
import org.redress.eventlog.Occurred;
import org.redress.eventlog.StoredEvent;
import org.redress.events.RecordCorrected;

/**
 * One event as a page tells it.
 *
 * @param number which event of the case it is, from 1
 * @param occurredAt an ISO instant or date; null where nobody knows when it happened
 * @param actor the opaque id of the person
 * @param correction the number of the event that it corrects; null for any other
 * @param facts what the event says
 */
record EventLine(
        int number,
        long position,
        String type,
        String revision,
        Instant recordedAt,
        @Nullable String occurredAt,
        Occurred.Precision occurredPrecision,
        @Nullable String actor,
        @Nullable String role,
        @Nullable String onBehalfOf,
        @Nullable String policyVersion,
        @Nullable String source,
        @Nullable String line,
        @Nullable Long correction,
        List<Fact> facts) {

    static EventLine of(Moment moment) {
        StoredEvent event = moment.event();
        Occurred occurred = event.occurred();
        return new EventLine(
                moment.number(),
                event.position(),
                event.type(),
                event.revision(),
                event.recordedAt(),
                occurred.text(),
                occurred.precision(),
                event.metadata(EventMetadata.ACTOR),
                event.metadata(EventMetadata.ROLE),
                event.metadata(EventMetadata.ON_BEHALF_OF),
                event.metadata(EventMetadata.POLICY_VERSION),
                event.metadata(EventMetadata.SOURCE),
                event.metadata(EventMetadata.LINE),
                moment.what() instanceof RecordCorrected wrong ? wrong.sequence() + 1 : null,
                Facts.of(moment.what()));
    }

    /** Whether it happened at another time than it was recorded, or nobody knows when. */
    public boolean isLate() {
        return !recordedAt.toString().equals(occurredAt);
    }

    /** Whether it says that an earlier event was wrong. */
    public boolean isCorrection() {
        return correction != null;
    }
}
