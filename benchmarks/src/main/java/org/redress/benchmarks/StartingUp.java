package org.redress.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redress.benchmarks.figures.Figure;
import org.redress.benchmarks.figures.Ratio;
import org.redress.benchmarks.program.StartUps;
import org.redress.benchmarks.program.StartUps.StartUp;

/** Part n: from the command to the first answer, on an embedded database that is there, and the memory that it takes then. */
final class StartingUp {
    private static final double MEGABYTE = 1_000_000;

    private StartingUp() {}

    /** A way to start it. */
    private record Form(String name, List<String> options, Path jar, Path data) {
        StartUp start() {
            return StartUps.measure(options, jar, data);
        }
    }

    static List<Figure> measure(Bench bench) {
        Path folder = bench.folder().resolve("start-up");
        Path jar = bench.jars().standalone();
        bench.say("unpacking, and having the JDK make its cache");
        Path unpacked = StartUps.unpacked(jar, folder.resolve("unpacked"));
        String cache = StartUps.cached(unpacked, folder.resolve("first"));
        List<Form> forms = List.of(
                new Form("from its jar", List.of(), jar, folder.resolve("jar")),
                new Form("unpacked", List.of(), unpacked, folder.resolve("unpacked-data")),
                new Form("unpacked, with the JDK's cache", List.of(cache), unpacked, folder.resolve("cached")));
        Map<Form, List<StartUp>> starts = new LinkedHashMap<>();
        // The first makes the database.
        forms.forEach(Form::start);
        for (int round = 1; round <= bench.length().rounds; round++) {
            bench.say("starting in each way, round " + round);
            forms.forEach(form ->
                    starts.computeIfAbsent(form, each -> new ArrayList<>()).add(form.start()));
        }
        double plain = seconds(starts.getOrDefault(forms.getFirst(), List.of()));
        List<Figure> figures = new ArrayList<>();
        starts.forEach((form, each) -> {
            figures.add(Figure.single(
                    Part.N.letter(),
                    "start " + form.name() + ", to the first answer",
                    "s",
                    seconds(each),
                    new Ratio("from its jar", seconds(each) / plain)));
            figures.add(Figure.single(Part.N.letter(), "memory then, " + form.name(), "MB", memory(each)));
        });
        return figures;
    }

    private static double seconds(List<StartUp> starts) {
        return Timing.middle(starts.stream().map(StartUp::seconds).toList());
    }

    private static double memory(List<StartUp> starts) {
        return Timing.middle(
                starts.stream().map(start -> start.resident() / MEGABYTE).toList());
    }
}
