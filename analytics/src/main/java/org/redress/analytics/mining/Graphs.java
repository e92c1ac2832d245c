package org.redress.analytics.mining;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redress.analytics.store.Asking;

/** Asks for the directly-follows graph: one pass over the events, for nodes and edges together. */
@SuppressWarnings("InlineFormatString") // Statements stand together, above what asks them.
final class Graphs {
    /** What came before a case's first event is activity 0. */
    private static final String MOVES = """
            select previous, activity, count(*) as count, sum(first_of_move::integer)::bigint as cases,
                   sum(first_of_activity::integer)::bigint as first_times, count(wait) as measured, sum(wait) as total
              from event
             where true %s
             group by previous, activity
            """;

    private static final String ENDS = """
            select last_activity, count(*) as ends
              from kase %s
             group by last_activity
            """;

    private Graphs() {}

    /** A pair of activities. */
    private record Move(int previous, int activity) {}

    /** What is summed up for one activity. */
    private static final class Counted {
        private long events;
        private long cases;
        private long starts;
        private long ends;
    }

    static Graph of(Asking asking, LogFilter filter, boolean medians) {
        SelectedCases selected = SelectedCases.of(filter, asking);
        List<String> names = selected.names();
        Map<Move, Duration> middle = medians ? medians(asking, selected) : Map.of();
        Map<Integer, Counted> activities = new HashMap<>();
        List<Graph.Edge> edges = new ArrayList<>();
        asking.each(MOVES.formatted(selected.ofEvents()), selected.values(), row -> {
            Move move = new Move(row.getInt("previous"), row.getInt("activity"));
            long count = row.getLong("count");
            Counted counted = activities.computeIfAbsent(move.activity(), code -> new Counted());
            counted.events += count;
            counted.cases += row.getLong("first_times");
            if (move.previous() == 0) {
                counted.starts += count;
            } else {
                long measured = row.getLong("measured");
                BigInteger total = measured == 0 ? BigInteger.ZERO : (BigInteger) row.getObject("total");
                edges.add(new Graph.Edge(
                        names.get(move.previous()),
                        names.get(move.activity()),
                        count,
                        row.getLong("cases"),
                        measured == 0 ? null : Lengths.mean(total, measured),
                        middle.get(move),
                        Lengths.of(total)));
            }
        });
        asking.each(
                ENDS.formatted(selected.ofCases()),
                selected.values(),
                row -> activities.computeIfAbsent(row.getInt("last_activity"), code -> new Counted()).ends +=
                        row.getLong("ends"));
        List<Graph.Node> nodes = new ArrayList<>();
        activities.forEach((code, counted) -> nodes.add(
                new Graph.Node(names.get(code), counted.events, counted.cases, counted.starts, counted.ends)));
        nodes.sort(Comparator.comparingLong(Graph.Node::events).reversed().thenComparing(Graph.Node::activity));
        edges.sort(Comparator.comparingLong(Graph.Edge::count)
                .reversed()
                .thenComparing(Graph.Edge::from)
                .thenComparing(Graph.Edge::to));
        return new Graph(
                asking.position(),
                nodes.stream().mapToLong(Graph.Node::starts).sum(),
                nodes.stream().mapToLong(Graph.Node::events).sum(),
                nodes,
                edges);
    }

    private static Map<Move, Duration> medians(Asking asking, SelectedCases selected) {
        Map<Move, Duration> medians = new HashMap<>();
        asking.each(
                """
                select previous, activity, quantile_cont(wait, 0.5) as median
                  from event
                 where wait is not null %s
                 group by previous, activity
                """.formatted(selected.ofEvents()),
                selected.values(),
                row -> medians.put(
                        new Move(row.getInt("previous"), row.getInt("activity")), Lengths.of(row.getDouble("median"))));
        return medians;
    }
}
