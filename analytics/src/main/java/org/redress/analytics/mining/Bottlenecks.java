package org.redress.analytics.mining;

import java.time.Duration;
import java.util.List;

/**
 * Where time went, the most first.
 *
 * @param total of all time between two events
 */
public record Bottlenecks(long position, Duration total, List<Bottleneck> items) {
    public Bottlenecks {
        items = List.copyOf(items);
    }

    /**
     * One move that cases waited in.
     *
     * @param lost time altogether
     * @param share of all time, 0 to 1
     */
    public record Bottleneck(String from, String to, long count, Duration lost, double share, Duration median) {}
}
