package org.redress.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.redress.benchmarks.figures.Figure;
import org.redress.benchmarks.figures.Figures;
import org.redress.benchmarks.figures.Table;
import org.redress.benchmarks.machine.Folders;
import org.redress.benchmarks.machine.Machine;
import org.redress.benchmarks.postgres.Postgres;
import org.redress.benchmarks.program.Jars;

/** One run from the start of PostgreSQL to the table. */
final class Run {
    private Run() {}

    static void measure(Options options, PrintStream out) {
        Machine.requireDisk(options.folder());
        Jars jars = Jars.beside();
        Path folder = Folders.temporary(options.folder());
        Leftovers leftovers = new Leftovers(folder);
        try {
            Postgres postgres = leftovers.stopping(Postgres.start(folder));
            Map<String, String> machine = Machine.facts(folder, postgres.version());
            machine.forEach((fact, value) -> out.println(fact + ": " + value));
            if (Machine.isBusy()) {
                out.println("WARNING: the machine is busy with something else; these figures are not to be quoted.");
            }
            Bench bench = new Bench(options, jars, postgres, folder, out);
            if (options.profile()) {
                Profile.record(bench);
            } else {
                long begun = System.nanoTime();
                List<Figure> figures = figures(bench);
                out.println();
                out.println(Table.of(figures));
                Path file = jars.target().resolve("figures.json");
                new Figures(machine, how(options, begun), figures).write(file);
                out.println("\nEach round by itself: " + file);
            }
        } finally {
            leftovers.clear();
        }
    }

    private static List<Figure> figures(Bench bench) {
        List<Figure> figures = new ArrayList<>();
        if (bench.measures(Part.A, Part.B, Part.C, Part.D)) {
            figures.addAll(Creating.measure(bench));
        }
        if (bench.measures(Part.E)) {
            figures.addAll(Visibility.measure(bench));
        }
        if (bench.measures(Part.F)) {
            figures.addAll(Importing.measure(bench));
        }
        if (bench.measures(Part.G)) {
            figures.addAll(FileSize.measure(bench));
        }
        return figures;
    }

    private static Map<String, String> how(Options options, long begun) {
        Map<String, String> how = new TreeMap<>();
        how.put("length", options.length().name().toLowerCase(Locale.ROOT));
        how.put("rounds", Integer.toString(options.length().rounds));
        how.put("seconds a round", Long.toString(options.length().round.toSeconds()));
        how.put("seconds in all", Long.toString((System.nanoTime() - begun) / 1_000_000_000));
        return how;
    }
}
