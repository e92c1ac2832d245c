package org.redress.analytics.mining;

import java.time.Instant;
import java.util.List;

/**
 * Each case a row, each event a dot. With more rows than anybody can look at, a row is a band of cases.
 *
 * @param cases shown and not shown
 * @param rows those that began first come first
 */
public record DottedChart(long position, long cases, Instant from, Instant to, List<Row> rows) {
    public DottedChart {
        rows = List.copyOf(rows);
    }

    /**
     * A case, or a band of cases that began one after the other.
     *
     * @param firstCase the id of the first one
     * @param cases in this row
     */
    public record Row(String firstCase, long cases, List<Dot> dots) {
        public Row {
            dots = List.copyOf(dots);
        }
    }

    /**
     * Something that was done.
     *
     * @param count events that fall into this dot; 1 where a row is one case
     */
    public record Dot(Instant at, String activity, long count) {}
}
