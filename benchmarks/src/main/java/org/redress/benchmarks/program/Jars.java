package org.redress.benchmarks.program;

import java.nio.file.Files;
import java.nio.file.Path;
import org.redress.benchmarks.machine.Refused;

/** The packaged programs of this build, each in its module. */
public final class Jars {
    private static final String OWN_PREFIX = "benchmarks-";

    private final Path own;
    private final Path target;
    private final Path project;
    private final String version;

    private Jars(Path own) {
        this.own = own;
        this.target = own.resolveSibling("").normalize();
        this.project = target.resolve("..").resolve("..").normalize();
        String name = own.getFileName().toString();
        this.version = name.substring(OWN_PREFIX.length(), name.length() - ".jar".length());
    }

    /** Beside the jar that this program was started from. */
    public static Jars beside() {
        Path own =
                Path.of(System.getProperty("java.class.path")).toAbsolutePath().normalize();
        if (!own.getFileName().toString().startsWith(OWN_PREFIX)) {
            throw new Refused("Start the benchmark from its jar, as the README says.");
        }
        return new Jars(own);
    }

    Path benchmarks() {
        return own;
    }

    /** Both sides in one. */
    public Path standalone() {
        return existing("standalone", "");
    }

    public Path commandSide() {
        return existing("command-side", "-exec");
    }

    public Path querySide() {
        return existing("query-side", "-exec");
    }

    /** Where results are left. */
    public Path target() {
        return target;
    }

    /** The checkout. */
    public Path project() {
        return project;
    }

    private Path existing(String module, String classifier) {
        Path jar = project.resolve(module).resolve("target").resolve(module + "-" + version + classifier + ".jar");
        if (!Files.isRegularFile(jar)) {
            throw new Refused(jar + " is missing: build it with the command in the README.");
        }
        return jar;
    }
}
