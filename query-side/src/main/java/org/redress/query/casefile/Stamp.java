package org.redress.query.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.EventMetadata;
import org.redress.eventlog.Occurred;
import org.redress.eventlog.StoredEvent;
import org.redress.query.reading.OnRecord;

/**
 * Who put something on record, in which role, and when.
 *
 * @param sequence of the event within its complaint, from 0
 * @param occurredAt when it happened, an ISO instant or an ISO date; null where nobody knows
 * @param by the opaque id of the person
 * @param role in which the person acted
 */
public record Stamp(
        long sequence,
        Instant recordedAt,
        @Nullable String occurredAt,
        Occurred.Precision occurredPrecision,
        @Nullable String by,
        @Nullable String role)
        implements OnRecord {

    /** The stamp of one line of the log. */
    public static Stamp of(StoredEvent event) {
        Occurred occurred = event.occurred();
        return new Stamp(
                event.sequence(),
                event.recordedAt(),
                occurred.text(),
                occurred.precision(),
                event.metadata(EventMetadata.ACTOR),
                event.metadata(EventMetadata.ROLE));
    }
}
