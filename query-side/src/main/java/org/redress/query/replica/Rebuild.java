package org.redress.query.replica;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.store.StoreUnusable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** A replica that is being made beside the one that answers. */
final class Rebuild {
    /** Events behind the log at which the new one takes the place of the old one: taken in within a moment. */
    private static final long NEARLY_THERE = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    private final Replica replica;
    private final ReplicaFiles files;
    private final Instant begun;
    private volatile boolean cancelled;
    private volatile @Nullable Feeding feeding;

    Rebuild(Replica replica, ReplicaFiles files, Instant begun) {
        this.replica = replica;
        this.files = files;
        this.begun = begun;
    }

    void start() {
        Thread.ofPlatform().daemon().name("replica-rebuild").start(this::run);
    }

    void cancel() {
        cancelled = true;
        Feeding beside = feeding;
        if (beside != null) {
            beside.stop();
        }
    }

    /** How far it is of the way to the end of the log. */
    ReplicaStatus.Progress progress(long head, Instant now) {
        Feeding beside = feeding;
        long position = beside == null ? 0 : beside.told();
        long millis = Math.max(1, Duration.between(begun, now).toMillis());
        long perSecond = position * 1_000 / millis;
        return new ReplicaStatus.Progress(
                begun,
                position,
                head,
                perSecond,
                perSecond == 0 ? null : Duration.ofSeconds((head - position) / perSecond));
    }

    private void run() {
        Feeding beside = null;
        try {
            beside = files.begin();
            feeding = beside;
            while (!cancelled && beside.told() < replica.head() - NEARLY_THERE) {
                beside.feed(replica.head());
            }
            if (cancelled) {
                discard(beside);
            } else {
                replica.replaceBy(beside);
            }
        } catch (DataAccessException | StoreUnusable | UncheckedIOException failed) {
            LOG.warn("The replica could not be made anew: {}", failed.getClass().getName());
            discard(beside);
        } finally {
            replica.rebuildEnded();
        }
    }

    private void discard(@Nullable Feeding beside) {
        if (beside != null) {
            Replica.close(beside);
            files.discard(beside.store());
        }
    }
}
