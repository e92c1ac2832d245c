package org.redress.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
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
                Path file = jars.target().resolve("figures.json");
                List<Figure> figures = new ArrayList<>();
                for (Function<Bench, List<Figure>> part : parts(bench)) {
                    List<Figure> more = part.apply(bench);
                    // Printed and kept as they come: what a later part meets with does not take them along.
                    out.println("\n" + Table.of(more));
                    figures.addAll(more);
                    new Figures(machine, how(options, begun), figures).write(file);
                }
                out.println("\nEach round by itself: " + file);
            }
        } finally {
            leftovers.clear();
        }
    }

    private static List<Function<Bench, List<Figure>>> parts(Bench bench) {
        List<Function<Bench, List<Figure>>> parts = new ArrayList<>();
        if (bench.measures(Part.A, Part.B, Part.C, Part.D)) {
            parts.add(Creating::measure);
        }
        if (bench.measures(Part.E)) {
            parts.add(Visibility::measure);
        }
        if (bench.measures(Part.F)) {
            parts.add(Importing::measure);
        }
        if (bench.measures(Part.G)) {
            parts.add(FileSize::measure);
        }
        if (bench.measures(Part.H, Part.J, Part.P)) {
            parts.add(Pages::measure);
        }
        if (bench.measures(Part.I)) {
            parts.add(OpenPages::measure);
        }
        if (bench.measures(Part.K)) {
            parts.add(Mining::measure);
        }
        if (bench.measures(Part.L)) {
            parts.add(Logs::measure);
        }
        if (bench.measures(Part.M)) {
            parts.add(ViewsAnew::measure);
        }
        if (bench.measures(Part.N)) {
            parts.add(StartingUp::measure);
        }
        if (bench.measures(Part.O)) {
            parts.add(LongLog::measure);
        }
        if (bench.measures(Part.Q)) {
            parts.add(LateViews::measure);
        }
        return parts;
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
