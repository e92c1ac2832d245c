package org.redress.eventlog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/** Follows the log from a position on. Several threads of one processor may ask at once. */
final class LogStream implements TrackingEventStream {
    /** Events fetched ahead of their reader. */
    private static final int EVENTS_AHEAD_MAX = 500;

    private final LogTail tail;
    private final Deque<TrackedEventMessage<?>> ahead = new ArrayDeque<>();
    private final Runnable wakeWaiting = this::wakeWaiting;
    private @Nullable Runnable callback;
    private long position;

    LogStream(LogTail tail, long position) {
        this.tail = tail;
        this.position = position;
        tail.onGrowth(wakeWaiting);
    }

    @Override
    public synchronized Optional<TrackedEventMessage<?>> peek() {
        return isAnyAhead() ? Optional.of(ahead.getFirst()) : Optional.empty();
    }

    @Override
    public synchronized boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long giveUpAt = System.nanoTime() + unit.toNanos(timeout);
        while (!isAnyAhead()) {
            long left = giveUpAt - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }

    @Override
    public synchronized TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!isAnyAhead()) {
            wait();
        }
        return ahead.removeFirst();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        synchronized (this) {
            if (this.callback != null) {
                tail.noMore(this.callback);
            }
            this.callback = callback;
        }
        tail.onGrowth(callback);
        callback.run();
        return true;
    }

    @Override
    public synchronized void close() {
        tail.noMore(wakeWaiting);
        if (callback != null) {
            tail.noMore(callback);
        }
    }

    private boolean isAnyAhead() {
        if (ahead.isEmpty() && tail.head() > position) {
            ahead.addAll(tail.after(position, EVENTS_AHEAD_MAX));
            if (!ahead.isEmpty()) {
                position = Positions.of(ahead.getLast().trackingToken());
            }
        }
        return !ahead.isEmpty();
    }

    private synchronized void wakeWaiting() {
        notifyAll();
    }
}
