package org.redress.query.upkeep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.LongFunction;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.StoredEvent;

/** Writes editions beside those that answer: out of the whole log in one reading, or by what has happened since. */
public final class EditionWriting {
    private final EventHistory log;

    EditionWriting(EventHistory log) {
        this.log = log;
    }

    /** A view, and the edition of it that is written. */
    public record Target(Folding<?> folding, Edition edition) {}

    /**
     * A part of the log.
     *
     * @param unreadable the complaints that hold what nobody can read
     * @param end the position of its last event; where it began when there is none
     */
    private record Part(List<StoredEvent> events, Set<String> unreadable, long end) {}

    /**
     * Reads the log from its beginning and writes every view in question. The next part is read while one is folded.
     *
     * @param until the position up to which the rows are whole afterwards; some may be newer
     * @param goingOn told where the reading is, answers for which targets it shall go on; may take its time
     */
    public void fill(List<Target> targets, long until, LongFunction<List<Target>> goingOn) throws InterruptedException {
        try (SideBySide writers = new SideBySide()) {
            Filling filling = new Filling(log, targets, writers);
            FutureTask<Part> next = reading(0);
            for (long position = 0; position < until; position += EventHistory.EVENTS_READ_MAX) {
                Part part = taken(next);
                long after = position + EventHistory.EVENTS_READ_MAX;
                if (after < until) {
                    next = reading(after);
                }
                part.events().forEach(filling::take);
                part.unreadable().forEach(filling::takeLater);
                filling.onlyFor(goingOn.apply(Math.min(until, after)));
                if (filling.isForNobody()) {
                    return;
                }
            }
            filling.finish();
        }
    }

    /**
     * Follows a part of the log into an edition that holds everything before it.
     *
     * @return up to where it is whole now; {@code from} when there is nothing more
     */
    public long follow(Target target, long from) {
        Part part = read(from);
        Set<String> touched = new HashSet<>(part.unreadable());
        part.events().stream()
                .filter(target.folding()::follows)
                .map(StoredEvent::stream)
                .forEach(touched::add);
        write(target, touched);
        return part.end();
    }

    private void write(Target target, Set<String> complaints) {
        List<String> all = new ArrayList<>(complaints);
        for (int first = 0; first < all.size(); first += Histories.READ_AT_ONCE_MAX) {
            List<String> some = all.subList(first, Math.min(all.size(), first + Histories.READ_AT_ONCE_MAX));
            target.folding().writeInto(target.edition(), ReadHistories.of(log, Set.copyOf(some)), false);
        }
    }

    private FutureTask<Part> reading(long after) {
        FutureTask<Part> reading = new FutureTask<>(() -> read(after));
        Thread.ofVirtual().name("log-for-views").start(reading);
        return reading;
    }

    private static Part taken(FutureTask<Part> reading) throws InterruptedException {
        try {
            return reading.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        }
    }

    private Part read(long after) {
        try {
            List<StoredEvent> events = log.after(after, EventHistory.EVENTS_READ_MAX);
            return new Part(events, Set.of(), after + events.size());
        } catch (RuntimeException e) {
            if (!Poison.isOwn(e)) {
                throw e;
            }
        }
        // One of them is an event that nobody can read.
        List<StoredEvent> events = new ArrayList<>();
        Set<String> unreadable = new HashSet<>();
        long end = after;
        for (String stream : log.streamsAfter(after, EventHistory.EVENTS_READ_MAX)) {
            try {
                events.addAll(log.after(end, 1));
            } catch (RuntimeException e) {
                if (!Poison.isOwn(e)) {
                    throw e;
                }
                unreadable.add(stream);
            }
            end++;
        }
        return new Part(events, unreadable, end);
    }
}
