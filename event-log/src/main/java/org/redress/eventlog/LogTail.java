package org.redress.eventlog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.LogTable.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far the log is known to reach in this process, and its last events in memory, decoded once for all who read them.
 * Positions become visible in order, so whoever knows one knows that every lower one can be read.
 */
final class LogTail {
    /** Events in memory; some seconds of a busy day. */
    static final int EVENTS_MAX = 8_192;

    /** JSON characters in memory, whatever the number of events; twice as many bytes, and about as much again decoded. */
    static final long CHARACTERS_MAX = 8_000_000;

    /** Events of other processes that are fetched into memory at a time; whoever is further behind reads for itself. */
    static final int EVENTS_FETCHED_MAX = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(LogTail.class);

    private final LogHead log;
    private final LogReader reader;
    private final Serializer serializer;
    private final Set<Runnable> wakeUps = new CopyOnWriteArraySet<>();

    /** By position modulo its length. */
    private final @Nullable Kept[] ring = new @Nullable Kept[EVENTS_MAX];

    private final Map<Place, Long> positions = new HashMap<>();
    /** What is in memory: from this one to the head; empty when it is one behind the head. */
    private long first;

    private long characters;
    private volatile long head;

    LogTail(LogHead log, LogReader reader, Serializer serializer) {
        this.log = log;
        this.reader = reader;
        this.serializer = serializer;
        this.head = log.position();
        this.first = head + 1;
    }

    private record Kept(TrackedEventMessage<?> event, Place place, int characters) {}

    /** The highest position known to be committed. */
    long head() {
        return head;
    }

    /**
     * Events behind a position, in order, up to the known head.
     *
     * @return empty when there are none yet
     */
    List<TrackedEventMessage<?>> after(long position, int eventsMax) {
        synchronized (this) {
            if (position + 1 >= first) {
                List<TrackedEventMessage<?>> kept = new ArrayList<>();
                for (long next = position + 1; next <= head && kept.size() < eventsMax; next++) {
                    kept.add(at(next).event());
                }
                return kept;
            }
        }
        return messages(reader.after(position, Math.min(position + eventsMax, head)).stream());
    }

    /** The position of an event in memory; empty where it is not, whether or not it has happened. */
    synchronized OptionalLong positionOf(String stream, long sequence) {
        Long position = positions.get(new Place(stream, sequence));
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }

    /** Everything that has happened in a stream, in order; empty where its beginning is not in memory. */
    synchronized List<TrackedEventMessage<?>> whole(String stream) {
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        Long position = positions.get(new Place(stream, 0));
        while (position != null) {
            events.add(at(position).event());
            position = positions.get(new Place(stream, events.size()));
        }
        return events;
    }

    /** Takes in what this process has committed. */
    void committed(List<RecordedLine> lines) {
        List<TrackedEventMessage<?>> messages = messages(lines.stream().map(LogReader::tracked));
        synchronized (this) {
            for (int i = 0; i < lines.size(); i++) {
                RecordedLine line = lines.get(i);
                add(
                        line.position(),
                        new Kept(
                                messages.get(i),
                                Place.of(line.line()),
                                line.line().characters()));
            }
        }
    }

    /** Looks how far others have brought the log, and takes in what is new. @return whether anything was */
    boolean catchUp() {
        long known = head;
        long reached = log.position();
        if (reached <= known) {
            return false;
        }
        if (reached - known <= EVENTS_FETCHED_MAX) {
            List<TrackedEventMessage<?>> missed = messages(reader.after(known, reached).stream());
            synchronized (this) {
                missed.forEach(this::addRead);
            }
        }
        synchronized (this) {
            if (reached > head) {
                forgetAll(reached);
            }
        }
        return true;
    }

    /** Like {@link #catchUp}, and a fault is somebody else's to notice: the watch of the head looks again soon. */
    void catchUpSoon() {
        try {
            catchUp();
        } catch (RuntimeException e) {
            LOG.warn("How far the log reaches is not known: {}", e.getClass().getName());
        }
    }

    /** Runs the callback after each growth, on a thread that must not be kept. */
    void onGrowth(Runnable wakeUp) {
        wakeUps.add(wakeUp);
    }

    void noMore(Runnable wakeUp) {
        wakeUps.remove(wakeUp);
    }

    /** After the head has moved: whoever is woken finds something. */
    void wakeReaders() {
        for (Runnable wakeUp : wakeUps) {
            try {
                wakeUp.run();
            } catch (RuntimeException e) {
                LOG.warn("A reader of the log was not woken: {}", e.getClass().getName());
            }
        }
    }

    private void addRead(TrackedEventMessage<?> message) {
        if (message instanceof DomainEventMessage<?> event) {
            // Its size is no longer known; a thousand characters is what events have on average.
            add(Positions.of(message.trackingToken()), new Kept(message, placeOf(event), 1_000));
        }
    }

    private static Place placeOf(DomainEventMessage<?> event) {
        return new Place(event.getAggregateIdentifier(), event.getSequenceNumber());
    }

    private void add(long position, Kept kept) {
        if (position <= head) {
            return;
        }
        if (position > head + 1) {
            // Others have written in between: what is in memory must be without gaps.
            forgetAll(position - 1);
        }
        if (position - first >= EVENTS_MAX) {
            forgetFirst();
        }
        ring[index(position)] = kept;
        positions.put(kept.place(), position);
        characters += kept.characters();
        head = position;
        while (characters > CHARACTERS_MAX && first < head) {
            forgetFirst();
        }
    }

    private void forgetAll(long reached) {
        while (first <= head) {
            forgetFirst();
        }
        head = reached;
        first = reached + 1;
    }

    private void forgetFirst() {
        Kept forgotten = at(first);
        positions.remove(forgotten.place());
        characters -= forgotten.characters();
        ring[index(first)] = null;
        first++;
    }

    private Kept at(long position) {
        Kept kept = ring[index(position)];
        if (kept == null) {
            throw new IllegalStateException("position " + position + " is not in memory");
        }
        return kept;
    }

    private static int index(long position) {
        return (int) (position % EVENTS_MAX);
    }

    private List<TrackedEventMessage<?>> messages(Stream<? extends TrackedEventData<?>> rows) {
        return EventUtils.upcastAndDeserializeTrackedEvents(rows, serializer, NoOpEventUpcaster.INSTANCE)
                .<TrackedEventMessage<?>>map(message -> message)
                .toList();
    }
}
