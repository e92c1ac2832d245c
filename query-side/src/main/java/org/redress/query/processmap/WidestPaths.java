package org.redress.query.processmap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * For each stop the way from one root on which even the rarest path is as frequent as can be: a tree. It is grown by the
 * most frequent path that leads out of it, again and again (Prim).
 *
 * @param last the path by which each stop is reached, in the order in which they are reached; none for the root
 */
record WidestPaths(Map<Stop, MapPath> last) {

    /** From the beginning, along the paths. */
    static WidestPaths fromBeginning(Collection<MapPath> paths) {
        return grown(Stop.BEGINNING, paths, MapPath::from, MapPath::to);
    }

    /** From the ending, against the paths. */
    static WidestPaths fromEnding(Collection<MapPath> paths) {
        return grown(Stop.ENDING, paths, MapPath::to, MapPath::from);
    }

    /** How a stop is reached; null where it is not, or is the root. */
    @Nullable
    MapPath to(Stop stop) {
        return last.get(stop);
    }

    private static WidestPaths grown(
            Stop root, Collection<MapPath> paths, Function<MapPath, Stop> near, Function<MapPath, Stop> far) {
        Map<Stop, List<MapPath>> leaving = new HashMap<>();
        paths.forEach(path -> leaving.computeIfAbsent(near.apply(path), stop -> new ArrayList<>())
                .add(path));
        Map<Stop, MapPath> last = new LinkedHashMap<>();
        PriorityQueue<MapPath> open = new PriorityQueue<>(MapPath.MOST_FREQUENT);
        open.addAll(leaving.getOrDefault(root, List.of()));
        for (MapPath path = open.poll(); path != null; path = open.poll()) {
            Stop reached = far.apply(path);
            if (!reached.equals(root) && last.putIfAbsent(reached, path) == null) {
                open.addAll(leaving.getOrDefault(reached, List.of()));
            }
        }
        return new WidestPaths(last);
    }
}
