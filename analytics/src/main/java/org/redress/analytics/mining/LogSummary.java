package org.redress.analytics.mining;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.store.Attribute;

/**
 * What a log has.
 *
 * @param position of the log up to which this knows; for a file, its events
 * @param from the time of the earliest event; null for a log without any, as {@code to}, the time of the latest
 * @param activities in the order in which they first turned up
 */
public record LogSummary(
        long position,
        long cases,
        long events,
        long variants,
        @Nullable Instant from,
        @Nullable Instant to,
        List<String> activities,
        List<Attribute> attributes) {
    public LogSummary {
        activities = List.copyOf(activities);
        attributes = List.copyOf(attributes);
    }
}
