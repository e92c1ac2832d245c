package org.redress.query.replica;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.store.Asking;
import org.redress.analytics.store.StoreUnusable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Our own log in columns: follows the log of events, and can be made anew beside the one that answers. A node has a whole
 * one of its own; losing it costs the time to fill it again.
 */
public final class Replica implements AskableLog, SmartLifecycle {
    /** How long a database or a disk that is away is left alone. */
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(1);

    /** How long the end of the process waits for what is being taken in. */
    private static final Duration STOPPING_MAX = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Replica.class);

    private final ReplicaFiles files;
    private final LongSupplier head;
    private final Clock clock;
    private final Duration lookEvery;

    /** Held by whoever feeds, opens, changes or closes the living one. */
    private final ReentrantLock lock = new ReentrantLock();

    private volatile @Nullable Feeding living;
    private volatile @Nullable Rebuild rebuild;
    private volatile @Nullable Thread follower;
    private volatile boolean stopping;
    private volatile @Nullable String away;

    /** @param head asks for the highest position of the log */
    Replica(ReplicaFiles files, LongSupplier head, Clock clock, Duration lookEvery) {
        this.files = files;
        this.head = head;
        this.clock = clock;
        this.lookEvery = lookEvery;
    }

    /** @throws ReplicaAway while there is none to be asked */
    @Override
    public Asking asking() {
        Feeding now = living;
        if (now == null) {
            throw new ReplicaAway();
        }
        try {
            return now.store().asking();
        } catch (StoreUnusable closed) {
            // It was replaced in this moment, or the process ends.
            Feeding next = living;
            if (next == null || next == now) {
                throw new ReplicaAway(closed);
            }
            return next.store().asking();
        }
    }

    /** How far it is, and how far a new one beside it. */
    public ReplicaStatus status() {
        Feeding now = living;
        Rebuild beside = rebuild;
        long end = head.getAsLong();
        return new ReplicaStatus(
                position(),
                end,
                now == null ? 0 : now.told(),
                beside == null ? null : beside.progress(end, clock.instant()));
    }

    private @Nullable Long position() {
        try (Asking asking = asking()) {
            return asking.position();
        } catch (ReplicaAway | StoreUnusable away) {
            return null;
        }
    }

    /** Begins to make a new one beside the one that answers; where one is being made, that goes on. */
    public void rebuild() {
        lock.lock();
        try {
            if (rebuild == null && !stopping) {
                Rebuild begun = new Rebuild(this, files, clock.instant());
                rebuild = begun;
                begun.start();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Gives up the new one; the one that answers goes on. */
    public void cancelRebuild() {
        Rebuild beside = rebuild;
        if (beside != null) {
            beside.cancel();
        }
    }

    /** By what kind of fault it cannot be fed now; null while it can. */
    @Nullable
    String away() {
        return away;
    }

    long head() {
        return head.getAsLong();
    }

    /** The new one has caught up: from now on it is the one that answers. */
    void replaceBy(Feeding next) {
        lock.lock();
        try {
            Feeding before = living;
            next.feed(head.getAsLong());
            files.choose(next.store());
            living = next;
            close(before);
        } finally {
            lock.unlock();
        }
    }

    void rebuildEnded() {
        rebuild = null;
    }

    @Override
    public void start() {
        stopping = false;
        follower = Thread.ofPlatform().daemon().name("replica").start(this::follow);
    }

    private void follow() {
        while (!stopping) {
            try {
                if (!feed()) {
                    LockSupport.parkNanos(lookEvery.toNanos());
                }
                away = null;
            } catch (DataAccessException | StoreUnusable | UncheckedIOException failed) {
                String type = failed.getClass().getName();
                if (away == null && !stopping) {
                    LOG.warn("The replica cannot be fed: {}", type);
                }
                away = type;
                LockSupport.parkNanos(PAUSE_AFTER_FAULT.toNanos());
            }
        }
    }

    /** Whether there was anything to take in. */
    private boolean feed() {
        lock.lock();
        try {
            if (stopping) {
                return false;
            }
            Feeding now = living;
            long end = head.getAsLong();
            if (now == null) {
                now = files.open(end);
                living = now;
            }
            if (now.told() >= end) {
                return false;
            }
            now.feed(end);
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void stop() {
        stopping = true;
        cancelRebuild();
        Feeding now = living;
        if (now != null) {
            now.stop();
        }
        Thread thread = follower;
        if (thread != null) {
            // Not interrupted: an interrupt in the middle of a read closes the file of an embedded database.
            LockSupport.unpark(thread);
        }
        try {
            if (lock.tryLock(STOPPING_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    close(living);
                    living = null;
                } finally {
                    lock.unlock();
                }
            }
        } catch (InterruptedException e) {
            // Left as it is: what was not taken in yet will be told again.
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        Thread thread = follower;
        return thread != null && thread.isAlive();
    }

    static void close(@Nullable Feeding feeding) {
        if (feeding != null) {
            feeding.close();
            feeding.store().close();
        }
    }
}
