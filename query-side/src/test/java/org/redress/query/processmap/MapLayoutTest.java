package org.redress.query.processmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.redress.analytics.mining.Graph;
import org.redress.query.page.Spot;
import org.redress.query.processmap.MapDrawing.Box;
import org.redress.query.processmap.MapDrawing.Course;
import org.redress.query.processmap.MapDrawing.Line;

class MapLayoutTest {
    private static final double NEAR = 0.3;

    private static final Graph REPAIRS = Graphs.of(
            "50 take mend test give",
            "20 take mend test mend test give",
            "9 take test give",
            "3 take ask mend test give",
            "2 take mend mend test give");

    @Test
    void the_main_path_is_one_straight_line() {
        MapDrawing drawing = drawn(REPAIRS);
        assertThat(Stream.of("take", "mend", "test", "give")
                        .map(name -> box(drawing, name).y()))
                .hasSize(4)
                .containsOnly(box(drawing, "take").y());
        double middle = box(drawing, "take").y() + MapLayout.BOX_HEIGHT / 2;
        assertThat(drawing.beginning().y()).isEqualTo(middle);
        assertThat(drawing.ending().y()).isEqualTo(middle);
    }

    @Test
    void what_is_done_again_leaves_and_enters_at_the_top() {
        Line back = line(drawn(REPAIRS), "test", "mend");
        assertThat(back.course()).isEqualTo(Course.BACK);
        assertThat(back.turn()).isEqualTo(90);
        assertThat(back.tip().y()).isEqualTo(box(drawn(REPAIRS), "mend").y());
    }

    @Test
    void what_is_left_out_is_passed_below() {
        Line skip = line(drawn(REPAIRS), "take", "test");
        assertThat(skip.course()).isEqualTo(Course.SKIP);
        assertThat(skip.turn()).isEqualTo(-90);
        assertThat(skip.tip().y()).isEqualTo(box(drawn(REPAIRS), "test").y() + MapLayout.BOX_HEIGHT);
    }

    @Test
    void what_follows_itself_is_told_in_its_box() {
        MapDrawing drawing = drawn(REPAIRS);
        assertThat(box(drawing, "mend").again())
                .isNotNull()
                .extracting(MapPath::count)
                .isEqualTo(2L);
        assertThat(box(drawing, "take").again()).isNull();
        assertThat(drawing.lines())
                .noneMatch(line -> line.path().from().equals(line.path().to()));
    }

    @Test
    void the_most_frequent_path_is_the_thickest_and_lies_on_top() {
        MapDrawing drawing = drawn(REPAIRS);
        assertThat(drawing.lines().getLast().width()).isEqualTo(8);
        assertThat(drawing.lines()).extracting(line -> line.path().count()).isSorted();
    }

    @Test
    void names_may_hold_anything() {
        Graph graph =
                Graphs.of(List.of(List.of("<a href=\"x\">&amp;</a>", "  ", "投诉受理", "\u0000\n", "🙂".repeat(300), "")));
        assertThat(drawn(graph).boxes()).hasSize(6);
    }

    @Test
    void a_map_of_one_activity_has_its_two_ways() {
        MapDrawing drawing = drawn(Graphs.of("1 only"));
        assertThat(drawing.boxes()).hasSize(1);
        assertThat(drawing.lines()).hasSize(2);
    }

    @Test
    @Timeout(30)
    void two_hundred_activities_with_a_thousand_paths_find_their_places() {
        Graph graph = Graphs.large(200, 1_000);
        assertThat(graph.edges()).hasSize(1_000);
        assertThat(drawn(graph).boxes()).hasSize(200);
    }

    @Property(tries = 60)
    void boxes_never_overlap(@ForAll("logs") List<List<String>> cases) {
        List<Box> boxes = drawn(Graphs.of(cases)).boxes();
        for (Box one : boxes) {
            assertThat(boxes)
                    .filteredOn(other -> other != one)
                    .allMatch(other -> one.x() + one.width() <= other.x()
                            || other.x() + other.width() <= one.x()
                            || one.y() + one.height() <= other.y()
                            || other.y() + other.height() <= one.y());
        }
    }

    @Property(tries = 60)
    void every_path_begins_and_ends_at_the_edges_of_its_boxes(@ForAll("logs") List<List<String>> cases) {
        MapDrawing drawing = drawn(Graphs.of(cases));
        for (Line line : drawing.lines()) {
            assertThat(isAtEdge(drawing, line.path().from(), line.corners().getFirst()))
                    .isTrue();
            assertThat(isAtEdge(drawing, line.path().to(), line.tip())).isTrue();
        }
    }

