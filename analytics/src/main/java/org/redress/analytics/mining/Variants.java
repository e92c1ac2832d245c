package org.redress.analytics.mining;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ways that cases went, each from first to last activity.
 *
 * @param position of the log that this is about; 0 where a log is a file
 * @param cases and {@code variants} there are altogether
 * @param items the most frequent first; equal ones in the order of their activities
 */
public record Variants(long position, long cases, long variants, List<Variant> items) {
    public Variants {
        items = List.copyOf(items);
    }

    /**
     * One way.
     *
     * @param number names it within this log, as filters ask for it
     * @param share of all cases counted, 0 to 1
     * @param throughput from the first to the last event of its cases; null where no time is known
     */
    public record Variant(
            long number,
            List<String> activities,
            long cases,
            double share,
            @Nullable Spread throughput) {
        public Variant {
            activities = List.copyOf(activities);
        }
    }
}
