package org.redress.benchmarks;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.redress.benchmarks.figures.Figure;
import org.redress.benchmarks.figures.Ratio;
import org.redress.benchmarks.figures.Series;
import org.redress.benchmarks.load.Callers;

/**
 * One who takes turns with the others.
 *
 * @param warmUp how much of the length's time it works before it is measured
 * @param series one for each number of callers
 * @param beside whom it is divided by, where they had as many callers
 */
record Contender(String what, Callers callers, WarmUp warmUp, List<Series> series, List<Contender> beside) {
    /** What its program has done before it takes its turns. */
    enum WarmUp {
        /** Nothing yet: its JVM has everything to compile. */
        WHOLE(1),
        /** Most of what it needs. */
        PART(4),
        /** It needs none, or has had its own. */
        NONE(0);

        private final int divisor;

        WarmUp(int divisor) {
            this.divisor = divisor;
        }

        Duration of(Options.Length length) {
            return divisor == 0 ? Duration.ZERO : length.warmUp.dividedBy(divisor);
        }
    }

    static Contender of(Part part, String what, Callers callers, WarmUp warmUp, List<Contender> beside, int... counts) {
        return new Contender(
                what,
                callers,
                warmUp,
                Arrays.stream(counts)
                        .mapToObj(count -> new Series(part.letter(), what, count))
                        .toList(),
                List.copyOf(beside));
    }

    void takeRound(Options.Length length) {
        for (Series each : series) {
            each.add(callers.run(each.callers(), length.round));
        }
    }

    List<Figure> figures() {
        return series.stream().map(each -> each.figure(ratios(each))).toList();
    }

    private List<Ratio> ratios(Series own) {
        return beside.stream()
                .flatMap(other -> other.series.stream())
                .filter(other -> other.callers() == own.callers())
                .map(own::over)
                .toList();
    }
}
