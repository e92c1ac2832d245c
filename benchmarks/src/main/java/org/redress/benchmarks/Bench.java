package org.redress.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.redress.benchmarks.postgres.Database;
import org.redress.benchmarks.postgres.Postgres;
import org.redress.benchmarks.program.Jars;
import org.redress.benchmarks.program.Program;
import org.redress.benchmarks.program.Worker;

/**
 * Everything a part needs to set its contenders up.
 *
 * @param folder for what lasts as long as the run
 */
record Bench(Options options, Jars jars, Postgres postgres, Path folder, PrintStream out) {
    /**
     * A program of ours on a database.
     *
     * @param more settings in the form of a command line
     */
    Program program(Path jar, String name, Database database, String... more) {
        say("starting " + name);
        List<String> settings = new ArrayList<>(database.settings());
        settings.addAll(List.of(more));
        return Program.start(jar, folder.resolve(name), settings);
    }

    /** A service that is called inside its own JVM. */
    Worker worker(String role, String name, List<String> settings) {
        say("starting " + name);
        return Worker.start(jars, role, folder.resolve(name), settings);
    }

    void say(String progress) {
        out.printf("%tT %s%n", System.currentTimeMillis(), progress);
    }

    /** Whether any of these parts was asked for. */
    boolean measures(Part... parts) {
        return !Collections.disjoint(options.parts(), List.of(parts));
    }

    Options.Length length() {
        return options.length();
    }
}
