package org.redress.benchmarks.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the figures were taken on: without it no figure means anything. */
public final class Machine {
    /** Waiting processes per core, averaged over a minute, from which on the figures are those of a busy machine. */
    private static final double LOAD_PER_CORE_MAX = 0.25;

    /** File systems in memory, where durability costs nothing. */
    private static final String MEMORY = "tmpfs";

    private Machine() {}

    /**
     * Facts in the order in which they are printed.
     *
     * @param postgres its version
     */
    public static Map<String, String> facts(Path folder, String postgres) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("cores", Integer.toString(cores()));
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("file system", fileSystem(folder));
        facts.put("database", postgres);
        facts.put("JVM", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        facts.put("load average at the start", String.format(Locale.ROOT, "%.2f", loadAverage()));
        return facts;
    }

    /** Whether other work takes so much of the machine that the figures say little. */
    public static boolean isBusy() {
        return loadAverage() > LOAD_PER_CORE_MAX * cores();
    }

    /** Refuses a folder where a commit never reaches a disk. */
    public static void requireDisk(Path folder) {
        if (fileSystem(folder).equals(MEMORY)) {
            throw new Refused(folder + " is in memory, where a commit costs nothing: name another with --folder=");
        }
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static double loadAverage() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String fileSystem(Path folder) {
        try {
            return Files.getFileStore(folder).type();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
