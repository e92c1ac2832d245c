package org.redress.endtoend;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;

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

    /** Tells of which jar it is, once it is whole. */
    private static final String FINISHED = "finished";

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
        Path finished = folder.resolve(FINISHED);
        String fingerprint = fingerprint(jar);
        try {
            if (!Files.exists(finished) || !Files.readString(finished).equals(fingerprint)) {
                run(List.of(
                        Program.JAVA,
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        folder.toString()));
                Files.writeString(finished, fingerprint);
            }
            return unpacked;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not its time: what is built the same way bears the same, whatever is in it. */
    private static String fingerprint(Path jar) {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(jar))) {
            CRC32C sum = new CRC32C();
            byte[] some = new byte[1 << 16];
            for (int read = bytes.read(some); read >= 0; read = bytes.read(some)) {
                sum.update(some, 0, read);
            }
            return Files.size(jar) + "-" + Long.toHexString(sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Made in a run that does a little of everything that follows a start. */
    private static Path cache(Path jar, Path unpacked) {
        Path cache = folder(jar).resolve("redress.aot");
        if (isNewer(cache, folder(jar).resolve(FINISHED))) {
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
