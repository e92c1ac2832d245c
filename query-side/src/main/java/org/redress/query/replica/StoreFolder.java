package org.redress.query.replica;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where one node keeps the column stores of imported logs. All of it can be made again. */
final class StoreFolder {
    private static final String STORE = ".duckdb";
    private static final String MAKING = ".making";

    private final Path folder;

    StoreFolder(Path folder) {
        this.folder = folder;
    }

    Path store(String log) {
        return folder.resolve(log + STORE);
    }

    boolean holds(String log) {
        return Files.exists(store(log));
    }

    /** Where a store is made: nobody asks it there. What an earlier attempt left is gone. */
    Path making(String log) {
        Path making = folder.resolve(log + MAKING);
        remove(making);
        return making;
    }

    /** What was made counts from now on. */
    void made(String log) {
        try {
            Files.move(folder.resolve(log + MAKING), store(log), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Nothing is left of the log, whole or half made. */
    void remove(String log) {
        remove(store(log));
        remove(folder.resolve(log + MAKING));
    }

    /** Removes what belongs to no log, and what was being made when the node ended. */
    void removeAllBut(Collection<String> logs) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                boolean isKept = name.contains(STORE) && logs.contains(name.substring(0, name.indexOf(STORE)));
                if (!isKept) {
                    remove(file);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** With the log of what DuckDB has not written yet, and the folder for what does not fit into its memory. */
    private static void remove(Path file) {
        for (Path each : List.of(file, Path.of(file + ".wal"), Path.of(file + ".tmp"))) {
            try (Stream<Path> found = Files.exists(each) ? Files.walk(each) : Stream.empty()) {
                for (Path one : found.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(one);
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
