package org.redress.query.processmap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.query.processmap.MapDrawing.Course;

/**
 * The columns of what a map shows, in the order of the whole log. Those of which nothing is shown are left out, and
 * those between which nothing is shown are one.
 *
 * @param of each stop its column, from the beginning at 0 on
 * @param main what is shown of the path that most go, from the beginning to the ending
 */
record MapColumns(MapOrder order, Map<Stop, Integer> of, List<Stop> main) {
    MapColumns {
        of = Map.copyOf(of);
        main = List.copyOf(main);
    }

    static MapColumns of(MapSelection selection, MapOrder order) {
        Map<Stop, Integer> columns = new HashMap<>(Map.of(Stop.BEGINNING, 0));
        List<Stop> current = new ArrayList<>();
        int column = 0;
        for (List<Stop> next : inOrder(selection, order)) {
            if (current.isEmpty() || !mayShare(current, next, selection, order)) {
                column++;
                current.clear();
            }
            current.addAll(next);
            int shared = column;
            next.forEach(stop -> columns.put(stop, shared));
        }
        columns.put(Stop.ENDING, column + 1);
        List<Stop> main = Stream.of(
                        Stream.of(Stop.BEGINNING),
                        order.main().stream().filter(columns::containsKey),
                        Stream.of(Stop.ENDING))
                .flatMap(Function.identity())
                .toList();
        return new MapColumns(order, columns, main);
    }

    /** What is shown of each column of the whole log, from left to right. */
    private static Collection<List<Stop>> inOrder(MapSelection selection, MapOrder order) {
        return selection.activities().stream()
                .map(MapSelection::stop)
                .sorted(Comparator.comparingInt(order::rankOf))
                .collect(Collectors.groupingBy(order::columnOf, TreeMap::new, Collectors.toList()))
                .values();
    }

    /** What is one step can stand in one column as long as no path between is shown. */
    private static boolean mayShare(List<Stop> column, List<Stop> next, MapSelection selection, MapOrder order) {
        return order.stepOf(column.getFirst()) == order.stepOf(next.getFirst())
                && selection.paths().stream()
                        .noneMatch(path -> (column.contains(path.from()) && next.contains(path.to()))
                                || (next.contains(path.from()) && column.contains(path.to())));
    }

    int columnOf(Stop stop) {
        return of.getOrDefault(stop, 0);
    }

    /** From top to bottom. */
    List<Stop> stopsOf(int column) {
        return of.entrySet().stream()
                .filter(each -> each.getValue() == column)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingInt(order::rankOf))
                .toList();
    }

    Course courseOf(MapPath path) {
        if (order.isBack(path)) {
            return Course.BACK;
        }
        return columnOf(path.to()) - columnOf(path.from()) == 1 || isMain(path) ? Course.ON : Course.SKIP;
    }

    /** Whether it leads along the straight line, with nothing of that line between. */
    boolean isMain(MapPath path) {
        int from = main.indexOf(path.from());
        return from >= 0 && main.indexOf(path.to()) == from + 1;
    }
}
