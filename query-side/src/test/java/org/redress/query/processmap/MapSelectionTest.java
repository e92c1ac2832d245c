package org.redress.query.processmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.redress.analytics.mining.Graph;

class MapSelectionTest {
    private static final Graph REPAIRS =
            Graphs.of("50 take mend test give", "20 take mend test mend test give", "3 take ask give");

    @Test
    void shows_everything_when_both_sliders_are_at_their_end() {
        MapSelection all = MapSelection.of(REPAIRS, 100, 100);
        assertThat(names(all)).containsExactly("mend", "test", "give", "take", "ask");
        assertThat(all.moving()).isEqualTo(6);
        assertThat(all.share()).isEqualTo(1);
        assertThat(all.activitiesHidden()).isZero();
        assertThat(all.pathsHidden()).isZero();
    }

    @Test
    void the_smallest_map_still_leads_from_the_beginning_to_the_ending() {
        MapSelection least = MapSelection.of(REPAIRS, 1, 1);
        assertThat(names(least)).containsExactly("mend", "test", "give", "take");
        assertThat(least.moving()).isEqualTo(3);
        assertThat(least.activitiesHidden()).isEqualTo(1);
        assertThat(least.pathsHidden()).isEqualTo(3);
        assertThat(least.share()).isEqualTo(230.0 / 256);
    }

    @Test
    void fewer_paths_leave_the_rarest_out() {
        MapSelection some = MapSelection.of(REPAIRS, 80, 1);
        assertThat(some.paths())
                .extracting(path -> path.from() + " " + path.to())
                .doesNotContain(new Stop.Activity("test") + " " + new Stop.Activity("mend"));
    }

    @Test
    void a_graph_without_cases_has_an_empty_map() {
        assertThat(MapSelection.of(Graphs.of(List.of()), 50, 50).activities()).isEmpty();
    }

    @Test
    void a_map_that_can_be_read_starts_with_everything() {
        assertThat(MapSliders.startingWith(REPAIRS)).isEqualTo(MapSliders.EVERYTHING);
        assertThat(MapSliders.startingWith(Graphs.large(50, MapSelection.PATHS_MAX)))
                .isEqualTo(MapSliders.EVERYTHING);
    }

    @Test
    void a_map_with_too_many_paths_starts_with_those_that_cover_four_fifths_of_the_moves() {
        Graph graph = Graphs.large(50, MapSelection.PATHS_MAX + 1);
        MapSliders start = MapSliders.startingWith(graph);
        assertThat(start).isNotEqualTo(MapSliders.EVERYTHING);
        assertThat(MapSelection.of(graph, start.activities(), start.paths()).share())
                .isGreaterThanOrEqualTo(MapSelection.MOVES_COVERED);
    }

    @Property(tries = 300)
    void every_activity_shown_is_reached_from_the_beginning_and_reaches_the_ending(
            @ForAll("logs") List<List<String>> cases,
            @ForAll @IntRange(min = 1, max = 100) int activities,
            @ForAll @IntRange(min = 1, max = 100) int paths) {
        MapSelection selection = MapSelection.of(Graphs.of(cases), activities, paths);
        List<Stop> shown =
                selection.activities().stream().map(MapSelection::stop).toList();
        assertThat(shown).isNotEmpty();
        assertThat(WidestPaths.fromBeginning(selection.paths()).last().keySet()).containsAll(shown);
        assertThat(WidestPaths.fromEnding(selection.paths()).last().keySet()).containsAll(shown);
    }

    @Property(tries = 300)
    void every_activity_shown_keeps_its_most_frequent_way_in_and_out_among_those_shown(
            @ForAll("logs") List<List<String>> cases, @ForAll @IntRange(min = 1, max = 100) int activities) {
        Graph graph = Graphs.of(cases);
        MapSelection least = MapSelection.of(graph, activities, 1);
        List<MapPath> possible = MapSelection.of(graph, activities, 100).paths();
        for (Graph.Node node : least.activities()) {
            Stop stop = MapSelection.stop(node);
            possible.stream()
                    .filter(path -> path.to().equals(stop) && !path.from().equals(stop))
                    .findFirst()
                    .ifPresent(best -> assertThat(least.paths()).contains(best));
            possible.stream()
                    .filter(path -> path.from().equals(stop) && !path.to().equals(stop))
                    .findFirst()
                    .ifPresent(best -> assertThat(least.paths()).contains(best));
        }
    }

    @Property(tries = 300)
    void more_paths_never_hide_one_that_was_shown(
            @ForAll("logs") List<List<String>> cases,
            @ForAll @IntRange(min = 1, max = 100) int activities,
            @ForAll @IntRange(min = 1, max = 99) int paths) {
        Graph graph = Graphs.of(cases);
        assertThat(MapSelection.of(graph, activities, paths + 1).paths())
                .containsAll(MapSelection.of(graph, activities, paths).paths());
    }

    @Property(tries = 200)
    void a_map_starts_with_at_least_four_fifths_of_the_moves(@ForAll("logs") List<List<String>> cases) {
        Graph graph = Graphs.of(cases);
        MapSliders start = MapSliders.startingWith(graph);
        assertThat(MapSelection.of(graph, start.activities(), start.paths()).share())
                .isGreaterThanOrEqualTo(MapSelection.MOVES_COVERED);
    }

    @Provide
    Arbitrary<List<List<String>>> logs() {
        return Arbitraries.integers()
                .between(0, 14)
                .map(number -> "a" + number)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    private static List<String> names(MapSelection selection) {
        return selection.activities().stream().map(Graph.Node::activity).collect(Collectors.toList());
    }
}
