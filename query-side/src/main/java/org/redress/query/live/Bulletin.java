package org.redress.query.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The latest news and a little of what was before, for as many readers as there are. */
final class Bulletin {
    /** Earlier news that are kept for readers who are slow. */
    static final int KEPT_MAX = 64;

    /** Complaints that are named in one message; beyond, every page looks for itself. */
    static final int COMPLAINTS_NAMED_MAX = 200;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<News> kept = new ArrayDeque<>();
    private long published;
    private boolean closed;

    /**
     * News with their place in the order of publication.
     *
     * @param number of the last news in it
     */
    record Edition(long number, News news) {}

    /** Tells everybody who waits. */
    void publish(News news) {
        lock.lock();
        try {
            if (kept.size() == KEPT_MAX) {
                kept.removeFirst();
            }
            kept.addLast(news);
            published++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Nobody is told anything any more; whoever waits goes. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** The number of the last news; 0 when there have been none. */
    long published() {
        lock.lock();
        try {
            return published;
        } finally {
            lock.unlock();
        }
    }

    /** What was published after a number, as one; waits for it at most so long, and is null when nothing was. */
    @Nullable
    Edition after(long number, long millisMax) throws InterruptedException {
        lock.lock();
        try {
            long nanos = TimeUnit.MILLISECONDS.toNanos(millisMax);
            while (!closed && published == number && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            return published == number ? null : new Edition(published, together(published - number));
        } finally {
            lock.unlock();
        }
    }

    private News together(long count) {
        News latest = kept.getLast();
        if (count > kept.size()) {
            return latest.concerning(null);
        }
        List<News> missed = kept.stream().skip(kept.size() - count).toList();
        Set<String> complaints = new HashSet<>();
        for (News each : missed) {
            if (each.complaints() == null) {
                return latest.concerning(null);
            }
            complaints.addAll(each.complaints());
        }
        return latest.concerning(complaints.size() > COMPLAINTS_NAMED_MAX ? null : complaints);
    }
}
