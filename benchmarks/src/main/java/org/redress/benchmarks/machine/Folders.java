package org.redress.benchmarks.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders that last as long as a run. */
public final class Folders {
    private Folders() {}

    /** A folder below that every account of the machine may pass through, for PostgreSQL runs as another. */
    public static Path temporary(Path parent) {
        try {
            Path folder = Files.createTempDirectory(parent, "redress-benchmark-");
            folder.toFile().setExecutable(true, false);
            folder.toFile().setReadable(true, false);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes all of it. */
    public static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes of all files in it whose name ends so. */
    public static long bytes(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            long bytes = 0;
            for (Path each :
                    all.filter(file -> file.toString().endsWith(ending)).toList()) {
                bytes += Files.size(each);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
