package org.redress.analytics.mining;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case as a log knows it.
 *
 * @param number within this log; pages go by it
 * @param id in the log's own words
 * @param began the earliest time known; null where none is, as {@code ended}, the latest
 * @param attributes of the case by their names; those it has no value of are missing
 * @param variant the number of the way it went
 */
public record MinedCase(
        long number,
        String id,
        long events,
        @Nullable Instant began,
        @Nullable Instant ended,
        String lastActivity,
        long variant,
        Map<String, String> attributes) {
    public MinedCase {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
}
