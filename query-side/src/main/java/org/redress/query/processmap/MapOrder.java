package org.redress.query.processmap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.redress.analytics.mining.Graph;

/**
 * Where each activity of a log stands, from left to right, whatever part of it a map shows: so that no filter and no
 * slider ever moves one thing to the other side of another.
 *
 * @param main the path that most go, step by step: what stands on the straight line
 * @param steps how many steps behind the beginning each activity comes most often
 * @param columns of all activities: by step, and those of one step between which a path leads behind one another
 * @param ranks of all activities: by column, with the main path before what is beside it
 */
record MapOrder(List<Stop> main, Map<Stop, Integer> steps, Map<Stop, Integer> columns, Map<Stop, Integer> ranks) {
    private static final int FIRST = 0;

    MapOrder {
        main = List.copyOf(main);
        steps = Map.copyOf(steps);
        columns = Map.copyOf(columns);
        ranks = Map.copyOf(ranks);
    }

    /** @param whole the graph of all cases of a log, not of some */
    static MapOrder of(Graph whole) {
        List<MapPath> paths = MapSelection.pathsOf(whole);
        List<Stop> main = mainOf(paths);
        Map<Stop, Integer> columns = new HashMap<>();
        List<Stop> placed = new ArrayList<>(main);
        for (int column = 0; column < main.size(); column++) {
            columns.put(main.get(column), column);
        }
        beside(paths, columns, placed);
        // What no case leads to can only be in a graph that was cut; it stands at the beginning.
        whole.nodes().stream()
                .map(MapSelection::stop)
                .filter(stop -> columns.putIfAbsent(stop, FIRST) == null)
                .forEach(placed::add);
        Map<Stop, Integer> apart = apart(placed, columns, paths);
        Map<Stop, Integer> ranks = new HashMap<>();
        placed.stream().sorted(Comparator.comparing(apart::get)).forEach(stop -> ranks.put(stop, ranks.size()));
        return new MapOrder(main, columns, apart, ranks);
    }

    /** Counted from the beginning; what the whole graph does not know stands first. */
    int stepOf(Stop stop) {
        return steps.getOrDefault(stop, FIRST);
    }

    /** Counted from the beginning; what the whole graph does not know stands first. */
    int columnOf(Stop stop) {
        return switch (stop) {
            case Stop.Beginning beginning -> FIRST - 1;
            case Stop.Activity activity -> columns.getOrDefault(activity, FIRST);
            case Stop.Ending ending -> Integer.MAX_VALUE;
        };
    }

    int rankOf(Stop stop) {
        return switch (stop) {
            case Stop.Beginning beginning -> FIRST - 1;
            case Stop.Activity activity -> ranks.getOrDefault(activity, Integer.MAX_VALUE - 1);
            case Stop.Ending ending -> Integer.MAX_VALUE;
        };
    }

    /** Whether a path goes against the order. */
    boolean isBack(MapPath path) {
        return rankOf(path.to()) <= rankOf(path.from());
    }

    /** From the beginning on what was done next most often and not yet before, until most cases end. */
    private static List<Stop> mainOf(List<MapPath> paths) {
        List<Stop> main = new ArrayList<>();
        Set<Stop> seen = new HashSet<>(Set.of(Stop.BEGINNING));
        Stop here = Stop.BEGINNING;
        while (!here.equals(Stop.ENDING)) {
            Stop from = here;
            here = paths.stream()
                    .filter(path -> path.from().equals(from) && !seen.contains(path.to()))
                    .map(MapPath::to)
                    .findFirst()
                    .orElse(Stop.ENDING);
            if (seen.add(here) && !here.equals(Stop.ENDING)) {
                main.add(here);
            }
        }
        return main;
    }

    /** What is beside the main path stands behind what leads to it most often. */
    private static void beside(List<MapPath> paths, Map<Stop, Integer> columns, List<Stop> placed) {
        for (boolean found = true; found; ) {
            found = paths.stream()
                    .filter(path -> path.to() instanceof Stop.Activity && !columns.containsKey(path.to()))
                    .filter(path -> path.from().equals(Stop.BEGINNING) || columns.containsKey(path.from()))
                    .findFirst()
                    .map(path -> {
                        columns.put(path.to(), columns.getOrDefault(path.from(), FIRST - 1) + 1);
                        return placed.add(path.to());
                    })
                    .orElse(false);
        }
    }

    /** Between two of one column leads no path: those between which one does stand behind one another. */
    private static Map<Stop, Integer> apart(List<Stop> placed, Map<Stop, Integer> columns, List<MapPath> paths) {
        TreeMap<Integer, List<Stop>> groups =
                placed.stream().collect(Collectors.groupingBy(columns::get, TreeMap::new, Collectors.toList()));
        Map<Stop, Integer> apart = new HashMap<>();
        int next = FIRST;
        for (List<Stop> group : groups.values()) {
            int first = next;
            for (Stop stop : group) {
                int column = paths.stream()
                        .filter(path -> path.from().equals(stop) || path.to().equals(stop))
                        .map(path -> path.from().equals(stop) ? path.to() : path.from())
                        .filter(other -> !other.equals(stop) && group.contains(other) && apart.containsKey(other))
                        .mapToInt(other -> apart.getOrDefault(other, first) + 1)
                        .max()
                        .orElse(first);
                apart.put(stop, column);
                next = Math.max(next, column + 1);
            }
        }
        return apart;
    }
}
