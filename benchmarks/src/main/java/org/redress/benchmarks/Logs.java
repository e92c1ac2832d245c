package org.redress.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.redress.benchmarks.figures.Figure;
import org.redress.benchmarks.figures.Ratio;
import org.redress.benchmarks.machine.Refused;
import org.redress.benchmarks.mining.LargeXes;
import org.redress.benchmarks.postgres.Database;
import org.redress.benchmarks.program.Api;
import org.redress.benchmarks.program.Import;
import org.redress.benchmarks.program.Program;
import org.redress.benchmarks.visible.ManyCases;
import tools.jackson.databind.JsonNode;

/** Part l: what a running service makes of logs: its own one anew in columns, and a file of another system. */
final class Logs {
    private static final String NAME = "logs";
    private static final String REPLICA = "/api/mining/replica";
    private static final String LOGS = "/api/mining/logs";
    private static final int XES_EVENTS = 65_000;
    private static final int ROUNDS_UNCOUNTED = 3;

    private Logs() {}

    static List<Figure> measure(Bench bench) {
        Path real = Importing.file(bench);
        if (!Files.isRegularFile(real)) {
            bench.say("part l is left out: it needs ../shared/" + Importing.FILE);
            return List.of();
        }
        int cases = Math.max(1, bench.length().cases / 4);
        bench.say("importing " + cases + " cases");
        Path file = ManyCases.file(real, bench.folder().resolve("logs.csv"), cases);
        Database database = bench.postgres().create(NAME);
        Import.run(bench.jars(), bench.folder().resolve(NAME), database.settings(), file);
        try (Program program = bench.program(bench.jars().standalone(), NAME, database)) {
            program.reader().awaitViews();
            List<Figure> figures = new ArrayList<>(rebuild(bench, program, database));
            Path xes = LargeXes.file(bench.folder().resolve("large.xes"), XES_EVENTS);
            figures.add(file(bench, program, xes, "as it is"));
            figures.add(file(bench, program, packed(xes), "packed with gzip"));
            return figures;
        }
    }

    private static List<Figure> rebuild(Bench bench, Program program, Database database) {
        long events = database.number("select count(*) from event");
        double raw = events / Timing.seconds(() -> LogScan.read(database));
        awaitReplica(program.analyst(), events);
        List<Double> rates = new ArrayList<>();
        for (int round = 1; round <= bench.length().rounds; round++) {
            bench.say("making the replica anew from " + events + " events, round " + round);
            rates.add(events
                    / Timing.seconds(() -> {
                        program.operator().post(REPLICA + "/rebuild");
                        Timing.await(
                                () -> isThere(program.analyst().get(REPLICA).path("rebuild")));
                    }));
        }
        double rate = Timing.middle(rates);
        return List.of(
                Figure.single(Part.L.letter(), "bare scan of " + events + " lines", "/s", raw),
                Figure.single(
                        Part.L.letter(),
                        "rebuild of the replica, events",
                        "/s",
                        rate,
                        new Ratio("bare scan", rate / raw)));
    }

    /** Whether nothing is being made any more. */
    private static boolean isThere(JsonNode rebuild) {
        return rebuild.isMissingNode() || rebuild.isNull();
    }

    private static void awaitReplica(Api analyst, long events) {
        Timing.await(() -> analyst.get(REPLICA).path("position").asLong(0) >= events);
    }

    /** From the first byte that is sent to the last that is answered: a log, its graph and its ways. */
    private static Figure file(Bench bench, Program program, Path xes, String how) {
        Api analyst = program.analyst();
        List<Double> millis = new ArrayList<>();
        for (int round = -ROUNDS_UNCOUNTED; round < bench.length().rounds; round++) {
            bench.say("sending a log of " + XES_EVENTS + " events, " + how);
            double took = Timing.seconds(() -> {
                String log = analyst.post(LOGS, "file", xes).get("log").asString();
                Timing.await(() ->
                        analyst.get(LOGS + "/" + log).path("state").asString("").equals("READY"));
                told(analyst.get(LOGS + "/" + log + "/graph"), "edges");
                told(analyst.get(LOGS + "/" + log + "/variants"), "items");
            });
            if (round >= 0) {
                millis.add(took * 1_000);
            }
        }
        return Figure.single(
                Part.L.letter(),
                "a file of 65,000 events, its graph and its variants; " + how,
                "ms",
                Timing.middle(millis));
    }

    private static Path packed(Path file) {
        Path packed = file.resolveSibling(file.getFileName() + ".gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(file, out);
            return packed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void told(JsonNode answer, String part) {
        if (answer.path(part).isEmpty()) {
            throw new Refused("an answer has no " + part);
        }
    }
}
