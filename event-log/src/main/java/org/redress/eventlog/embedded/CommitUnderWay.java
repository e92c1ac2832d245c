package org.redress.eventlog.embedded;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * The commit that H2 is at. H2 shows what is committed to everybody and writes it afterwards; when the write fails, on a
 * full disk for example, what somebody has read by then has never happened. Whoever has read waits here, so that it
 * answers with nothing that is not in the file.
 */
final class CommitUnderWay {
    /** Held for writing by the one who commits. Not fair: who reads keeps it for no time. */
    private final ReadWriteLock underWay = new ReentrantReadWriteLock();

    @FunctionalInterface
    interface Commit {
        @Nullable
        Object run() throws Throwable;
    }

    /** Commits; who has read meanwhile goes on afterwards, whether it succeeded or not. */
    @Nullable
    Object during(Commit commit) throws Throwable {
        underWay.writeLock().lock();
        try {
            return commit.run();
        } finally {
            underWay.writeLock().unlock();
        }
    }

    /** Waits for the commit that is under way, if one is; the ones after it nobody who calls now has seen. */
    void awaitStored() {
        underWay.readLock().lock();
        try {
            // Nobody commits now, and what was committed is written.
        } finally {
            underWay.readLock().unlock();
        }
    }
}
