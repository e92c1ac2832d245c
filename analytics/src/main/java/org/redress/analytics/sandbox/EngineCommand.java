package org.redress.analytics.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The command line that starts an engine: the running Java, the running class path, little memory, no environment. */
final class EngineCommand {
    private static final Path SHELL = Path.of("/bin/sh");

    /**
     * Address space of a small Java beside what DuckDB may use: heap, code and class space below, stacks, libraries and
     * the archive of classes; tried with 1,200 MB altogether at 256 MB for DuckDB.
     */
    private static final int JAVA_MEBIBYTES = 960;

    /** An answer of the longest length, as objects and once more as JSON. */
    private static final int HEAP_MEBIBYTES = 160;

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private EngineCommand() {}

    static ProcessBuilder in(Path directory, Path snapshot, SandboxLimits limits) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SHELL)) {
            // Bounds what no setting of DuckDB bounds. Where the shell cannot, the engine runs without.
            int kibibytes = (limits.memoryMebibytes() + JAVA_MEBIBYTES) * 1024;
            command.addAll(
                    List.of(SHELL.toString(), "-c", "ulimit -c 0; ulimit -v " + kibibytes + "; exec \"$0\" \"$@\""));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + HEAP_MEBIBYTES + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=32m",
                "-XX:CompressedClassSpaceSize=32m",
                "-XX:-UsePerfData",
                "-XX:ErrorFile=" + directory.resolve("error.txt"),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + directory));
        command.addAll(mainClass());
        command.addAll(List.of(
                snapshot.toAbsolutePath().toString(),
                Integer.toString(limits.memoryMebibytes()),
                Integer.toString(limits.threads()),
                directory.toString()));
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // The service's environment holds its passwords.
        process.environment().clear();
        process.environment().put("LC_ALL", "C.UTF-8");
        // Each arena reserves 64 MB of the address space.
        process.environment().put("MALLOC_ARENA_MAX", "2");
        return process;
    }

    /** From the class path as it is, or out of the one file that the service was started from. */
    private static List<String> mainClass() {
        String classPath = absolute(System.getProperty("java.class.path"));
        String main = EngineMain.class.getName();
        boolean nested =
                String.valueOf(EngineMain.class.getResource("functions.txt")).startsWith("jar:nested:");
        return nested ? List.of("-Dloader.main=" + main, "-cp", classPath, LAUNCHER) : List.of("-cp", classPath, main);
    }

    /** The engine has a directory of its own, the class path may be told relative to the service's. */
    private static String absolute(String classPath) {
        String separator = System.getProperty("path.separator");
        List<String> parts = new ArrayList<>();
        for (String part : classPath.split(Pattern.quote(separator), -1)) {
            parts.add(part.isEmpty() ? "" : Path.of(part).toAbsolutePath().toString());
        }
        return String.join(separator, parts);
    }
}
