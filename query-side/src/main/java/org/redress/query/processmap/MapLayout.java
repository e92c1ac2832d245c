package org.redress.query.processmap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.mining.Graph;
import org.redress.query.page.Plot;
import org.redress.query.page.Spot;
import org.redress.query.processmap.MapDrawing.Course;

/**
 * Places a map from left to right with the Eclipse Layout Kernel: columns and their order come from the whole log, the
 * kernel finds heights and the ways of the paths. One layout, then forgotten.
 *
 * @see "https://eclipse.dev/elk/reference/algorithms/org-eclipse-elk-layered.html"
 */
final class MapLayout {
    static final double BOX_WIDTH = 140;
    static final double BOX_HEIGHT = 66;
    static final double DISC_RADIUS = 10;

    /** What the words keep free at either side of their box. */
    private static final double BOX_EDGE = 10;

    /** Room for two numbers on the straight way from one box to the next. */
    private static final double BETWEEN_COLUMNS = 64;

    /** Room for a number on each of the level ways one above the other. */
    private static final double BETWEEN_PATHS = 22;

    private static final double BETWEEN_BOXES = 30;
    private static final double AROUND = 12;

    private static final double THINNEST = 1.5;
    private static final double THICKEST = 8;

    /** Copies of each path on the straight line, never drawn: what crosses it would cross them all, so less does. */
    private static final int COPIES = 4;

    /** How much more than any other path the main path must be straight. */
    private static final int STRAIGHT = 1_000;

    /** Where the straight line passes a column; too small to be seen. */
    private static final double KNOT = 1;

    /** Before all ranks: the straight line is on top of each column. */
    private static final int TOP = -1;

    /** With more paths than this, heights are found by a rule that is quicker and bends more. */
    private static final int PATHS_WELL_PLACED = 150;

    /** How often the kernel begins anew to find an order with fewer crossings. */
    private static final int THOROUGH = 7;

    private static final int QUICK = 1;

    /** What counts as on the same height. */
    private static final double LEVEL = 0.5;

