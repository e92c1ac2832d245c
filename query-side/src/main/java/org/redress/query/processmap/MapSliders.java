package org.redress.query.processmap;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.analytics.mining.Graph;

/**
 * How much of a graph is shown.
 *
 * @param activities in hundredths of all
 * @param paths in hundredths of those between the activities shown
 */
record MapSliders(int activities, int paths) {
    static final int LEAST = 1;
    static final int MOST = 100;
    static final MapSliders EVERYTHING = new MapSliders(MOST, MOST);

    /** Both within what a slider can say. */
    MapSliders {
        activities = Math.clamp(activities, LEAST, MOST);
        paths = Math.clamp(paths, LEAST, MOST);
    }

    /** Where a map starts: with everything that can be read, else with the paths that cover most moves. */
    static MapSliders startingWith(Graph graph) {
        if (graph.edges().size() <= MapSelection.PATHS_MAX) {
            return EVERYTHING;
        }
        List<Stop> ranked = graph.nodes().stream()
                .sorted(MapSelection.MOST_FREQUENT)
                .map(MapSelection::stop)
                .toList();
        List<MapPath> moving = graph.edges().stream()
                .map(MapPath::of)
                .sorted(MapPath.MOST_FREQUENT)
                .toList();
        List<MapPath> covering = covering(moving);
        int rank = covering.stream()
                .flatMap(path -> Stream.of(path.from(), path.to()))
                .mapToInt(ranked::indexOf)
                .max()
                .orElse(0);
        Set<Stop> shown = Set.copyOf(ranked.subList(0, rank + 1));
        long possible = moving.stream()
                .filter(path -> shown.contains(path.from()) && shown.contains(path.to()))
                .count();
        return new MapSliders(percent(shown.size(), ranked.size()), percent(covering.size(), possible));
    }

    /** The most frequent that together are enough. */
    private static List<MapPath> covering(List<MapPath> moving) {
        double needed = moving.stream().mapToLong(MapPath::count).sum() * MapSelection.MOVES_COVERED;
        long covered = 0;
        int taken = 0;
        while (covered < needed) {
            covered += moving.get(taken).count();
            taken++;
        }
        return moving.subList(0, taken);
    }

    private static int percent(long part, long whole) {
        return (int) Math.ceilDiv(part * MOST, whole);
    }
}
