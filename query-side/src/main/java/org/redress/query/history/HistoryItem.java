package org.redress.query.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.EventMetadata;
import org.redress.eventlog.Occurred;
import org.redress.eventlog.StoredEvent;

/**
 * One event as one reader sees it.
 *
 * @param occurredAt an ISO instant or an ISO date; null where nobody knows when it happened
 * @param source the collection an imported event came from, and {@code line} the line of its file
 * @param data what happened, as JSON; words not shown to this reader are null
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record HistoryItem(
        long sequence,
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
        @JsonRawValue @Schema(implementation = Object.class) String data) {

    static HistoryItem of(StoredEvent event, String data) {
        Occurred occurred = event.occurred();
        return new HistoryItem(
                event.sequence(),
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
                data);
    }
}
