package org.redress.benchmarks.program;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.redress.benchmarks.machine.Command;

/** JDK Flight Recorder on a program that runs already. */
public final class Recording {
    private static final String NAME = "name=benchmark";

    private final String pid;
    private final Path file;

    private Recording(String pid, Path file) {
        this.pid = pid;
        this.file = file;
    }

    /** Begins it. */
    public static Recording start(Program program, Path file) {
        String pid = Long.toString(program.pid());
        Command.run(List.of(Jvm.binary("jcmd"), pid, "JFR.start", NAME, "settings=profile"), Map.of());
        return new Recording(pid, file);
    }

    /** Ends it and leaves it in its file. */
    public void stop() {
        Command.run(List.of(Jvm.binary("jcmd"), pid, "JFR.stop", NAME, "filename=" + file), Map.of());
    }

    /** One of the JDK's own summaries of it: {@code hot-methods}, {@code gc-pauses}, and so on. */
    public String view(String name) {
        return Command.run(
                List.of(Jvm.binary("jfr"), "view", "--width", "140", "--cell-height", "1", name, file.toString()),
                Map.of());
    }
}
