package org.redress.query.conformance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.conformance.Alignment;
import org.redress.analytics.conformance.Conformance;
import org.redress.analytics.conformance.Conformance.AlignedWay;
import org.redress.analytics.conformance.Deviation.Strange;
import org.redress.analytics.conformance.Deviations;
import org.redress.analytics.conformance.Fitness;

/**
 * Whether the cases of a log went as they should, as the API tells it.
 *
 * @param position of the log that this is about
 * @param cases and {@code variants} that the filter leaves
 * @param casesChecked fewer only where cases went more ways than are checked
 * @param conforming cases with nothing to tell of them
 * @param deviatingAt where the other checked cases are listed; null where there is no such list
 * @param rules each, broken or not; empty for a net that somebody gave
 * @param moves what is never done there, most cases first
 * @param steps done besides the net, or left out, most cases first
 * @param ways with something to tell of them, most cases first; {@code waysHidden} more are not told
 */
record ConformanceAnswer(
        String log,
        Expected.Kind against,
        long position,
        long cases,
        long variants,
        long casesChecked,
        long variantsChecked,
        long conforming,
        @Nullable String deviatingAt,
        Fits fitness,
        List<OfRule> rules,
        List<OfMove> moves,
        List<OfStep> steps,
        List<OfWay> ways,
        long waysHidden) {
    /** Ways that are told; what all of them come to, the other figures tell. */
    static final int WAYS_TOLD_MAX = 100;

    /** Moves and steps that are told: more than anybody reads. */
    static final int ITEMS_MAX = 100;

    /**
     * How well cases fit the net.
     *
     * @param aligned cases; {@code notAligned} ones took too many states, or the net has no way at all
     * @param cost of all differences together, of {@code worst} at most
     * @param ofTraces the mean over cases, 0 to 1
     * @param ofLog the same with long cases weighing more
     */
    record Fits(long aligned, long notAligned, long fitting, long cost, long worst, double ofTraces, double ofLog) {
        static Fits of(Fitness fitness) {
            return new Fits(
                    fitness.cases(),
                    fitness.notAligned(),
                    fitness.fitting(),
                    fitness.cost(),
                    fitness.worst(),
                    fitness.averageOfTraces(),
                    fitness.ofLog());
        }
    }

    /**
     * How often something happened.
     *
     * @param casesAt where these cases are listed; null where there is no such list
     */
    record Count(long times, long cases, @Nullable String casesAt) {
        static Count of(Deviations.Count count, Figure figure, FigureLinks links) {
            return new Count(count.times(), count.cases(), count.cases() == 0 ? null : links.to(figure, count.ways()));
        }
    }

    /** @param enforced whether the service refuses what would break it */
    record OfRule(String id, String source, boolean enforced, Count broken) {}

    /** What is not allowed where it was done. */
    enum MoveKind {
        FIRST,
        NEXT,
        LAST
    }

    /** @param from null for the first and the last of a case */
    record OfMove(MoveKind kind, @Nullable String from, String to, Count count) {
        static OfMove of(Deviations.OfMove move, FigureLinks links) {
            Count count = Count.of(move.count(), Figure.ofMove(move.what()), links);
            return switch (move.what()) {
                case Strange.First first -> new OfMove(MoveKind.FIRST, null, first.activity(), count);
                case Strange.Next next -> new OfMove(MoveKind.NEXT, next.from(), next.to(), count);
                case Strange.Last last -> new OfMove(MoveKind.LAST, null, last.activity(), count);
            };
        }
    }

    record OfStep(Conformance.Difference difference, String activity, Count count) {}

    /** How a step of a way and the net came together. */
    enum StepKind {
        AS_EXPECTED,
        BESIDES,
        LEFT_OUT
    }

    record Step(StepKind kind, String activity) {}

    /**
     * One way.
     *
     * @param cost null where it could not be aligned, as {@code fitness}
     * @param broken ids of rules
     * @param strangeMoves how many of its moves are never done
     * @param steps what it did and should have done, in order; without silent ones
     */
    record OfWay(
            long number,
            long cases,
            String casesAt,
            @Nullable Integer cost,
            @Nullable Double fitness,
            List<String> broken,
            int strangeMoves,
            List<Step> steps) {
        static OfWay of(AlignedWay way, FigureLinks links) {
            Alignment.Found found = way.alignment() instanceof Alignment.Found known ? known : null;
            return new OfWay(
                    way.way().number(),
                    way.way().cases(),
                    links.to(way.way().number()),
                    found == null ? null : found.cost(),
                    found == null ? null : found.fitness(),
                    way.broken(),
                    way.strange(),
                    found == null
                            ? way.way().activities().stream()
                                    .map(activity -> new Step(StepKind.AS_EXPECTED, activity))
                                    .toList()
                            : steps(found));
        }

        private static List<Step> steps(Alignment.Found found) {
            List<Step> steps = new ArrayList<>();
            for (Alignment.Move move : found.moves()) {
                switch (move) {
                    case Alignment.Move.Both both -> steps.add(new Step(StepKind.AS_EXPECTED, both.activity()));
                    case Alignment.Move.OnlyTrace only -> steps.add(new Step(StepKind.BESIDES, only.activity()));
                    case Alignment.Move.OnlyNet only -> steps.add(new Step(StepKind.LEFT_OUT, only.activity()));
                    case Alignment.Move.Silent silent -> {
                        // No log ever tells it.
                    }
                }
            }
            return steps;
        }
    }

    static ConformanceAnswer of(Checked checked, Expected expected, FigureLinks links) {
        Conformance conformance = checked.conformance();
        List<AlignedWay> notFine =
                conformance.ways().stream().filter(way -> !way.isFine()).toList();
        long casesChecked = conformance.deviations().cases();
        return new ConformanceAnswer(
                links.log(),
                expected.kind(),
                checked.variants().position(),
                checked.variants().cases(),
                checked.variants().variants(),
                casesChecked,
                conformance.ways().size(),
                casesChecked
                        - notFine.stream().mapToLong(way -> way.way().cases()).sum(),
                links.to(
                        Figure.ALL,
                        notFine.stream().map(way -> way.way().number()).toList()),
                Fits.of(conformance.fitness()),
                conformance.deviations().rules().stream()
                        .map(rule -> new OfRule(
                                rule.rule().id(),
                                rule.rule().source(),
                                expected.isEnforced(rule.rule()),
                                Count.of(rule.count(), Figure.ofRule(rule.rule().id()), links)))
                        .toList(),
                conformance.deviations().strange().stream()
                        .limit(ITEMS_MAX)
                        .map(move -> OfMove.of(move, links))
                        .toList(),
                conformance.steps().stream()
                        .limit(ITEMS_MAX)
                        .map(step -> new OfStep(
                                step.difference(),
                                step.activity(),
                                Count.of(step.count(), Figure.ofStep(step.difference(), step.activity()), links)))
                        .toList(),
                notFine.stream()
                        .limit(WAYS_TOLD_MAX)
                        .map(way -> OfWay.of(way, links))
                        .toList(),
                Math.max(0, notFine.size() - WAYS_TOLD_MAX));
    }
}
