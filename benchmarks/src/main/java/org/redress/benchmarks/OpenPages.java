package org.redress.benchmarks;

import java.util.List;
import org.redress.benchmarks.figures.Figure;
import org.redress.benchmarks.program.Program;
import org.redress.benchmarks.visible.OpenPage;

/** Part i: how long after its answer a change is told to a page that is open elsewhere, and shown by it. */
final class OpenPages {
    private static final String LETTER = Part.I.letter();
    private static final String NAME = "open-pages";

    private OpenPages() {}

    static List<Figure> measure(Bench bench) {
        try (Program program =
                bench.program(bench.jars().standalone(), NAME, bench.postgres().create("open_pages"))) {
            bench.say("changing " + bench.length().changes + " cases that are open elsewhere");
            OpenPage.Delays delays =
                    new OpenPage(program.singleCaller(), program.reader()).measure(bench.length().changes);
            return List.of(
                    Figure.single(
                            LETTER,
                            "answer to news, median",
                            "ms",
                            delays.told().medianMillis()),
                    Figure.single(
                            LETTER,
                            "answer to news, 95th percentile",
                            "ms",
                            delays.told().p95Millis()),
                    Figure.single(
                            LETTER,
                            "answer to page, median",
                            "ms",
                            delays.shown().medianMillis()),
                    Figure.single(
                            LETTER,
                            "answer to page, 95th percentile",
                            "ms",
                            delays.shown().p95Millis()));
        }
    }
}
