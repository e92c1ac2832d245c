package org.redress.query.processmap;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.mining.Graph;
import org.redress.analytics.mining.LogFilter;
import org.redress.analytics.mining.LogSummary;
import org.redress.analytics.mining.MinedLog;
import org.redress.analytics.mining.Variants;

/**
 * The answers that one map is made of, all about the same moment.
 *
 * @param graph of the cases asked for
 * @param order from the graph of all cases
 * @param detail of what somebody looks at; null where that is nothing, or is not on the map
 * @param variants the most frequent of the cases asked for
 */
record MapFindings(
        LogSummary summary,
        Graph graph,
        MapOrder order,
        @Nullable MapDetail detail,
        Variants variants) {
    /** Ways beside the map; all of them are a page of their own. */
    static final int VARIANTS_SHOWN = 8;

    static MapFindings of(MinedLog log, MapAsked asked) {
        LogFilter filter = asked.log().filter();
        Graph graph = log.graph(filter, true);
        Graph whole = filter.conditions().isEmpty() ? graph : log.graph(LogFilter.NONE, false);
        MapDetail detail = asked.choice() == null ? null : MapDetail.of(asked.choice(), graph, filter, log);
        return new MapFindings(log.summary(), graph, MapOrder.of(whole), detail, log.variants(filter, VARIANTS_SHOWN));
    }

    public boolean isEmpty() {
        return graph.nodes().isEmpty();
    }

    /** How many of all cases go the ways shown, 0 to 1. */
    public double shareShown() {
        return variants.items().stream().mapToDouble(Variants.Variant::share).sum();
    }

    /** How many of all cases go the way that most go, 0 to 1. */
    public double shareOfFirst() {
        return variants.items().isEmpty() ? 0 : variants.items().getFirst().share();
    }

    /** The way that most go. */
    public List<String> commonest() {
        return variants.items().isEmpty()
                ? List.of()
                : variants.items().getFirst().activities();
    }
}
