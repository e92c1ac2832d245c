package org.redress.analytics.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redress.analytics.conformance.Alignment.Move;

/** Published alignments are found again, and what cannot be found is said. */
class AlignmentsTest {
    private static final Path LOGS = Path.of(System.getProperty("redress.shared", "../../shared"), "data", "eventlogs");

    @Test
    void the_broken_running_example_costs_10_of_64() throws IOException {
        Fitness fitness = fitness("running_example_broken.csv", ';');
        assertThat(fitness.cases()).isEqualTo(6);
        assertThat(fitness.fitting()).isEqualTo(1);
        assertThat(fitness.cost()).isEqualTo(10);
        assertThat(fitness.worst()).isEqualTo(64);
        assertThat(fitness.averageOfTraces()).isCloseTo(0.844662, within(5e-7));
        assertThat(fitness.ofLog()).isEqualTo(0.84375);
    }

    @Test
    void the_running_example_fits_and_could_have_cost_72() throws IOException {
        Fitness fitness = fitness("running-example.csv", ',');
        assertThat(fitness).isEqualTo(new Fitness(6, 0, 6, 0, 72, 1));
        assertThat(fitness.ofLog()).isEqualTo(1);
    }

    @Test
    void an_alignment_tells_what_was_left_out_and_what_was_done_besides() {
        PetriNet net = Nets.sequence("a", "b", "c");
        assertThat(align(net, "a", "x", "c"))
                .isEqualTo(new Alignment.Found(
                        2,
                        6,
                        List.of(
                                new Move.Both("a", "t0"),
                                new Move.OnlyTrace("x"),
                                new Move.OnlyNet("b", "t1"),
                                new Move.Both("c", "t2"))));
    }

    @Test
    void silent_transitions_cost_nothing() {
        PetriNet net = new PetriNet(
                List.of("p", "q"),
                List.of(
                        new PetriNet.Transition("t", "a", Map.of("p", 1), Map.of("q", 1)),
                        new PetriNet.Transition("skip", null, Map.of("p", 1), Map.of("q", 1))),
                Map.of("p", 1),
                List.of(Map.of("q", 1)));
        assertThat(align(net)).isEqualTo(new Alignment.Found(0, 0, List.of(new Move.Silent("skip"))));
        assertThat(((Alignment.Found) align(net)).fitness()).isEqualTo(1);
    }

    @Test
    void a_net_without_a_way_to_its_end_aligns_nothing() {
        PetriNet net = new PetriNet(
                List.of("p", "q"),
                List.of(new PetriNet.Transition("t", "a", Map.of("q", 1), Map.of("p", 1))),
                Map.of("p", 1),
                List.of(Map.of("q", 1)));
        assertThat(align(net, "a")).isEqualTo(new Alignment.NoWay());
    }

    @Test
    void a_net_that_goes_on_filling_a_place_has_too_many_states() {
        PetriNet net = new PetriNet(
                List.of("p", "q"),
                List.of(
                        new PetriNet.Transition("fill", "a", Map.of("p", 1), Map.of("p", 1, "q", 1)),
                        new PetriNet.Transition("end", "b", Map.of("p", 1), Map.of())),
                Map.of("p", 1),
                List.of(Map.of("q", 1)));
        assertThat(align(net, "a", "b")).isEqualTo(new Alignment.TooManyStates());
    }

    @Test
    void as_many_markings_as_may_be_looked_at_are_looked_at() {
        assertThat(Markings.of(Nets.counter(Markings.MARKINGS_MAX - 1), () -> false))
                .hasValueSatisfying(markings -> assertThat(markings.size()).isEqualTo(Markings.MARKINGS_MAX));
        assertThat(Markings.of(Nets.counter(Markings.MARKINGS_MAX), () -> false))
                .isEmpty();
    }

    @Test
    void wide_markings_are_looked_at_as_long_as_their_counts_fit() {
        int side = (int) Math.sqrt(Markings.COUNTS_MAX);
        assertThat(Markings.of(Nets.sequence(labels(side - 1)), () -> false)).isPresent();
        assertThat(Markings.of(Nets.sequence(labels(side)), () -> false)).isEmpty();
    }

    @Test
    void what_nobody_waits_for_ends() {
        assertThatThrownBy(() -> Alignments.with(Nets.sequence("a"), () -> true))
                .isInstanceOf(CancellationException.class);
        Alignments alignments = Alignments.with(Nets.sequence("a"), () -> false);
        assertThatThrownBy(() -> alignments.of(List.of("a"), () -> true)).isInstanceOf(CancellationException.class);
    }

    @Test
    void cases_that_could_not_be_aligned_are_counted_apart() {
        assertThat(Fitness.of(Set.of(
                        new Fitness.Counted(new Alignment.TooManyStates(), 3),
                        new Fitness.Counted(new Alignment.Found(1, 4, List.of()), 2))))
                .isEqualTo(new Fitness(2, 3, 0, 2, 8, 0.75));
    }

    private static String[] labels(int count) {
        return IntStream.range(0, count).mapToObj(any -> "a").toArray(String[]::new);
    }

    private static Alignment align(PetriNet net, String... trace) {
        return Alignments.with(net, () -> false).of(List.of(trace), () -> false);
    }

    private static Fitness fitness(String log, char separator) throws IOException {
        assumeThat(LOGS).exists();
        try (InputStream file = Files.newInputStream(LOGS.resolve("running-example.pnml"))) {
            Alignments alignments = Alignments.with(Pnml.read(file), () -> false);
            return Fitness.of(traces(LOGS.resolve(log), separator).stream()
                    .map(trace -> new Fitness.Counted(alignments.of(trace, () -> false), 1))
                    .toList());
        }
    }

    private static List<List<String>> traces(Path log, char separator) throws IOException {
        Map<String, List<String>> traces = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(log)) {
            rows.forEach(row -> traces.computeIfAbsent(row.getField("case:concept:name"), any -> new ArrayList<>())
                    .add(row.getField("concept:name")));
        }
        return List.copyOf(traces.values());
    }
}
