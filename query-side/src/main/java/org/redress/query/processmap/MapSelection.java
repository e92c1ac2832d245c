package org.redress.query.processmap;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.redress.analytics.mining.Graph;

/**
 * What of a graph a map shows: the most frequent first, but never a stop alone. Each keeps its most frequent way in and
 * out, is reached from the beginning and reaches the ending; activities without which it could not are shown, too.
 *
 * @param activities shown, the most frequent first; none only where the graph has none
 * @param paths shown, the most frequent first, with those from the beginning and to the ending
 * @param activitiesOfAll how many the graph has
 * @param pathsOfAll how many the graph has between activities
 * @param moves how often anybody went one of the paths shown between activities
 * @param movesOfAll the same of all paths
 */
record MapSelection(
        List<Graph.Node> activities,
        List<MapPath> paths,
        int activitiesOfAll,
        int pathsOfAll,
        long moves,
        long movesOfAll) {
    /** With more paths than this nobody reads a map; it then starts with those that cover most moves. */
    static final int PATHS_MAX = 60;

    /** Which part of all moves a map starts with where there are too many paths. */
    static final double MOVES_COVERED = 0.8;

    static final Comparator<Graph.Node> MOST_FREQUENT =
            Comparator.comparingLong(Graph.Node::events).reversed().thenComparing(Graph.Node::activity);

    MapSelection {
        activities = List.copyOf(activities);
        paths = List.copyOf(paths);
    }

    /**
     * What two sliders show.
     *
     * @param activities of how many hundredths; at least one is shown
     * @param paths of how many hundredths of those between the activities shown
     */
    static MapSelection of(Graph graph, int activities, int paths) {
        List<Graph.Node> nodes = graph.nodes().stream().sorted(MOST_FREQUENT).toList();
        Set<Stop> chosen = new HashSet<>();
        nodes.stream()
                .limit(hundredths(activities, nodes.size()))
                .map(MapSelection::stop)
                .forEach(chosen::add);
        List<MapPath> all = pathsOf(graph);
        Set<Stop> stops = connected(chosen, all);
        List<MapPath> possible = all.stream()
                .filter(path -> stops.contains(path.from()) && stops.contains(path.to()))
                .toList();
        List<MapPath> shown = chosen(possible, paths);
        return new MapSelection(
                nodes.stream().filter(node -> stops.contains(stop(node))).toList(),
                shown,
                nodes.size(),
                graph.edges().size(),
                moves(shown),
                moves(all));
    }

    /** Paths between activities that are shown. */
    public int moving() {
        return (int) paths.stream().filter(MapPath::isMove).count();
    }

    /** Activities that are not shown. */
    public int activitiesHidden() {
        return activitiesOfAll - activities.size();
    }

    /** Paths that are not shown. */
    public int pathsHidden() {
        return pathsOfAll - moving();
    }

    /** Which part of all moves goes along the paths shown, 0 to 1. */
    public double share() {
        return movesOfAll == 0 ? 1 : (double) moves / movesOfAll;
    }

    static Stop stop(Graph.Node node) {
        return new Stop.Activity(node.activity());
    }

    /** All there are, the most frequent first. */
    static List<MapPath> pathsOf(Graph graph) {
        return Stream.of(
                        graph.edges().stream().map(MapPath::of),
                        graph.nodes().stream().map(MapPath::into),
                        graph.nodes().stream().map(MapPath::outOf))
                .flatMap(Function.identity())
                .filter(path -> path.count() > 0)
                .sorted(MapPath.MOST_FREQUENT)
                .toList();
    }

    /** The stops chosen with the beginning, the ending and what lies between on the way that most go. */
    private static Set<Stop> connected(Set<Stop> chosen, List<MapPath> all) {
        Set<Stop> stops = new LinkedHashSet<>(chosen);
        stops.add(Stop.BEGINNING);
        stops.add(Stop.ENDING);
        WidestPaths in = WidestPaths.fromBeginning(all);
        WidestPaths out = WidestPaths.fromEnding(all);
        Set<Stop> reached =
                WidestPaths.fromBeginning(between(stops, all)).last().keySet();
        chosen.stream().filter(stop -> !reached.contains(stop)).forEach(stop -> follow(stop, in, MapPath::from, stops));
        // What has been added for the way in may be a way out as well.
        Set<Stop> leaving = WidestPaths.fromEnding(between(stops, all)).last().keySet();
        List.copyOf(stops).stream()
                .filter(stop -> !leaving.contains(stop))
                .forEach(stop -> follow(stop, out, MapPath::to, stops));
        return stops;
    }

    private static void follow(Stop stop, WidestPaths tree, Function<MapPath, Stop> next, Set<Stop> stops) {
        for (MapPath path = tree.to(stop); path != null; path = tree.to(next.apply(path))) {
            stops.add(next.apply(path));
        }
    }

    private static List<MapPath> between(Set<Stop> stops, List<MapPath> all) {
        return all.stream()
                .filter(path -> stops.contains(path.from()) && stops.contains(path.to()))
                .toList();
    }

    private static List<MapPath> chosen(List<MapPath> possible, int percent) {
        List<MapPath> moving = possible.stream().filter(MapPath::isMove).toList();
        List<MapPath> frequent = moving.subList(0, hundredths(percent, moving.size()));
        long least = frequent.isEmpty() ? Long.MAX_VALUE : frequent.getLast().count();
        Set<MapPath> shown = new HashSet<>(frequent);
        // Where cases begin and end is shown down to the same frequency.
        possible.stream()
                .filter(path -> !path.isMove() && path.count() >= least)
                .forEach(shown::add);
        shown.addAll(firstOfEach(possible, MapPath::to));
        shown.addAll(firstOfEach(possible, MapPath::from));
        shown.addAll(WidestPaths.fromBeginning(possible).last().values());
        shown.addAll(WidestPaths.fromEnding(possible).last().values());
        return possible.stream().filter(shown::contains).toList();
    }

    private static Collection<MapPath> firstOfEach(List<MapPath> possible, Function<MapPath, Stop> stop) {
        Set<Stop> seen = new HashSet<>();
        return possible.stream()
                .filter(path -> !path.from().equals(path.to()))
                .filter(path -> seen.add(stop.apply(path)))
                .toList();
    }

    private static long moves(Collection<MapPath> paths) {
        return paths.stream().filter(MapPath::isMove).mapToLong(MapPath::count).sum();
    }

    /** At least one, where there are any. */
    private static int hundredths(int percent, int of) {
        return Math.min(of, Math.max(1, Math.ceilDiv(of * percent, 100)));
    }
}
