package org.redress.eventlog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.redress.eventlog.personal.NewPersonKey;
import org.redress.events.PersonId;

/** Appends that wait for the writer, and which of them share a transaction. One thread takes, any may add. */
final class AppendQueue {
    /** Callers who may wait; the next is told to come back. At ten thousand a second a tenth of a second of work. */
    static final int APPENDS_WAITING_MAX = 1_024;

    /** Events of one transaction, unless a single append has more: bounds how long the others wait behind it. */
    static final int EVENTS_PER_BATCH_MAX = 1_000;

    private final BlockingQueue<Append> waiting = new ArrayBlockingQueue<>(APPENDS_WAITING_MAX);
    /** Taken before and put off: they come first next time, in their order. */
    private final Deque<Append> putOff = new ArrayDeque<>();

    /** False when too many wait. */
    boolean offer(Append append) {
        return waiting.offer(append);
    }

    /** Callers who wait now. */
    int size() {
        return waiting.size();
    }

    /** Whether nothing waits, not even what was put off; for the thread that takes. */
    boolean isEmpty() {
        return putOff.isEmpty() && waiting.isEmpty();
    }

    /**
     * What goes into the next transaction: no two that touch the same stream, command or new person, since of those the
     * second has to see what became of the first.
     *
     * @return empty when nothing came in the time given
     */
    List<Append> take(long millisMax) throws InterruptedException {
        if (putOff.isEmpty()) {
            Append first = waiting.poll(millisMax, TimeUnit.MILLISECONDS);
            if (first == null) {
                return List.of();
            }
            putOff.add(first);
        }
        waiting.drainTo(putOff, APPENDS_WAITING_MAX - putOff.size());
        return batch();
    }

    private List<Append> batch() {
        List<Append> batch = new ArrayList<>();
        Touched touched = new Touched();
        int events = 0;
        for (int left = putOff.size(); left > 0; left--) {
            Append append = putOff.removeFirst();
            boolean isFull = !batch.isEmpty() && events + append.size() > EVENTS_PER_BATCH_MAX;
            if (isFull || touched.collidesWith(append)) {
                putOff.addLast(append);
            } else if (append.begin()) {
                batch.add(append);
                events += append.size();
            }
            // Also by one that was put off: whoever comes behind it must not overtake it.
            touched.add(append);
        }
        return batch;
    }

    private static final class Touched {
        private final Set<String> streams = new HashSet<>();
        private final Set<String> commands = new HashSet<>();
        private final Map<PersonId, NewPersonKey> keys = new HashMap<>();

        boolean collidesWith(Append append) {
            return append.streams().stream().anyMatch(streams::contains)
                    || append.commands().stream().anyMatch(commands::contains)
                    || append.keys().stream().anyMatch(this::isAnotherThanBefore);
        }

        void add(Append append) {
            streams.addAll(append.streams());
            commands.addAll(append.commands());
            append.keys().forEach(key -> keys.putIfAbsent(key.person(), key));
        }

        /** The same key for the same person may be shared: it is written once. */
        private boolean isAnotherThanBefore(NewPersonKey key) {
            NewPersonKey before = keys.get(key.person());
            return before != null && before != key;
        }
    }
}
