package org.redress.query.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.sandbox.Sandbox;
import org.redress.analytics.sandbox.SandboxLimits;
import org.redress.analytics.sandbox.Snapshot;
import org.redress.analytics.store.Asking;
import org.redress.analytics.store.StoreUnusable;
import org.redress.query.replica.AskableLog;
import org.redress.query.replica.ReplicaAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest snapshot of our own log. The first question has one written; later ones are answered from the one there is,
 * and where that has grown old and the log has gone on, the next is written meanwhile.
 */
final class Snapshots implements AutoCloseable {
    /** How long a question waits for the very first snapshot: a million events take about this long. */
    private static final Duration FIRST_WITHIN = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    private final AskableLog log;
    private final Path folder;
    private final SandboxLimits limits;
    private final Duration refreshAfter;
    private final Clock clock;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("sql-snapshot").factory());

    private volatile @Nullable Taken newest;
    private @Nullable CompletableFuture<Taken> next;
    private int written;

    /**
     * A snapshot that is being asked.
     *
     * @param position of the log that it shows
     */
    record Taken(Sandbox sandbox, Path file, long position, Instant at) {}

    /** @param folder of these snapshots alone: what an earlier process left there is removed */
    Snapshots(AskableLog log, Path folder, SandboxLimits limits, Duration refreshAfter, Clock clock) {
        this.log = log;
        this.folder = folder;
        this.limits = limits;
        this.refreshAfter = refreshAfter;
        this.clock = clock;
    }

    SandboxLimits limits() {
        return limits;
    }

    /** The newest; empty where there is none within the time that a question waits for the first. */
    Optional<Taken> current() throws InterruptedException {
        Optional<Taken> ready = ready();
        if (ready.isPresent()) {
            return ready;
        }
        try {
            return Optional.of(begin().get(FIRST_WITHIN.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException e) {
            return Optional.empty();
        }
    }

    /** The newest where there is one; at once in any case, and one is being written then. */
    Optional<Taken> ready() {
        Taken now = newest;
        if (now == null || (isOld(now) && hasGoneOn(now))) {
            // Whoever asks next finds what came of it.
            CompletableFuture<Taken> unused = begin();
        }
        return Optional.ofNullable(now);
    }

    private boolean isOld(Taken taken) {
        return !clock.instant().isBefore(taken.at().plus(refreshAfter));
    }

    private boolean hasGoneOn(Taken taken) {
        try (Asking asking = log.asking()) {
            return asking.position() != taken.position();
        } catch (ReplicaAway | StoreUnusable away) {
            return false;
        }
    }

    /** One at a time. */
    private synchronized CompletableFuture<Taken> begin() {
        CompletableFuture<Taken> begun = next;
        if (begun == null || begun.isDone()) {
            begun = CompletableFuture.supplyAsync(this::write, writer);
            next = begun;
        }
        return begun;
    }

    private Taken write() {
        Instant at = clock.instant();
        try (Asking asking = log.asking()) {
            // Only who has the replica comes here, and no other process has it.
            if (written == 0) {
                clear();
            }
            written++;
            Path file = folder.resolve("snapshot-%d.duckdb".formatted(written));
            long position = Snapshot.write(asking, file, Told::of);
            Taken taken = new Taken(new Sandbox(file, folder.resolve("engines"), limits), file, position, at);
            Taken before = newest;
            newest = taken;
            if (before != null) {
                writer.execute(() -> retire(before));
            }
            return taken;
        } catch (IOException e) {
            LOG.warn("No snapshot for analysts' SQL: {}", e.getMessage());
            throw new UncheckedIOException(e);
        }
    }

    private static void retire(Taken before) {
        try {
            before.sandbox().closeWhenAnswered();
            Files.deleteIfExists(before.file());
        } catch (IOException e) {
            LOG.warn("An old snapshot for analysts' SQL stays behind");
        }
    }

    private void clear() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> left = Files.walk(folder)) {
            for (Path each : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    @Override
    public void close() {
        writer.shutdownNow();
        Taken now = newest;
        if (now != null) {
            now.sandbox().close();
        }
    }
}
