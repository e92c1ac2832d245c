package org.redress.analytics.mining;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The directly-follows graph: what was done, and what was done next in the same case.
 *
 * @param position of the log that this is about; 0 where a log is a file
 * @param cases and {@code events} that were counted
 * @param nodes most frequent first
 * @param edges most frequent first
 */
public record Graph(long position, long cases, long events, List<Node> nodes, List<Edge> edges) {
    public Graph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /**
     * What was done.
     *
     * @param events how often it was done
     * @param cases in how many cases
     * @param starts how many cases began with it
     * @param ends how many cases ended with it; of a case that goes on, with what was done last
     */
    public record Node(String activity, long events, long cases, long starts, long ends) {}

    /**
     * One thing done directly after another.
     *
     * @param count how often
     * @param cases in how many cases
     * @param mean from one to the other, exact to the microsecond; negative where a log tells times against its order, null
     *     where no time is known
     * @param median of type 7; null where medians were not asked for or no time is known
     * @param total of all times together
     */
    public record Edge(
            String from,
            String to,
            long count,
            long cases,
            @Nullable Duration mean,
            @Nullable Duration median,
            Duration total) {}
}
