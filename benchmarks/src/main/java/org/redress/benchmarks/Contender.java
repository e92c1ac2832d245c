package org.redress.benchmarks;

import java.util.Arrays;
import java.util.List;
import org.redress.benchmarks.figures.Figure;
import org.redress.benchmarks.figures.Ratio;
import org.redress.benchmarks.figures.Series;
import org.redress.benchmarks.load.Callers;

/**
 * One who takes turns with the others.
 *
 * @param series one for each number of callers
 * @param beside whom it is divided by, where they had as many callers
 */
record Contender(String what, Callers callers, List<Series> series, List<Contender> beside) {
    static Contender of(Part part, String what, Callers callers, List<Contender> beside, int... counts) {
        return new Contender(
                what,
                callers,
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
