package org.redress.query.processmap;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.mining.Graph;
import org.redress.analytics.mining.LogFilter;
import org.redress.analytics.mining.MinedLog;
import org.redress.analytics.mining.Spread;

/**
 * What is told of an activity or a path beside what the map says.
 *
 * @param path null where it is an activity
 * @param count how often
 * @param cases in how many cases
 * @param waited from what was done before; null where no time is known
 * @param waitedAfter of an activity, until what was done next
 * @param before paths to where it is, the most frequent first
 * @param after paths from there on
 */
record MapDetail(
        MapChoice choice,
        @Nullable MapPath path,
        long count,
        long cases,
        @Nullable Spread waited,
        @Nullable Spread waitedAfter,
        List<MapPath> before,
        List<MapPath> after) {
    /** Neighbours that are told on each side: the others are rarer. */
    static final int NEIGHBOURS_MAX = 6;

    MapDetail {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Null where the graph has no such thing. */
    static @Nullable MapDetail of(MapChoice choice, Graph graph, LogFilter filter, MinedLog log) {
        List<MapPath> paths = MapSelection.pathsOf(graph);
        Optional<MapDetail> detail = switch (choice) {
            case MapChoice.OfActivity of -> activity(of, graph, paths, filter, log);
            case MapChoice.OfPath of -> path(of, paths, filter, log);
        };
        return detail.orElse(null);
    }

    private static Optional<MapDetail> activity(
            MapChoice.OfActivity choice, Graph graph, List<MapPath> paths, LogFilter filter, MinedLog log) {
        Stop stop = new Stop.Activity(choice.activity());
        return graph.nodes().stream()
                .filter(node -> node.activity().equals(choice.activity()))
                .findFirst()
                .map(node -> new MapDetail(
                        choice,
                        null,
                        node.events(),
                        node.cases(),
                        log.waitBefore(filter, choice.activity()).orElse(null),
                        log.waitAfter(filter, choice.activity()).orElse(null),
                        some(paths, path -> path.to().equals(stop)),
                        some(paths, path -> path.from().equals(stop))));
    }

    private static Optional<MapDetail> path(
            MapChoice.OfPath choice, List<MapPath> paths, LogFilter filter, MinedLog log) {
        return paths.stream()
                .filter(path -> path.from().equals(choice.from()) && path.to().equals(choice.to()))
                .findFirst()
                .map(path -> new MapDetail(
                        choice,
                        path,
                        path.count(),
                        path.cases(),
                        waited(choice, filter, log).orElse(null),
                        null,
                        some(paths, other -> other.to().equals(choice.from())),
                        some(paths, other -> other.from().equals(choice.to()))));
    }

    private static Optional<Spread> waited(MapChoice.OfPath choice, LogFilter filter, MinedLog log) {
        return choice.from() instanceof Stop.Activity from && choice.to() instanceof Stop.Activity to
                ? log.waitBetween(filter, from.name(), to.name())
                : Optional.empty();
    }

    private static List<MapPath> some(List<MapPath> paths, Predicate<MapPath> of) {
        return paths.stream().filter(of).limit(NEIGHBOURS_MAX).toList();
    }
}
