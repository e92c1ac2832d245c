package org.redress.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.redress.benchmarks.figures.Figure;
import org.redress.benchmarks.figures.Ratio;
import org.redress.benchmarks.postgres.Database;
import org.redress.benchmarks.program.Api;
import org.redress.benchmarks.program.Import;
import org.redress.benchmarks.program.Program;
import org.redress.benchmarks.visible.ManyCases;
import tools.jackson.databind.JsonNode;

/** Part m: all views of a running service made anew, beside reading the same events and their JSON. */
final class ViewsAnew {
    private static final String NAME = "views-anew";
    private static final String VIEWS = "/api/views";

    private ViewsAnew() {}

    static List<Figure> measure(Bench bench) {
        Path real = Importing.file(bench);
        if (!Files.isRegularFile(real)) {
            bench.say("part m is left out: it needs ../shared/" + Importing.FILE);
            return List.of();
        }
        int cases = Math.max(1, bench.length().cases / 4);
        bench.say("importing " + cases + " cases");
        Path file = ManyCases.file(real, bench.folder().resolve("views.csv"), cases);
        Database database = bench.postgres().create(NAME);
        Import.run(bench.jars(), bench.folder().resolve(NAME), database.settings(), file);
        try (Program program = bench.program(bench.jars().standalone(), NAME, database)) {
            program.reader().awaitViews();
            return rebuild(bench, program.operator(), database);
        }
    }

    private static List<Figure> rebuild(Bench bench, Api operator, Database database) {
        long events = database.number("select count(*) from event");
        List<Double> scans = new ArrayList<>();
        List<Double> rebuilds = new ArrayList<>();
        for (int round = 1; round <= bench.length().rounds; round++) {
            scans.add(events / Timing.seconds(() -> LogScan.decode(database)));
            bench.say("making all views anew from " + events + " events, round " + round);
            rebuilds.add(events
                    / Timing.seconds(() -> {
                        operator.post(VIEWS + "/rebuild?anyway=true");
                        Timing.await(() -> areDone(operator.get(VIEWS)));
                    }));
        }
        double scan = Timing.middle(scans);
        double rebuild = Timing.middle(rebuilds);
        return List.of(
                Figure.single(Part.M.letter(), "scan and decode of " + events + " events", "/s", scan),
                Figure.single(
                        Part.M.letter(),
                        "all views made anew, events",
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
