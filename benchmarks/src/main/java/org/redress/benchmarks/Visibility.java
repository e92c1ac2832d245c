package org.redress.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.redress.benchmarks.figures.Figure;
import org.redress.benchmarks.figures.Series;
import org.redress.benchmarks.postgres.Database;
import org.redress.benchmarks.program.Program;
import org.redress.benchmarks.visible.RawRows;
import org.redress.benchmarks.visible.ViewRows;

/** Part e: how long after its answer a new complaint can be read, in one process and across two. */
final class Visibility {
    /** Rows a second without us: nothing that PostgreSQL would notice. */
    private static final double RAW_PER_SECOND = 200;

    private static final String LETTER = Part.E.letter();

    private Visibility() {}

    static List<Figure> measure(Bench bench) {
        Database one = bench.postgres().create("one_process");
        Database two = bench.postgres().create("two_processes");
        try (Program both = bench.program(bench.jars().standalone(), "standalone", one);
                TwoSides sides = TwoSides.start(bench, two)) {
            return measure(
                    bench,
                    new RawRows(bench.postgres().create("raw_rows"), RAW_PER_SECOND),
                    new ViewRows(both.callers(), one),
                    new ViewRows(sides.writing().callers(), two));
        }
    }

    private static List<Figure> measure(Bench bench, RawRows raw, ViewRows one, ViewRows two) {
        List<Figure> figures = new ArrayList<>();
        bench.say("finding out how much one process can do, views included");
        figures.add(Figure.single(
                LETTER, "saturated, one process", "/s", one.saturate(bench.length().warmUp, bench.length().round)));
        bench.say("finding out how much two processes can do");
        figures.add(Figure.single(
                LETTER, "saturated, two processes", "/s", two.saturate(bench.length().warmUp, bench.length().round)));
        Series ofRaw = new Series(LETTER, "answer to row, insert without us", 1);
        Series ofOne = new Series(LETTER, "answer to row, one process", 1);
        Series ofTwo = new Series(LETTER, "answer to row, two processes", 1);
        for (int round = 1; round <= bench.length().rounds; round++) {
            bench.say("watching rows, round " + round + " of " + bench.length().rounds);
            ofRaw.add(raw.run(bench.length().round));
            ofOne.add(one.run(bench.length().round));
            ofTwo.add(two.run(bench.length().round));
        }
        one.check();
        two.check();
        for (Series each : List.of(ofRaw, ofOne, ofTwo)) {
            figures.add(each.figure(List.of()));
        }
        return figures;
    }
}
