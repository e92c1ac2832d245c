package org.redress.analytics.formats;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event as a log tells it.
 *
 * @param caseId the case it belongs to, in the log's own words
 * @param activity what was done (XES {@code concept:name}); any characters
 * @param transition of the activity's own lifecycle, as {@code start} and {@code complete} (XES {@code lifecycle:transition})
 * @param at when, with the offset that the log gave; an event without a time is no event of a log
 * @param resource who did it (XES {@code org:resource})
 * @param attributes everything else the log says about it, in the log's order
 */
public record LoggedEvent(
        String caseId,
        String activity,
        @Nullable String transition,
        OffsetDateTime at,
        @Nullable String resource,
        Map<String, AttributeValue> attributes) {

    public LoggedEvent {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
}