    static {
        // Told once per process: without it the kernel does not know how to copy its own values.
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private final MapSelection selection;
    private final MapOrder order;
    private final UnaryOperator<String> words;
    private final Map<Stop, ElkNode> nodes = new HashMap<>();
    private final Map<Integer, ElkNode> knots = new HashMap<>();
    private final Map<MapPath, List<ElkEdge>> edges = new HashMap<>();
    private final MapColumns columns;

    private MapLayout(MapSelection selection, MapOrder order, UnaryOperator<String> words) {
        this.words = words;
        this.selection = selection;
        this.order = order;
        this.columns = MapColumns.of(selection, order);
    }

    /**
     * @param selection what is shown; at least one activity
     * @param order of the whole log
     * @param words what people call an activity
     */
    static MapDrawing of(MapSelection selection, MapOrder order, UnaryOperator<String> words) {
        return new MapLayout(selection, order, words).drawing();
    }

    private MapDrawing drawing() {
        ElkNode graph = graph();
        // Made column by column: where two are in question, the kernel keeps what was made first further left.
        for (int column = 0; column <= columns.columnOf(Stop.ENDING); column++) {
            List<Stop> stops = columns.stopsOf(column);
            if (stops.stream().noneMatch(columns.main()::contains)) {
                knots.put(column, node(graph, KNOT, KNOT, column, TOP));
            }
            stops.forEach(stop -> nodes.put(stop, node(graph, stop)));
        }
        // The order in which paths are made is that of their ports: from the most frequent on.
        between().forEach(path -> edges.put(path, edge(graph, path)));
        new LayeredLayoutProvider().layout(graph, new NullElkProgressMonitor());
        return new MapDrawing(
                Plot.rounded(graph.getWidth()),
                Plot.rounded(graph.getHeight()),
                disc(Stop.BEGINNING),
                disc(Stop.ENDING),
                boxes(),
                lines());
    }

    /** What leads from one stop to another, the most frequent first; what follows itself is told in its box. */
    private List<MapPath> between() {
        return selection.paths().stream()
                .filter(path -> !path.from().equals(path.to()))
                .toList();
    }

    private ElkNode graph() {
        ElkNode graph = ElkGraphUtil.createGraph();
        graph.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(LayeredOptions.PADDING, new ElkPadding(AROUND));
        graph.setProperty(LayeredOptions.RANDOM_SEED, 1);
        graph.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, false);
        graph.setProperty(LayeredOptions.PARTITIONING_ACTIVATE, true);
        graph.setProperty(LayeredOptions.CROSSING_MINIMIZATION_SEMI_INTERACTIVE, true);
        graph.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.MODEL_ORDER);
        graph.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.LONGEST_PATH_SOURCE);
        boolean isLarge = selection.paths().size() > PATHS_WELL_PLACED;
        graph.setProperty(
                LayeredOptions.NODE_PLACEMENT_STRATEGY,
                isLarge ? NodePlacementStrategy.BRANDES_KOEPF : NodePlacementStrategy.NETWORK_SIMPLEX);
        graph.setProperty(LayeredOptions.THOROUGHNESS, isLarge ? QUICK : THOROUGH);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_COLUMNS);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN_BOXES);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, BETWEEN_PATHS);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, BETWEEN_PATHS);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, BETWEEN_PATHS / 2);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, BETWEEN_PATHS);
        return graph;
    }

    private ElkNode node(ElkNode graph, Stop stop) {
        double side = 2 * DISC_RADIUS;
        return switch (stop) {
            case Stop.Activity activity ->
                node(graph, BOX_WIDTH, BOX_HEIGHT, columns.columnOf(activity), order.rankOf(activity));
            case Stop.Beginning beginning -> node(graph, side, side, columns.columnOf(beginning), TOP);
            case Stop.Ending ending -> node(graph, side, side, columns.columnOf(ending), TOP);
        };
    }

    private static ElkNode node(ElkNode graph, double width, double height, int column, int row) {
        ElkNode node = ElkGraphUtil.createNode(graph);
        node.setDimensions(width, height);
        node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_SIDE);
        node.setProperty(LayeredOptions.PARTITIONING_PARTITION, column);
        // Of what is in one column, the first in the order is on top.
        node.setProperty(LayeredOptions.POSITION, new KVector(0, row));
        return node;
    }

    /** Its parts, one after the other: the straight line has a knot in each column that it passes. */
    private List<ElkEdge> edge(ElkNode graph, MapPath path) {
        Course course = columns.courseOf(path);
        if (course != Course.ON) {
            return List.of(
                    edge(graph, newPort(nodeOf(path.from()), side(course)), newPort(nodeOf(path.to()), side(course))));
        }
        List<ElkEdge> parts = new ArrayList<>();
        ElkNode from = nodeOf(path.from());
        for (int column = columns.columnOf(path.from()) + 1; column <= columns.columnOf(path.to()); column++) {
            ElkNode to = column == columns.columnOf(path.to())
                    ? nodeOf(path.to())
                    : Objects.requireNonNull(knots.get(column));
            ElkPort out = sharedPort(from, PortSide.EAST);
            ElkPort in = sharedPort(to, PortSide.WEST);
            parts.add(edge(graph, out, in));
            if (columns.isMain(path)) {
                parts.getLast().setProperty(LayeredOptions.PRIORITY_STRAIGHTNESS, STRAIGHT);
                for (int copy = 0; copy < COPIES; copy++) {
                    edge(graph, out, in);
                }
            }
            from = to;
        }
        return parts;
    }

    private static ElkEdge edge(ElkNode graph, ElkPort from, ElkPort to) {
        ElkEdge edge = ElkGraphUtil.createEdge(graph);
        edge.getSources().add(from);
        edge.getTargets().add(to);
        return edge;
    }

    private ElkNode nodeOf(Stop stop) {
        return Objects.requireNonNull(nodes.get(stop));
    }

    private static PortSide side(Course course) {
        return switch (course) {
            case ON -> PortSide.WEST;
            case BACK -> PortSide.NORTH;
            case SKIP -> PortSide.SOUTH;
        };
    }

    /** All ways on share one place on the side of a box, in its middle; every other has its own. */
    private static ElkPort sharedPort(ElkNode node, PortSide side) {
        return node.getPorts().stream()
                .filter(port -> port.getProperty(LayeredOptions.PORT_SIDE) == side)
                .findFirst()
                .orElseGet(() -> newPort(node, side));
    }

    private static ElkPort newPort(ElkNode node, PortSide side) {
        ElkPort port = ElkGraphUtil.createPort(node);
        port.setProperty(LayeredOptions.PORT_SIDE, side);
        return port;
    }

    private MapDrawing.Disc disc(Stop stop) {
        ElkNode node = nodeOf(stop);
        return new MapDrawing.Disc(
                Plot.rounded(node.getX() + DISC_RADIUS), Plot.rounded(node.getY() + DISC_RADIUS), DISC_RADIUS);
    }

    private List<MapDrawing.Box> boxes() {
        long most = selection.activities().stream()
                .mapToLong(Graph.Node::events)
                .max()
                .orElse(1);
        return selection.activities().stream()
                .sorted(Comparator.comparingInt(node -> order.rankOf(MapSelection.stop(node))))
                .map(node -> box(node, most))
                .toList();
    }

    private MapDrawing.Box box(Graph.Node node, long most) {
        ElkNode placed = nodeOf(MapSelection.stop(node));
        return new MapDrawing.Box(
                node,
                Plot.rounded(placed.getX()),
                Plot.rounded(placed.getY()),
                BOX_WIDTH,
                BOX_HEIGHT,
                NameLines.of(words.apply(node.activity()), BOX_WIDTH - 2 * BOX_EDGE),
                Plot.rounded(BOX_WIDTH * node.events() / Math.max(1, most)),
                again(MapSelection.stop(node)));
    }

    private @Nullable MapPath again(Stop stop) {
        return selection.paths().stream()
                .filter(path -> path.from().equals(stop) && path.to().equals(stop))
                .findFirst()
                .orElse(null);
    }

    /** The rarest first. */
    private List<MapDrawing.Line> lines() {
        Map<MapPath, List<Spot>> corners = edges.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, edge -> corners(edge.getValue())));
        MapLabels labels = new MapLabels(corners);
        double most = selection.paths().stream().mapToLong(MapPath::count).max().orElse(1);
        return between().reversed().stream()
                .map(path ->
                        line(path, Objects.requireNonNull(corners.get(path)), labels.of(path), path.count() / most))
                .toList();
    }

    /** @param part of the most frequent path, 0 to 1 */
    private MapDrawing.Line line(MapPath path, List<Spot> corners, MapDrawing.Place label, double part) {
        return new MapDrawing.Line(
                path,
                columns.courseOf(path),
                corners,
                label,
                Plot.rounded(THINNEST + (THICKEST - THINNEST) * part),
                turn(corners));
    }

    /** Where it begins, turns and ends; a knot on the straight line is no corner. */
    private static List<Spot> corners(List<ElkEdge> parts) {
        List<Spot> corners = new ArrayList<>();
        for (ElkEdge part : parts) {
            ElkEdgeSection way = part.getSections().getFirst();
            add(corners, way.getStartX(), way.getStartY());
            way.getBendPoints().forEach(bend -> add(corners, bend.getX(), bend.getY()));
            add(corners, way.getEndX(), way.getEndY());
        }
        return corners;
    }

    private static void add(List<Spot> corners, double x, double y) {
        int last = corners.size() - 1;
        if (last > 0
                && isLevel(corners.get(last - 1), corners.get(last))
                && Math.abs(corners.get(last).y() - y) < LEVEL) {
            corners.removeLast();
        }
        corners.add(new Spot(Plot.rounded(x), Plot.rounded(y)));
    }

    private static boolean isLevel(Spot from, Spot to) {
        return Math.abs(from.y() - to.y()) < LEVEL;
    }

    private static int turn(List<Spot> corners) {
        Spot before = corners.get(corners.size() - 2);
        Spot tip = corners.getLast();
        if (isLevel(before, tip)) {
            return before.x() <= tip.x() ? 0 : 180;
        }
        return before.y() < tip.y() ? 90 : -90;
    }
}
