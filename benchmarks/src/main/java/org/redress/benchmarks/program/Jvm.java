package org.redress.benchmarks.program;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How every measured program is started: the JVM of the benchmark, one heap for all. */
final class Jvm {
    /** Each has the same; several of them live side by side. */
    private static final String HEAP_MAX = "-Xmx1g";

    private Jvm() {}

    static List<String> command(Path jar, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(binary("java"));
        command.add(HEAP_MAX);
        // For --profile: the whole way of a request, and not only its end.
        command.add("-XX:FlightRecorderOptions=stackdepth=256");
        command.add("-Daxoniq.update-checker.disabled=true");
        command.add("-Ddisable-axoniq-console-message=true");
        command.add("-jar");
        command.add(jar.toString());
        command.addAll(arguments);
        return command;
    }

    /** A program of the JDK in use. */
    static String binary(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
