package org.redress.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A jar as it starts soonest, by the lines of {@code docs/operations.md}: unpacked, and with a cache of what the JDK made
 * of its classes in a run before. Tests start it some sixty times; those of {@link Program.Options#plain()} start the jar
 * itself.
 */
final class Unpacked {
    /** Below this the JDK makes no cache in one step. */
    private static final int CACHES_FROM_JDK = 25;

    private static final Duration UNPACKING_MAX = Duration.ofMinutes(1);

    /** The JDK writes the cache when the program ends. */
    private static final Duration WRITING_MAX = Duration.ofMinutes(3);

    private static final Map<Path, List<String>> KNOWN = new HashMap<>();

    private Unpacked() {}

    /** What stands between {@code java} with its options and the arguments of the program. */
    static synchronized List<String> command(Path jar) {
        List<String> known = KNOWN.get(jar);
        if (known == null) {
            Path unpacked = unpacked(jar);
            known = List.of("-jar", unpacked.toString());
            // What a side needs to start is a database, which only its tests have.
            if (Program.Options.isStandalone(jar) && Runtime.version().feature() >= CACHES_FROM_JDK) {
                List<String> cached = new ArrayList<>(List.of("-XX:AOTCache=" + cache(jar, unpacked)));
                cached.addAll(known);
                known = List.copyOf(cached);
            }
            KNOWN.put(jar, known);
        }
        return known;
    }

    private static Path folder(Path jar) {
        return Path.of("target", "unpacked", jar.getFileName().toString().replace(".jar", ""))
                .toAbsolutePath();
    }

    private static Path unpacked(Path jar) {
        Path folder = folder(jar);
        Path unpacked = folder.resolve(jar.getFileName());
        Path finished = folder.resolve("finished");
        if (!isNewer(finished, jar)) {
            run(List.of(
                    Program.JAVA,
                    "-Djarmode=tools",
                    "-jar",
                    jar.toString(),
                    "extract",
                    "--force",
                    "--destination",
                    folder.toString()));
            note(finished);
        }
        return unpacked;
    }

    /** Made in a run that does a little of everything that follows a start. */
    private static Path cache(Path jar, Path unpacked) {
        Path cache = folder(jar).resolve("redress.aot");
        if (isNewer(cache, jar)) {
            return cache;
        }
        try {
            Path data = Files.createTempDirectory(folder(jar), "first-run-");
            Program first = Program.start(
                    data,
                    Program.Options.ofTests().withJvm("-XX:AOTCacheOutput=" + cache),
                    List.of("-jar", unpacked.toString()));
            Client handler = Client.of(first, "handler");
            handler.get("/sign-in");
            handler.get("/api/complaints");
            handler.get("/worklist");
            first.stop(WRITING_MAX);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Files.exists(cache)) {
            throw new IllegalStateException("the JDK wrote no cache");
        }
        return cache;
    }

    private static boolean isNewer(Path made, Path of) {
        try {
            return Files.exists(made) && Files.getLastModifiedTime(made).compareTo(Files.getLastModifiedTime(of)) >= 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is unpacked bears the time of the build, which is always the same. */
    private static void note(Path finished) {
        try {
            Files.writeString(finished, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(UNPACKING_MAX.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("could not unpack");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
