package org.redress.benchmarks.program;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.redress.benchmarks.machine.Command;

/** The packaged program's import from the command line. */
public final class Import {
    private static final String FORMAT = "cfpb-bank-of-america";

    private Import() {}

    /**
     * How long all of it took.
     *
     * @param settings in the form of a command line
     */
    public static Duration run(Jars jars, Path folder, List<String> settings, Path file) {
        List<String> arguments = new ArrayList<>(List.of("import", "--format=" + FORMAT));
        arguments.addAll(settings);
        arguments.add("--redress.data-folder=" + folder);
        arguments.add(file.toString());
        long begun = System.nanoTime();
        Command.run(Jvm.command(jars.standalone(), arguments), Map.of());
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
