package org.redress.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.redress.benchmarks.figures.Figure;
import org.redress.benchmarks.figures.Ratio;
import org.redress.benchmarks.postgres.Database;
import org.redress.benchmarks.program.Api;
import org.redress.benchmarks.program.HandledCases;
import org.redress.benchmarks.program.Import;
import org.redress.benchmarks.program.Program;
import org.redress.benchmarks.visible.ManyCases;
import tools.jackson.databind.JsonNode;

/**
 * Part m: all views of a running service made anew, beside reading the same events and their JSON; from cases that people
 * have worked on, and from imported ones, which have few events each.
 */
final class ViewsAnew {
    private static final String VIEWS = "/api/views";

    /** One case in so many of those that a length names: each is made over HTTP, by six commands. */
    private static final int HANDLED_SHARE = 50;

    private static final int IMPORTED_SHARE = 4;

    /** A look asks the database about every view. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private ViewsAnew() {}

    static List<Figure> measure(Bench bench) {
        List<Figure> figures = new ArrayList<>(handled(bench));
        figures.addAll(imported(bench));
        return figures;
    }

    private static List<Figure> handled(Bench bench) {
        String name = "handled";
        int cases = bench.length().cases / HANDLED_SHARE;
        Database database = bench.postgres().create(name);
        try (Program program = bench.program(bench.jars().standalone(), name, database)) {
            bench.say("handling " + cases + " cases");
            HandledCases.make(program.handler(), cases);
            program.reader().awaitViews();
            return rebuild(bench, program.operator(), database, cases);
        }
    }

    private static List<Figure> imported(Bench bench) {
        Path real = Importing.file(bench);
        if (!Files.isRegularFile(real)) {
            bench.say("imported cases are left out of part m: it needs ../shared/" + Importing.FILE);
            return List.of();
        }
        String name = "imported";
        int cases = bench.length().cases / IMPORTED_SHARE;
        bench.say("importing " + cases + " cases");
        Path file = ManyCases.file(real, bench.folder().resolve("views.csv"), cases);
        Database database = bench.postgres().create(name);
        Import.run(bench.jars(), bench.folder().resolve(name), database.settings(), file);
        try (Program program = bench.program(bench.jars().standalone(), name, database)) {
            program.reader().awaitViews();
            return rebuild(bench, program.operator(), database, cases);
        }
    }

    private static List<Figure> rebuild(Bench bench, Api operator, Database database, int cases) {
        long events = database.number("select count(*) from event");
        List<Double> scans = new ArrayList<>();
        List<Double> rebuilds = new ArrayList<>();
        for (int round = 1; round <= bench.length().rounds; round++) {
            scans.add(events / Timing.seconds(() -> LogScan.decode(database)));
            bench.say("making all views anew from " + events + " events, round " + round);
            rebuilds.add(events
                    / Timing.seconds(() -> {
                        operator.post(VIEWS + "/rebuild?anyway=true");
                        Timing.await(() -> areDone(operator.get(VIEWS)), BETWEEN_LOOKS);
                    }));
        }
        double scan = Timing.middle(scans);
        double rebuild = Timing.middle(rebuilds);
        String of = " of " + cases + " cases, " + events + " events";
        return List.of(
                Figure.single(Part.M.letter(), "scan and decode" + of, "/s", scan),
                Figure.single(
                        Part.M.letter(),
                        "all views" + of + ", made anew",
                        "/s",
                        rebuild,
                        new Ratio("scan and decode", rebuild / scan)));
    }

    private static boolean areDone(JsonNode views) {
        return views.get("items")
                .valueStream()
                .allMatch(view -> view.at("/rebuild/phase").asString("").equals("DONE"));
    }
}
