package org.redress.query.processmap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.redress.analytics.mining.Graph;

/** Counts the graph of cases that a test spells out. */
final class Graphs {
    private Graphs() {}

    /** Of ways like "a b c", each with how many cases went it, like "3 a b c". */
    static Graph of(String... ways) {
        return of(Stream.of(ways)
                .map(way -> List.of(way.split(" ")))
                .flatMap(way ->
                        Stream.generate(() -> way.subList(1, way.size())).limit(Integer.parseInt(way.getFirst())))
                .toList());
    }

    static Graph of(List<List<String>> cases) {
        Map<String, long[]> nodes = new LinkedHashMap<>();
        Map<List<String>, long[]> edges = new LinkedHashMap<>();
        for (List<String> activities : cases) {
            count(activities, nodes, edges);
        }
        return new Graph(
                0,
                cases.size(),
                cases.stream().mapToInt(List::size).sum(),
                nodes.entrySet().stream()
                        .map(node -> new Graph.Node(
                                node.getKey(),
                                node.getValue()[0],
                                node.getValue()[1],
                                node.getValue()[2],
                                node.getValue()[3]))
                        .toList(),
                edges.entrySet().stream()
                        .map(edge -> new Graph.Edge(
                                edge.getKey().getFirst(),
                                edge.getKey().getLast(),
                                edge.getValue()[0],
                                edge.getValue()[1],
                                Duration.ofHours(1),
                                Duration.ofHours(1),
                                Duration.ofHours(edge.getValue()[0])))
                        .toList());
    }

    /** One with so many activities and paths, the same each time. */
    static Graph large(int activities, int paths) {
        Random random = new Random(7);
        List<List<String>> cases = new ArrayList<>();
        LinkedHashSet<List<String>> seen = new LinkedHashSet<>();
        while (seen.size() < paths) {
            List<String> one = new ArrayList<>();
            int at = random.nextInt(10);
            while (at < activities && seen.size() < paths) {
                one.add("activity " + at);
                if (one.size() > 1) {
                    seen.add(List.of(one.get(one.size() - 2), one.getLast()));
                }
                at = Math.max(0, at + 1 + (random.nextInt(4) == 0 ? random.nextInt(20) - 8 : 0));
            }
            cases.add(one);
        }
        return of(cases);
    }

    private static void count(List<String> activities, Map<String, long[]> nodes, Map<List<String>, long[]> edges) {
        activities.forEach(activity -> node(nodes, activity)[0]++);
        activities.stream().distinct().forEach(activity -> node(nodes, activity)[1]++);
        node(nodes, activities.getFirst())[2]++;
        node(nodes, activities.getLast())[3]++;
        LinkedHashSet<List<String>> once = new LinkedHashSet<>();
        for (int next = 1; next < activities.size(); next++) {
            List<String> move = List.of(activities.get(next - 1), activities.get(next));
            long[] counts = edges.computeIfAbsent(move, key -> new long[2]);
            counts[0]++;
            counts[1] += once.add(move) ? 1 : 0;
        }
    }

    private static long[] node(Map<String, long[]> nodes, String activity) {
        return nodes.computeIfAbsent(activity, key -> new long[4]);
    }
}
