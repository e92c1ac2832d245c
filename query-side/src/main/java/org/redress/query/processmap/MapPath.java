package org.redress.query.processmap;

import java.time.Duration;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.mining.Graph;

/**
 * One stop directly after another.
 *
 * @param count how often
 * @param cases in how many cases
 * @param mean time from one to the other; null where it leads from the beginning or to the ending, which take no time
 * @param median null where the graph does not know it either
 */
record MapPath(
        Stop from,
        Stop to,
        long count,
        long cases,
        @Nullable Duration mean,
        @Nullable Duration median) {

    /** The most frequent first; equal ones by their names, so that the same log always gives the same map. */
    static final Comparator<MapPath> MOST_FREQUENT = Comparator.comparingLong(MapPath::count)
            .reversed()
            .thenComparing(path -> nameOf(path.from()))
            .thenComparing(path -> nameOf(path.to()));

    static MapPath of(Graph.Edge edge) {
        return new MapPath(
                new Stop.Activity(edge.from()),
                new Stop.Activity(edge.to()),
                edge.count(),
                edge.cases(),
                edge.mean(),
                edge.median());
    }

    static MapPath into(Graph.Node node) {
        return new MapPath(
                Stop.BEGINNING, new Stop.Activity(node.activity()), node.starts(), node.starts(), null, null);
    }

    static MapPath outOf(Graph.Node node) {
        return new MapPath(new Stop.Activity(node.activity()), Stop.ENDING, node.ends(), node.ends(), null, null);
    }

    /** Whether it leads from one activity to another, and not from the beginning or to the ending. */
    boolean isMove() {
        return from instanceof Stop.Activity && to instanceof Stop.Activity;
    }

    private static String nameOf(Stop stop) {
        return switch (stop) {
            case Stop.Beginning beginning -> "";
            case Stop.Activity activity -> activity.name();
            case Stop.Ending ending -> "";
        };
    }
}
