package org.redress.analytics.telling;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event beside its case.
 *
 * @param kase the store's number of the case
 * @param id the log's own name of the case
 * @param place of the event in the log
 * @param micros since 1970; null where nobody knows when it happened
 * @param ofEvent by the names of attributes; what has no value is missing
 * @param ofCase the same of the case as it is at last
 */
record ToldRow(
        long kase,
        String id,
        long place,
        String activity,
        @Nullable Long micros,
        int offsetMinutes,
        @Nullable String resource,
        Map<String, String> ofEvent,
        Map<String, String> ofCase) {

    /** When it happened, in the zone in which the log told it. */
    @Nullable
    OffsetDateTime at() {
        return micros == null
                ? null
                : OffsetDateTime.ofInstant(
                        Instant.EPOCH.plus(micros, ChronoUnit.MICROS), ZoneOffset.ofTotalSeconds(offsetMinutes * 60));
    }

    /** With more of the case. */
    ToldRow withDetails(Map<String, String> details) {
        Map<String, String> all = new LinkedHashMap<>(ofCase);
        all.putAll(details);
        return new ToldRow(kase, id, place, activity, micros, offsetMinutes, resource, ofEvent, all);
    }
}
