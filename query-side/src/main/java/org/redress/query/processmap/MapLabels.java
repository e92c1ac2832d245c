package org.redress.query.processmap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.redress.query.page.Plot;
import org.redress.query.page.Spot;

/** Finds where the numbers of each path stand: on its longest level part, if it can be on one that no other path uses. */
final class MapLabels {
    /** A level part shorter than this has no room for two numbers beside each other. */
    private static final double SHORT = 110;

    /** What counts as on the same height. */
    private static final double SAME = 1;

    private final Map<MapPath, List<Level>> levels;

    /** @param corners of all paths of a map */
    MapLabels(Map<MapPath, List<Spot>> corners) {
        this.levels = corners.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, path -> Level.of(path.getValue())));
    }

    MapDrawing.Place of(MapPath path) {
        List<Level> own = levels.getOrDefault(path, List.of());
        Level best = own.stream()
                .filter(level -> isAlone(level, path))
                .max(Comparator.comparingDouble(Level::length))
                .orElseGet(() -> own.stream()
                        .max(Comparator.comparingDouble(Level::length))
                        .orElseThrow());
        return new MapDrawing.Place(
                Plot.rounded((best.left() + best.right()) / 2), Plot.rounded(best.y()), best.length() < SHORT);
    }

    private boolean isAlone(Level level, MapPath path) {
        return levels.entrySet().stream()
                .filter(other -> !other.getKey().equals(path))
                .flatMap(other -> other.getValue().stream())
                .noneMatch(level::isUnder);
    }

    /** A part of a path that goes neither up nor down; of one that does nothing else, its middle. */
    private record Level(double left, double right, double y) {

        static List<Level> of(List<Spot> corners) {
            List<Level> levels = new ArrayList<>();
            for (int corner = 0; corner + 1 < corners.size(); corner++) {
                Spot begin = corners.get(corner);
                Spot end = corners.get(corner + 1);
                if (Math.abs(begin.y() - end.y()) < SAME && begin.x() != end.x()) {
                    levels.add(new Level(Math.min(begin.x(), end.x()), Math.max(begin.x(), end.x()), begin.y()));
                }
            }
            Spot first = corners.getFirst();
            Spot last = corners.getLast();
            return levels.isEmpty() ? List.of(new Level(first.x(), first.x(), (first.y() + last.y()) / 2)) : levels;
        }

        double length() {
            return right - left;
        }

        /** Whether the other lies over its middle. */
        boolean isUnder(Level other) {
            double middle = (left + right) / 2;
            return Math.abs(y - other.y) < SAME && other.left <= middle && middle <= other.right;
        }
    }
}
