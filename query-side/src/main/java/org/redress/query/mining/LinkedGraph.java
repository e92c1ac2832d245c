package org.redress.query.mining;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.redress.analytics.mining.Graph;
import org.redress.query.replica.LogLinks;

/**
 * The directly-follows graph, each of whose numbers leads to its cases.
 *
 * @param casesAt where all cases that were counted are listed
 */
record LinkedGraph(long position, long cases, long events, String casesAt, List<Node> nodes, List<Edge> edges) {
    LinkedGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** @param startsAt where the cases that began with it are listed, and {@code endsAt} those that ended with it */
    record Node(@JsonUnwrapped Graph.Node node, String casesAt, String startsAt, String endsAt) {}

    record Edge(@JsonUnwrapped Graph.Edge edge, String casesAt) {}

    static LinkedGraph of(Graph graph, LogLinks links) {
        return new LinkedGraph(
                graph.position(),
                graph.cases(),
                graph.events(),
                links.all(),
                graph.nodes().stream()
                        .map(node -> new Node(
                                node,
                                links.did(node.activity()),
                                links.beganWith(node.activity()),
                                links.endedWith(node.activity())))
                        .toList(),
                graph.edges().stream()
                        .map(edge -> new Edge(edge, links.moved(edge.from(), edge.to())))
                        .toList());
    }
}
