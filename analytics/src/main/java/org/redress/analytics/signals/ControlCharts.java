package org.redress.analytics.signals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Draws series on control charts: the centre, and limits three sigma from it, from a stated baseline.
 *
 * @see "Montgomery, Introduction to Statistical Quality Control, chapters 6 and 7"
 * @see "Laney, Improved control charts for attributes, Quality Engineering 14 (2002)"
 */
public final class ControlCharts {
    private static final double SIGMAS = ControlChart.LIMIT_SIGMAS;

    private ControlCharts() {}

    /** Shares; what they are of may differ in number. */
    public static Chart p(List<Tally> tallies, Baseline baseline) {
        return counted(ChartKind.P, tallies, baseline);
    }

    /** Counts among samples. */
    public static Chart np(List<Tally> tallies, Baseline baseline) {
        return counted(ChartKind.NP, tallies, baseline);
    }

    /** Occurrences per unit. */
    public static Chart u(List<Tally> tallies, Baseline baseline) {
        return counted(ChartKind.U, tallies, baseline);
    }

    /** Occurrences in equal stretches; the sizes of the tallies are not read. */
    public static Chart c(List<Tally> tallies, Baseline baseline) {
        List<Tally> equal = tallies.stream()
                .map(tally -> new Tally(tally.label(), tally.count(), 1))
                .toList();
        return counted(ChartKind.C, equal, baseline);
    }

    /** Shares that vary more than their counts explain. */
    public static Chart laneyP(List<Tally> tallies, Baseline baseline) {
        return counted(ChartKind.LANEY_P, tallies, baseline);
    }

    /** Occurrences per unit that vary more than their counts explain. */
    public static Chart laneyU(List<Tally> tallies, Baseline baseline) {
        return counted(ChartKind.LANEY_U, tallies, baseline);
    }

