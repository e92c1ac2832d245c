package org.redress.analytics.mining;

import java.time.LocalDate;
import java.util.List;

/**
 * How much happened day by day.
 *
 * @param items in the order of time; days on which nothing happened are there, too
 */
public record Trend(long position, List<Day> items) {
    public Trend {
        items = List.copyOf(items);
    }

    /**
     * One day of the zone asked for.
     *
     * @param begun cases whose first event was on it
     * @param ended cases whose last event was on it
     */
    public record Day(LocalDate day, long events, long begun, long ended) {}
}
