package org.redress.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.redress.benchmarks.figures.Figure;
import org.redress.benchmarks.postgres.Database;
import org.redress.benchmarks.program.Import;
import org.redress.benchmarks.program.Program;
import org.redress.benchmarks.visible.ManyCases;
import org.redress.benchmarks.visible.PageReader;

/** Parts h, j and p: how soon pages, figures and questions are answered when there are very many cases. */
final class Pages {
    /** A case in the middle of the file, so that nothing about it is fresh in any cache. */
    private static final String SOME_CASE =
            "select stream from event where position = (select max(position) / 2 from event)";

    /** Of both programs that work on the database: they need the same key file. */
    private static final String NAME = "pages";

    /** Reads before the first that counts: compilers and caches are part of every day but the first. */
    private static final int PAGE_READS_UNCOUNTED = 200;

    /** Each reads every case, so that a few warm the caches up. */
    private static final int FIGURE_READS_UNCOUNTED = 3;

    /** What takes longer than the service allows is to be seen, not refused. */
    private static final String PATIENT = "--redress.statistics.answer-within=PT5M";

    /** Every figure over everything, and each of those that are told apart by the largest dimensions. */
    private static final List<String> FIGURES = List.of(
            "/api/statistics/volumes",
            "/api/statistics/volumes?per=DAY&by=PRODUCT",
            "/api/statistics/volumes?milestone=CLOSED",
            "/api/statistics/pareto?by=PRODUCT",
            "/api/statistics/pareto?by=PRODUCT&by=ISSUE",
            "/api/statistics/pareto?by=ISSUE&from=2020-01-01&before=2020-02-01",
            "/api/statistics/pareto?by=FIELD&field=state",
            "/api/statistics/durations?end=FORWARDED&measuredIn=CALENDAR_DAYS",
            "/api/statistics/durations?end=FORWARDED&measuredIn=CALENDAR_DAYS&per=MONTH",
            "/api/statistics/timeliness",
            "/api/statistics/repeats?key=CUSTOMER",
            "/api/statistics/backlog?on=2019-01-01",
            "/api/statistics/reopened",
            "/api/statistics/cases",
            "/api/statistics/cases?issue=Fees",
            "/statistics",
            "/statistics?show=times",
            "/statistics?show=work");

    private Pages() {}

    static List<Figure> measure(Bench bench) {
        Path real = Importing.file(bench);
        if (!Files.isRegularFile(real)) {
            bench.say("parts h, j and p are left out: they need ../shared/" + Importing.FILE);
            return List.of();
        }
        bench.say("importing " + bench.length().cases + " cases");
        Path file = ManyCases.file(real, bench.folder().resolve("many.csv"), bench.length().cases);
        Database database = bench.postgres().create(NAME);
        Import.run(bench.jars(), bench.folder().resolve(NAME), database.settings(), file);
        try (Program program = bench.program(bench.jars().standalone(), NAME, database, PATIENT)) {
            PageReader reader = program.reader();
            bench.say("waiting for the views");
            reader.awaitViews();
            List<Figure> figures = new ArrayList<>();
            if (bench.measures(Part.H)) {
                figures.addAll(pages(bench, reader, database.text(SOME_CASE)));
            }
            if (bench.measures(Part.J)) {
                FIGURES.forEach(path -> figures.addAll(read(
                        bench, Part.J, path, reader.read(path, FIGURE_READS_UNCOUNTED, bench.length().figureReads))));
            }
            if (bench.measures(Part.P)) {
                figures.addAll(Reads.measure(bench, program.readers(), database));
            }
            return figures;
        }
    }

    private static List<Figure> pages(Bench bench, PageReader reader, String complaint) {
        return Stream.of(
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
                        "/organisation")
                .flatMap(path -> read(
                        bench,
                        Part.H,
                        path.replace(complaint, "ID"),
                        reader.read(path, PAGE_READS_UNCOUNTED, bench.length().pageReads))
                        .stream())
                .toList();
    }

    private static List<Figure> read(Bench bench, Part part, String name, PageReader.Times times) {
        bench.say("read " + name);
        return List.of(
                Figure.single(part.letter(), name + ", median", "ms", times.medianMillis()),
                Figure.single(part.letter(), name + ", 95th percentile", "ms", times.p95Millis()));
    }
}
