package org.redress.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.redress.benchmarks.figures.Figure;
import org.redress.benchmarks.postgres.Database;
import org.redress.benchmarks.program.Import;
import org.redress.benchmarks.program.Program;
import org.redress.benchmarks.visible.ManyCases;
import org.redress.benchmarks.visible.PageReader;

/** Part h: how soon each page of the console answers when there are very many cases. */
final class Pages {
    private static final String LETTER = Part.H.letter();

    /** A case in the middle of the file, so that nothing about it is fresh in any cache. */
    private static final String SOME_CASE =
            "select stream from event where position = (select max(position) / 2 from event)";

    /** Of both programs that work on the database: they need the same key file. */
    private static final String NAME = "pages";

    private Pages() {}

    static List<Figure> measure(Bench bench) {
        Path real = Importing.file(bench);
        if (!Files.isRegularFile(real)) {
            bench.say("part h is left out: it needs ../shared/" + Importing.FILE);
            return List.of();
        }
        bench.say("importing " + bench.length().cases + " cases");
        Path file = ManyCases.file(real, bench.folder().resolve("many.csv"), bench.length().cases);
        Database database = bench.postgres().create(NAME);
        Import.run(bench.jars(), bench.folder().resolve(NAME), database.settings(), file);
        try (Program program = bench.program(bench.jars().standalone(), NAME, database)) {
            PageReader reader = program.reader();
            bench.say("waiting for the views");
            reader.awaitViews();
            return measure(bench, reader, database.text(SOME_CASE));
        }
    }

    private static List<Figure> measure(Bench bench, PageReader reader, String complaint) {
        List<Figure> figures = new ArrayList<>();
        for (String path : List.of(
                "/overview",
                "/worklist",
                "/worklist?status=RECEIVED",
                "/emergencies",
                "/authority",
                "/promises",
                "/complaints/" + complaint,
                "/complaints/" + complaint + "/history",
                "/history",
                "/operations",
                "/organisation")) {
            String name = path.replace(complaint, "ID");
            bench.say("reading " + name);
            PageReader.Times times = reader.read(path, bench.length().pageReads);
            figures.add(Figure.single(LETTER, name + ", median", "ms", times.medianMillis()));
            figures.add(Figure.single(LETTER, name + ", 95th percentile", "ms", times.p95Millis()));
        }
        return figures;
    }
}
