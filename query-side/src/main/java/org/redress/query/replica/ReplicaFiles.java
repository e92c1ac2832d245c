package org.redress.query.replica;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.redress.analytics.store.LogStore;
import org.redress.analytics.store.Order;
import org.redress.analytics.store.StoreLimits;
import org.redress.analytics.store.StoreUnusable;
import org.redress.eventlog.LogScan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of the replica: {@code complaints-N.duckdb}, and one beside them that names the one which answers. All others
 * are remains of a replica that was never finished, or that has been replaced.
 */
final class ReplicaFiles {
    private static final String CHOSEN = "complaints.chosen";
    private static final Pattern FILE = Pattern.compile("complaints-(\\d{1,9})\\.duckdb.*");
    private static final Logger LOG = LoggerFactory.getLogger(ReplicaFiles.class);

    private final Path folder;
    private final LogScan scan;
    private final ZoneId zone;
    private final StoreLimits limits;
    private final int filledAtOnce;

    /** @param zone in which days of the log are meant */
    ReplicaFiles(Path folder, LogScan scan, ZoneId zone, StoreLimits limits, int filledAtOnce) {
        this.folder = folder;
        this.scan = scan;
        this.zone = zone;
        this.limits = limits;
        this.filledAtOnce = filledAtOnce;
    }

    /**
     * The replica that answers, to be fed on; a new one where there is none, or none of this log and form.
     *
     * @param head the highest position of the log
     * @throws StoreUnusable where another process has the file
     */
    Feeding open(long head) {
        Optional<Path> chosen = chosen();
        if (chosen.isPresent()) {
            try {
                LogStore store = LogStore.open(chosen.get(), Order.PLACE, limits);
                if (Feeding.isOf(store, scan, head)) {
                    removeAllBut(chosen.get());
                    return new Feeding(scan, store, zone, filledAtOnce);
                }
                store.close();
                LOG.info("The replica is of another log: it is made anew");
            } catch (StoreUnusable unusable) {
                if (unusable.isInUse()) {
                    throw unusable;
                }
                LOG.info("The replica is of no use: it is made anew");
            }
        }
        Feeding begun = begin();
        choose(begun.store());
        return begun;
    }

    /** A replica that knows nothing yet. */
    Feeding begin() {
        LogStore store =
                LogStore.open(folder.resolve("complaints-%d.duckdb".formatted(lastNumber() + 1)), Order.PLACE, limits);
        return new Feeding(scan, store, zone, filledAtOnce);
    }

    /** From now on this one answers, after a restart, too; the others go. */
    void choose(LogStore store) {
        try {
            Path written = Files.writeString(
                    folder.resolve(CHOSEN + ".new"), store.file().getFileName().toString(), StandardCharsets.UTF_8);
            Files.move(
                    written,
                    folder.resolve(CHOSEN),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            removeAllBut(store.file());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** One that was given up. */
    void discard(LogStore store) {
        remove(path -> path.getFileName()
                .toString()
                .startsWith(store.file().getFileName().toString()));
    }

    private Optional<Path> chosen() {
        Path pointer = folder.resolve(CHOSEN);
        if (!Files.exists(pointer)) {
            return Optional.empty();
        }
        try {
            return Optional.of(folder.resolve(Files.readString(pointer, StandardCharsets.UTF_8)))
                    .filter(file -> FILE.matcher(file.getFileName().toString()).matches() && Files.exists(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void removeAllBut(Path kept) {
        // The write-ahead log of the kept one begins with its name.
        remove(path ->
                !path.getFileName().toString().startsWith(kept.getFileName().toString()));
    }

    private void remove(Predicate<Path> which) {
        for (Path file : files()) {
            if (which.test(file)) {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            }
        }
    }

    private int lastNumber() {
        return files().stream()
                .map(file -> FILE.matcher(file.getFileName().toString()))
                .filter(Matcher::matches)
                .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
                .max()
                .orElse(0);
    }

    private List<Path> files() {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> all = Files.list(folder)) {
                return all.filter(Files::isRegularFile)
                        .filter(file ->
                                FILE.matcher(file.getFileName().toString()).matches())
                        .toList();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
