package org.redress.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.redress.benchmarks.figures.Figure;
import org.redress.benchmarks.figures.Series;
import org.redress.benchmarks.load.Measurement;
import org.redress.benchmarks.postgres.Copy;
import org.redress.benchmarks.postgres.Database;
import org.redress.benchmarks.program.Import;

/** Part f: the command line import of a real file, beside the bare copy of the rows that it writes. */
final class Importing {
    /** Kept beside the checkout; absent elsewhere. */
    static final String FILE = "data/complaints/cfpb_bank_of_america_2017-2020.csv";

    private static final String COMPLAINTS = "select count(distinct stream) from event where stream_type = 'Complaint'";

    /** Each takes long enough to be measured alone. */
    private static final int ROUNDS_MAX = 3;

    private Importing() {}

    static List<Figure> measure(Bench bench) {
        Path file = file(bench);
        if (!Files.isRegularFile(file)) {
            bench.say("part f is left out: it needs ../shared/" + FILE);
            return List.of();
        }
        Series ofRaw = new Series(Part.F.letter(), "bare copy of the same rows", 1);
        Series ofImport = new Series(Part.F.letter(), "import of a file, rows", 1);
        Series withStart = new Series(Part.F.letter(), "the same, start of the JVM included", 1);
        int rounds = Math.min(ROUNDS_MAX, bench.length().rounds);
        for (int round = 1; round <= rounds; round++) {
            bench.say("importing " + file.getFileName() + ", round " + round + " of " + rounds);
            Database database = bench.postgres().create("import_" + round);
            Duration whole =
                    Import.run(bench.jars(), bench.folder().resolve("import-" + round), database.settings(), file);
            long imported = database.number("select sum(imported) from import_progress");
            Kept.check("rows of the file", imported, database.number(COMPLAINTS));
            ofImport.add(rate(imported, working(database)));
            withStart.add(rate(imported, whole));
            ofRaw.add(rate(imported, Copy.time(database, bench.folder().resolve("copy-" + round))));
        }
        List<Figure> figures = new ArrayList<>();
        figures.add(ofRaw.figure(List.of()));
        figures.add(ofImport.figure(List.of(ofImport.over(ofRaw))));
        figures.add(withStart.figure(List.of(withStart.over(ofRaw))));
        return figures;
    }

    /** From the first event to the last. */
    private static Duration working(Database database) {
        return Duration.ofMillis(
                database.number("select extract(epoch from max(recorded_at) - min(recorded_at)) * 1000 from event"));
    }

    private static Measurement rate(long rows, Duration took) {
        double seconds = took.toNanos() / 1e9;
        return Measurement.ofRate(rows, rows / seconds, Duration.ofNanos(took.toNanos() / rows));
    }

    static Path file(Bench bench) {
        Path beside = bench.jars().project().resolveSibling("shared");
        return Path.of(System.getProperty("redress.shared", beside.toString())).resolve(FILE);
    }
}
