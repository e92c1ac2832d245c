package org.redress.analytics.mining;

import java.util.List;

/**
 * Who handed work on to whom: directly following events of one case by two people.
 *
 * @param hidden moves between people who met in fewer cases than may be told
 * @param items most frequent first
 */
public record Handovers(long position, long hidden, List<Handover> items) {
    public Handovers {
        items = List.copyOf(items);
    }

    public record Handover(String from, String to, long count, long cases) {}
}
