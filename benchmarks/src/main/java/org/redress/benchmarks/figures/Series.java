package org.redress.benchmarks.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import org.redress.benchmarks.load.Measurement;

/** The rounds of one contender. */
public final class Series {
    private final String part;
    private final String what;
    private final int callers;
    private final List<Measurement> rounds = new ArrayList<>();

    public Series(String part, String what, int callers) {
        this.part = part;
        this.what = what;
        this.callers = callers;
    }

    public void add(Measurement round) {
        rounds.add(round);
    }

    public int callers() {
        return callers;
    }

    public double perSecond() {
        return Medians.of(rounds.stream().map(Measurement::perSecond).toList());
    }

    /** The median over the rounds, each divided by the other's round beside it. */
    public Ratio over(Series other) {
        return new Ratio(
                other.what,
                Medians.of(IntStream.range(0, rounds.size())
                        .mapToObj(index -> rounds.get(index).perSecond()
                                / other.rounds.get(index).perSecond())
                        .toList()));
    }

    /** The same of the time that all but the slowest hundredth of the calls took; of rounds that were timed call by call. */
    public Ratio p99Over(Series other) {
        return new Ratio(
                "p99 of " + other.what,
                Medians.of(IntStream.range(0, rounds.size())
                        .mapToObj(index -> p99(rounds.get(index)) / p99(other.rounds.get(index)))
                        .toList()));
    }

    private static double p99(Measurement round) {
        return Objects.requireNonNull(round.latencies()).getValueAtPercentile(99);
    }

    /** As it is printed. */
    public Figure figure(List<Ratio> ratios) {
        return new Figure(
                part,
                what,
                callers,
                "/s",
                perSecond(),
                Medians.of(rounds.stream()
                        .map(round -> round.mean().toNanos() / 1e6)
                        .toList()),
                millis(latencies -> latencies.getValueAtPercentile(50)),
                millis(latencies -> latencies.getValueAtPercentile(99)),
                ratios,
                rounds.stream().map(Measurement::perSecond).toList());
    }

    private @Nullable Double millis(ToDoubleFunction<Histogram> nanos) {
        List<Double> known = new ArrayList<>();
        for (Measurement round : rounds) {
            if (round.latencies() != null) {
                known.add(nanos.applyAsDouble(round.latencies()) / 1e6);
            }
        }
        return known.isEmpty() ? null : Medians.of(known);
    }
}