    @Property(tries = 60)
    void the_main_path_is_always_straight(@ForAll("logs") List<List<String>> cases) {
        Graph graph = Graphs.of(cases);
        MapDrawing drawing = drawn(graph);
        assertThat(MapOrder.of(graph).main())
                .allSatisfy(stop -> assertThat(
                                box(drawing, ((Stop.Activity) stop).name()).y() + MapLayout.BOX_HEIGHT / 2)
                        .isBetween(
                                drawing.beginning().y() - NEAR,
                                drawing.beginning().y() + NEAR));
    }

    @Property(tries = 30)
    void the_same_log_gives_the_same_drawing(@ForAll("logs") List<List<String>> cases) {
        assertThat(drawn(Graphs.of(cases))).isEqualTo(drawn(Graphs.of(cases.reversed())));
    }

    @Property(tries = 60)
    void nothing_ever_changes_sides(
            @ForAll("logs") List<List<String>> cases,
            @ForAll @IntRange(min = 1, max = 100) int activities,
            @ForAll @IntRange(min = 1, max = 100) int paths,
            @ForAll @IntRange(min = 1, max = 40) int kept) {
        MapOrder order = MapOrder.of(Graphs.of(cases));
        Map<String, Box> all =
                boxes(MapLayout.of(MapSelection.of(Graphs.of(cases), 100, 100), order, UnaryOperator.identity()));
        Graph filtered = Graphs.of(cases.subList(0, Math.min(kept, cases.size())));
        Map<String, Box> some =
                boxes(MapLayout.of(MapSelection.of(filtered, activities, paths), order, UnaryOperator.identity()));
        for (Box one : some.values()) {
            for (Box other : some.values()) {
                double before = all.get(one.node().activity()).x()
                        - all.get(other.node().activity()).x();
                assertThat((one.x() - other.x()) * before).isGreaterThanOrEqualTo(0);
            }
        }
    }

    @Provide
    Arbitrary<List<List<String>>> logs() {
        return Arbitraries.integers()
                .between(0, 9)
                .map(number -> "a" + number)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static MapDrawing drawn(Graph graph) {
        return MapLayout.of(MapSelection.of(graph, 100, 100), MapOrder.of(graph), UnaryOperator.identity());
    }

    private static Box box(MapDrawing drawing, String activity) {
        return boxes(drawing).get(activity);
    }

    private static Map<String, Box> boxes(MapDrawing drawing) {
        Map<String, Box> boxes = new HashMap<>();
        drawing.boxes().forEach(box -> boxes.put(box.node().activity(), box));
        return boxes;
    }

    private static Line line(MapDrawing drawing, String from, String to) {
        return drawing.lines().stream()
                .filter(line -> line.path().from().equals(new Stop.Activity(from)))
                .filter(line -> line.path().to().equals(new Stop.Activity(to)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isAtEdge(MapDrawing drawing, Stop stop, Spot spot) {
        return switch (stop) {
            case Stop.Beginning beginning -> isAtEdge(spot, square(drawing.beginning()));
            case Stop.Ending ending -> isAtEdge(spot, square(drawing.ending()));
            case Stop.Activity activity -> {
                Box box = box(drawing, activity.name());
                yield isAtEdge(spot, new double[] {box.x(), box.y(), box.x() + box.width(), box.y() + box.height()});
            }
        };
    }

    private static double[] square(MapDrawing.Disc disc) {
        return new double[] {
            disc.x() - disc.radius(), disc.y() - disc.radius(), disc.x() + disc.radius(), disc.y() + disc.radius()
        };
    }

    private static boolean isAtEdge(Spot spot, double[] edges) {
        boolean isWithin = spot.x() >= edges[0] - NEAR
                && spot.x() <= edges[2] + NEAR
                && spot.y() >= edges[1] - NEAR
                && spot.y() <= edges[3] + NEAR;
        boolean isOnSide = Math.abs(spot.x() - edges[0]) <= NEAR || Math.abs(spot.x() - edges[2]) <= NEAR;
        boolean isOnTop = Math.abs(spot.y() - edges[1]) <= NEAR || Math.abs(spot.y() - edges[3]) <= NEAR;
        return isWithin && (isOnSide || isOnTop);
    }
}
