package org.redress.analytics.conformance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.redress.analytics.conformance.Alignment.Move;
import org.redress.analytics.conformance.Deviations.Count;
import org.redress.analytics.conformance.Deviations.Way;

/**
 * Whether the cases of a log went as they should.
 *
 * @param fitness how well they fit the net
 * @param deviations against allowed moves and rules
 * @param steps what was done besides the net, and what it demands and was left out, most cases first
 * @param ways in the order in which they were given
 */
public record Conformance(Fitness fitness, Deviations deviations, List<OfStep> steps, List<AlignedWay> ways) {
    public Conformance {
        steps = List.copyOf(steps);
        ways = List.copyOf(ways);
    }

    /**
     * How cases should go.
     *
     * @param moves what may follow what; those that allow anything where only a net is known
     */
    public record Model(PetriNet net, Moves moves, List<Rule> rules) {
        public Model {
            rules = List.copyOf(rules);
        }

        /** A net says all that there is to say. */
        public static Model of(PetriNet net) {
            return new Model(net, trace -> List.of(), List.of());
        }
    }

    /** What a trace did that is not allowed where it was done. */
    public interface Moves {
        List<Deviation.Strange> deviations(List<String> trace);
    }

    /** How a step differs. */
    public enum Difference {
        /** Done where the net does not allow it. */
        BESIDES,
        /** Demanded by the net, and not done. */
        LEFT_OUT
    }

    /** One activity that was done besides, or left out. */
    public record OfStep(Difference difference, String activity, Count count) {}

    /**
     * A way and its alignment.
     *
     * @param broken ids of rules that it does not keep
     * @param strange how many of its moves are not allowed
     */
    public record AlignedWay(Way way, Alignment alignment, List<String> broken, int strange) {
        public AlignedWay {
            broken = List.copyOf(broken);
        }

        /** Whether nothing at all was found. */
        public boolean isFine() {
            return alignment instanceof Alignment.Found found && found.isFit() && broken.isEmpty() && strange == 0;
        }
    }

    /**
     * Checks each way once.
     *
     * @param progress is told how much is done, 0 to 1
     * @throws CancellationException when cancelled, or when the thread is interrupted
     */
    public static Conformance of(List<Way> ways, Model model, BooleanSupplier cancelled, DoubleConsumer progress) {
        Alignments alignments = Alignments.with(model.net, cancelled);
        List<AlignedWay> aligned = new ArrayList<>(ways.size());
        for (Way way : ways) {
            aligned.add(new AlignedWay(
                    way,
                    alignments.of(way.activities(), cancelled),
                    model.rules.stream()
                            .filter(rule -> !rule.positions(way.activities()).isEmpty())
                            .map(Rule::id)
                            .toList(),
                    model.moves.deviations(way.activities()).size()));
            progress.accept((double) aligned.size() / ways.size());
        }
        return new Conformance(
                Fitness.of(aligned.stream()
                        .map(each -> new Fitness.Counted(each.alignment, each.way.cases()))
                        .toList()),
                Deviations.of(ways, model.moves, model.rules),
                steps(aligned),
                aligned);
    }

    private record Step(Difference difference, String activity) {}

    private static List<OfStep> steps(List<AlignedWay> ways) {
        Map<Step, Count> counts = new LinkedHashMap<>();
        for (AlignedWay way : ways) {
            if (way.alignment instanceof Alignment.Found found) {
                List<Step> steps = steps(found);
                Set<Step> different = new LinkedHashSet<>(steps);
                for (Step step : different) {
                    long times = steps.stream().filter(step::equals).count();
                    counts.merge(step, Count.NONE.and(times, way.way), (before, any) -> before.and(times, way.way));
                }
            }
        }
        return counts.entrySet().stream()
                .map(entry -> new OfStep(entry.getKey().difference, entry.getKey().activity, entry.getValue()))
                .sorted(Comparator.comparingLong((OfStep step) -> step.count().cases())
                        .reversed())
                .toList();
    }

    private static List<Step> steps(Alignment.Found found) {
        List<Step> steps = new ArrayList<>();
        for (Move move : found.moves()) {
            switch (move) {
                case Move.Both both -> {
                    // As it should be.
                }
                case Move.Silent silent -> {
                    // Nobody can see it.
                }
                case Move.OnlyTrace only -> steps.add(new Step(Difference.BESIDES, only.activity()));
                case Move.OnlyNet only -> steps.add(new Step(Difference.LEFT_OUT, only.activity()));
            }
        }
        return steps;
    }
}
