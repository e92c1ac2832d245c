package org.redress.analytics.mining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.store.Asking;

/**
 * Two groups of cases of one log side by side: which share of each did what, took which path, and how long they took. Of a
 * hundred comparisons at 95 % five look clear by chance: the more are told, the less one of them tells.
 *
 * @param firstCases and {@code secondCases} that were compared; where there are none in one of them, nothing is
 * @param activities by the size of the difference, the largest first
 * @param paths by the size of the difference, the largest first
 * @param rework the shares of cases in which something was done again, by the size of the difference
 * @param again the shares of cases in which anything was; null where nothing is compared
 * @param mean of how long cases took, in seconds; null where nothing is compared, or too few times are known
 * @param median the same, of the middle case
 * @param quantiles the same, of the cases beside the middle
 */
public record ComparisonOfGroups(
        long position,
        long firstCases,
        long secondCases,
        List<OfActivity> activities,
        List<OfPath> paths,
        List<OfActivity> rework,
        @Nullable Comparison again,
        @Nullable Comparison mean,
        @Nullable Comparison median,
        List<OfQuantile> quantiles) {
    private static final double MICROS_PER_SECOND = 1_000_000;

    /** The quarters, and what nine of ten cases stay below. */
    private static final List<Double> QUANTILES = List.of(0.25, 0.75, 0.9);

    public ComparisonOfGroups {
        activities = List.copyOf(activities);
        paths = List.copyOf(paths);
        rework = List.copyOf(rework);
        quantiles = List.copyOf(quantiles);
    }

    /** The shares of cases in which something was done. */
    public record OfActivity(String activity, Comparison cases) {}

    /** The shares of cases in which one was done directly after the other. */
    public record OfPath(String from, String to, Comparison cases) {}

    /**
     * How long the case took that is longer than a part of all.
     *
     * @param part between 0 and 1
     * @param took in seconds
     */
    public record OfQuantile(double part, Comparison took) {}

    /** How many differences have an interval: so many times chance could be taken for a finding. */
    public long compared() {
        return all().count();
    }

    /** How many of these are more than chance would explain, each on its own. */
    public long clear() {
        return all().filter(Comparison::isClear).count();
    }

    /** How many would be so by chance alone, if the groups did not differ at all; about, since one may bring others along. */
    public double clearByChance() {
        return compared() * (1 - Comparison.CONFIDENCE);
    }

    /** What every case of both groups did, or none, is no finding, whatever chance does. */
    private static boolean canDiffer(Comparison share) {
        return (share.first() < 1 || share.second() < 1) && (share.first() > 0 || share.second() > 0);
    }

    private Stream<Comparison> all() {
        Stream<Comparison> shares = Stream.of(
                        activities.stream().map(OfActivity::cases),
                        paths.stream().map(OfPath::cases),
                        rework.stream().map(OfActivity::cases))
                .flatMap(each -> each)
                .filter(ComparisonOfGroups::canDiffer);
        return Stream.of(
                        shares,
                        quantiles.stream().map(OfQuantile::took),
                        Stream.ofNullable(again).filter(ComparisonOfGroups::canDiffer),
                        Stream.of(mean, median).filter(Objects::nonNull))
                .flatMap(each -> each)
                .filter(each -> each.interval() != null);
    }

    /** @throws UnknownAttribute where a filter names one that the log does not have */
    static ComparisonOfGroups of(Asking asking, LogFilter first, LogFilter second) {
        Graph one = Graphs.of(asking, first, false);
        Graph other = Graphs.of(asking, second, false);
        if (one.cases() == 0 || other.cases() == 0) {
            return notCompared(one.position(), one.cases(), other.cases());
        }
        Rework oneAgain = Repetitions.of(asking, first);
        Rework otherAgain = Repetitions.of(asking, second);
        double[] firstTook = took(asking, first);
        double[] secondTook = took(asking, second);
        boolean isTimed = firstTook.length > 0 && secondTook.length > 0;
        return new ComparisonOfGroups(
                one.position(),
                one.cases(),
                other.cases(),
                bySize(
                        shares(
                                one.nodes(),
                                other.nodes(),
                                Graph.Node::activity,
                                Graph.Node::cases,
                                one.cases(),
                                other.cases(),
                                OfActivity::new),
                        OfActivity::cases),
                bySize(
                        shares(
                                one.edges(),
                                other.edges(),
                                edge -> new Move(edge.from(), edge.to()),
                                Graph.Edge::cases,
                                one.cases(),
                                other.cases(),
                                (move, cases) -> new OfPath(move.from, move.to, cases)),
                        OfPath::cases),
                bySize(
                        shares(
                                oneAgain.items(),
                                otherAgain.items(),
                                Rework.Again::activity,
                                Rework.Again::cases,
                                one.cases(),
                                other.cases(),
                                OfActivity::new),
                        OfActivity::cases),
                Comparison.ofShares(
                        oneAgain.casesWithRework(), one.cases(), otherAgain.casesWithRework(), other.cases()),
                isTimed ? Comparison.ofMeans(Comparison.Sample.of(firstTook), Comparison.Sample.of(secondTook)) : null,
                isTimed ? Comparison.ofMedians(firstTook, secondTook) : null,
                isTimed ? quantiles(firstTook, secondTook) : List.of());
    }

    private static List<OfQuantile> quantiles(double[] first, double[] second) {
        return QUANTILES.stream()
                .map(part -> new OfQuantile(part, Comparison.ofQuantiles(part, first, second)))
                .toList();
    }

    /**
     * The same; with nothing compared where one of the groups is so small that its figures are those of somebody, and without
     * lengths where so few of its cases have one.
     */
    public ComparisonOfGroups ofAtLeast(int casesMin) {
        if (firstCases < casesMin || secondCases < casesMin) {
            return notCompared(position, firstCases, secondCases);
        }
        return mean == null || (mean.firstCount() >= casesMin && mean.secondCount() >= casesMin)
                ? this
                : new ComparisonOfGroups(
                        position, firstCases, secondCases, activities, paths, rework, again, null, null, List.of());
    }

    private static ComparisonOfGroups notCompared(long position, long firstCases, long secondCases) {
        return new ComparisonOfGroups(
                position, firstCases, secondCases, List.of(), List.of(), List.of(), null, null, null, List.of());
    }

    private record Move(String from, String to) {}

    private interface Told<K, R> {
        R of(K key, Comparison cases);
    }

    /** What only one group did counts in the other as done by none. */
    private static <T, K, R> List<R> shares(
            List<T> first,
            List<T> second,
            Function<T, K> key,
            Function<T, Long> cases,
            long firstCases,
            long secondCases,
            Told<K, R> told) {
        Map<K, Long> ofFirst = new LinkedHashMap<>();
        Map<K, Long> ofSecond = new LinkedHashMap<>();
        for (T each : first) {
            ofFirst.put(key.apply(each), cases.apply(each));
            ofSecond.put(key.apply(each), 0L);
        }
        for (T each : second) {
            ofFirst.putIfAbsent(key.apply(each), 0L);
            ofSecond.put(key.apply(each), cases.apply(each));
        }
        List<R> shares = new ArrayList<>();
        ofFirst.forEach((what, count) -> shares.add(told.of(
                what,
                Comparison.ofShares(
                        count,
                        firstCases,
                        Optional.ofNullable(ofSecond.get(what)).orElse(0L),
                        secondCases))));
        return shares;
    }

    private static <T> List<T> bySize(List<T> some, Function<T, Comparison> of) {
        return some.stream()
                .sorted(Comparator.comparingDouble(
                                (T each) -> Math.abs(of.apply(each).difference()))
                        .reversed())
                .toList();
    }

    /** In seconds; cases of which no time is known tell nothing. */
    private static double[] took(Asking asking, LogFilter filter) {
        SelectedCases selected = SelectedCases.of(filter, asking);
        return asking
                .rows(
                        "select took from %s order by took".formatted(selected.timed()),
                        selected.values(),
                        row -> row.getLong("took"))
                .stream()
                .mapToDouble(micros -> micros / MICROS_PER_SECOND)
                .toArray();
    }
}