    /** Single values. Their sigma is the mean moving range of neighbours that are both in the baseline, over d2(2). */
    public static Chart individuals(List<Reading> readings, Baseline baseline) {
        List<String> labels = readings.stream().map(Reading::label).toList();
        double[] values = readings.stream().mapToDouble(Reading::value).toArray();
        int[] from = baseline.among(values.length);
        if (from.length < Chart.POINTS_MIN || neighbours(from).length == 0) {
            return run(ChartKind.INDIVIDUALS, labels, values, from.length);
        }
        double centre =
                Arrays.stream(from).mapToDouble(at -> values[at]).average().orElseThrow();
        double sigma = movingRange(values, from) / SubgroupConstants.of(2).d2();
        Limits limits = new Limits(baseline, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        return new ControlChart(
                ChartKind.INDIVIDUALS,
                centre,
                sigma,
                1,
                IntStream.range(0, values.length)
                        .mapToObj(at -> limits.point(at, labels.get(at), values[at], 1, centre, sigma))
                        .toList());
    }

    /**
     * Means of subgroups. The sigma comes from their ranges where none of the baseline has more than
     * {@value SubgroupConstants#RANGE_SIZE_MAX} values, else from their standard deviations; each subgroup counts alike.
     */
    public static Chart mean(List<Subgroup> subgroups, Baseline baseline) {
        double[] values = subgroups.stream().mapToDouble(Subgroup::mean).toArray();
        int[] from = baseline.among(values.length);
        double spread = spread(subgroups, from, haveRanges(subgroups, from));
        if (from.length < Chart.POINTS_MIN || Double.isNaN(spread)) {
            return run(ChartKind.MEAN, labels(subgroups), values, from.length);
        }
        double items =
                Arrays.stream(from).mapToDouble(at -> subgroups.get(at).size()).sum();
        double centre = Arrays.stream(from)
                        .mapToDouble(at -> subgroups.get(at).size() * values[at])
                        .sum()
                / items;
        Limits limits = new Limits(baseline, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        List<ChartPoint> points = new ArrayList<>();
        for (int at = 0; at < values.length; at++) {
            Subgroup subgroup = subgroups.get(at);
            points.add(limits.point(
                    at, subgroup.label(), values[at], subgroup.size(), centre, spread / Math.sqrt(subgroup.size())));
        }
        return new ControlChart(ChartKind.MEAN, centre, spread, 1, points);
    }

    /**
     * Ranges of subgroups.
     *
     * @throws IllegalArgumentException where a subgroup has one value or more than
     *     {@value SubgroupConstants#RANGE_SIZE_MAX}
     */
    public static Chart range(List<Subgroup> subgroups, Baseline baseline) {
        subgroups.forEach(subgroup -> needs(subgroup, SubgroupConstants.RANGE_SIZE_MAX));
        double[] values = subgroups.stream().mapToDouble(Subgroup::range).toArray();
        return within(ChartKind.RANGE, subgroups, values, baseline, true);
    }

    /**
     * Standard deviations of subgroups.
     *
     * @throws IllegalArgumentException where a subgroup has one value
     */
    public static Chart deviation(List<Subgroup> subgroups, Baseline baseline) {
        subgroups.forEach(subgroup -> needs(subgroup, Integer.MAX_VALUE));
        double[] values = subgroups.stream().mapToDouble(Subgroup::deviation).toArray();
        return within(ChartKind.DEVIATION, subgroups, values, baseline, false);
    }

    private static Chart counted(ChartKind kind, List<Tally> tallies, Baseline baseline) {
        boolean counts = kind == ChartKind.NP || kind == ChartKind.C;
        boolean shares = kind == ChartKind.P || kind == ChartKind.NP || kind == ChartKind.LANEY_P;
        boolean laney = kind == ChartKind.LANEY_P || kind == ChartKind.LANEY_U;
        if (shares) {
            tallies.forEach(ControlCharts::needsShare);
        }
        List<String> labels = tallies.stream().map(Tally::label).toList();
        double[] values = tallies.stream()
                .mapToDouble(counts ? Tally::count : Tally::share)
                .toArray();
        int[] from = baseline.among(values.length);
        if (from.length < Chart.POINTS_MIN || (laney && neighbours(from).length == 0)) {
            return run(kind, labels, values, from.length);
        }
        double share = Arrays.stream(from)
                        .mapToDouble(at -> tallies.get(at).count())
                        .sum()
                / Arrays.stream(from).mapToDouble(at -> tallies.get(at).size()).sum();
        double spread = Math.sqrt(shares ? share * (1 - share) : share);
        double overdispersion = laney ? overdispersion(tallies, from, share, spread) : 1;
        Limits limits = new Limits(baseline, 0, kind == ChartKind.NP || !shares ? Double.POSITIVE_INFINITY : 1);
        List<ChartPoint> points = new ArrayList<>();
        for (int at = 0; at < values.length; at++) {
            double size = tallies.get(at).size();
            double centre = counts ? size * share : share;
            double sigma = overdispersion * spread * (counts ? Math.sqrt(size) : 1 / Math.sqrt(size));
            points.add(limits.point(at, labels.get(at), values[at], size, centre, sigma));
        }
        double centre = kind == ChartKind.NP
                ? Arrays.stream(from)
                        .mapToDouble(at -> points.get(at).centre())
                        .average()
                        .orElseThrow()
                : share;
        return new ControlChart(kind, centre, spread, overdispersion, points);
    }

    /** The sigma of the points in units of the sigma that their counts explain, by their moving range (σz). */
    private static double overdispersion(List<Tally> tallies, int[] from, double share, double spread) {
        double[] scores = tallies.stream()
                .mapToDouble(tally -> spread == 0 ? 0 : (tally.share() - share) * Math.sqrt(tally.size()) / spread)
                .toArray();
        return movingRange(scores, from) / SubgroupConstants.of(2).d2();
    }

    private static Chart within(
            ChartKind kind, List<Subgroup> subgroups, double[] values, Baseline baseline, boolean byRange) {
        int[] from = baseline.among(values.length);
        if (from.length < Chart.POINTS_MIN) {
            return run(kind, labels(subgroups), values, from.length);
        }
        double spread = spread(subgroups, from, byRange);
        Limits limits = new Limits(baseline, 0, Double.POSITIVE_INFINITY);
        List<ChartPoint> points = new ArrayList<>();
        for (int at = 0; at < values.length; at++) {
            int size = subgroups.get(at).size();
            double c4 = SubgroupConstants.c4(size);
            double centre = spread * (byRange ? SubgroupConstants.of(size).d2() : c4);
            double sigma = spread * (byRange ? SubgroupConstants.of(size).d3() : Math.sqrt(1 - c4 * c4));
            points.add(limits.point(at, subgroups.get(at).label(), values[at], size, centre, sigma));
        }
        double centre = Arrays.stream(from)
                .mapToDouble(at -> points.get(at).centre())
                .average()
                .orElseThrow();
        return new ControlChart(kind, centre, spread, 1, points);
    }

    /** The sigma of one value by what varies inside the subgroups; not a number where none has two values. */
    private static double spread(List<Subgroup> subgroups, int[] from, boolean byRange) {
        return Arrays.stream(from)
                .mapToObj(subgroups::get)
                .filter(subgroup -> subgroup.size() > 1)
                .mapToDouble(subgroup -> byRange
                        ? subgroup.range()
                                / SubgroupConstants.of(subgroup.size()).d2()
                        : subgroup.deviation() / SubgroupConstants.c4(subgroup.size()))
                .average()
                .orElse(Double.NaN);
    }

    private static boolean haveRanges(List<Subgroup> subgroups, int[] from) {
        return Arrays.stream(from).allMatch(at -> subgroups.get(at).size() <= SubgroupConstants.RANGE_SIZE_MAX);
    }

    private static double movingRange(double[] values, int[] from) {
        return Arrays.stream(neighbours(from))
                .mapToDouble(at -> Math.abs(values[at] - values[at - 1]))
                .average()
                .orElseThrow();
    }

    /** Those points of the baseline before which the point is in it, too: a gap is no step from one to the next. */
    private static int[] neighbours(int[] from) {
        return IntStream.range(1, from.length)
                .filter(at -> from[at] == from[at - 1] + 1)
                .map(at -> from[at])
                .toArray();
    }

    private static RunChart run(ChartKind kind, List<String> labels, double[] values, int baselinePoints) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        double median = sorted.length == 0 ? 0 : (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        return new RunChart(
                kind,
                median,
                baselinePoints,
                labels,
                Arrays.stream(values).boxed().toList());
    }

    private static List<String> labels(List<Subgroup> subgroups) {
        return subgroups.stream().map(Subgroup::label).toList();
    }

    private static void needs(Subgroup subgroup, int sizeMax) {
        if (subgroup.size() < 2 || subgroup.size() > sizeMax) {
            throw new IllegalArgumentException("%s has %d values".formatted(subgroup.label(), subgroup.size()));
        }
    }

    private static void needsShare(Tally tally) {
        if (tally.count() > tally.size()) {
            throw new IllegalArgumentException("%s has %s of %s".formatted(tally.label(), tally.count(), tally.size()));
        }
    }

    /** Three sigma from the centre, but never where no value can be. */
    private record Limits(Baseline baseline, double least, double most) {
        ChartPoint point(int at, String label, double value, double size, double centre, double sigma) {
            return new ChartPoint(
                    label,
                    value,
                    size,
                    centre,
                    sigma,
                    Math.max(least, centre - SIGMAS * sigma),
                    Math.min(most, centre + SIGMAS * sigma),
                    baseline.holds(at));
        }
    }
}
