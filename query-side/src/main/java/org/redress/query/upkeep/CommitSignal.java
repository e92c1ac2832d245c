package org.redress.query.upkeep;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes those who wait for a view as soon as a batch of this process has ended. */
final class CommitSignal {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition batchEnded = lock.newCondition();

    private long ended;

    /** How many batches have ended: to be asked before looking how far a view is. */
    long ended() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }

    /** A batch has ended and its position is known. */
    void batchEnded() {
        lock.lock();
        try {
            ended++;
            batchEnded.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until more batches have ended, whichever view's, or as long as it is worth looking without one. */
    void awaitMoreThan(long seen, long millisMax) throws InterruptedException {
        lock.lock();
        try {
            long nanos = TimeUnit.MILLISECONDS.toNanos(millisMax);
            while (ended == seen && nanos > 0) {
                nanos = batchEnded.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }
}
