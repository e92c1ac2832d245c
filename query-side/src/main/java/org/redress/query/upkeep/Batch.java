package org.redress.query.upkeep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.redress.eventlog.StoredEvent;

/** What one transaction of a view takes up, by complaint, and what it could not. */
final class Batch {
    private final Map<String, List<StoredEvent>> events = new LinkedHashMap<>();
    private final Map<String, Failed> failed = new LinkedHashMap<>();

    /**
     * A complaint that the view cannot take up.
     *
     * @param position of the first of its events that is left out
     */
    record Failed(long position, RuntimeException failure) {}

    void add(StoredEvent event) {
        if (failed.containsKey(event.stream())) {
            return;
        }
        events.computeIfAbsent(event.stream(), complaint -> new ArrayList<>()).add(event);
    }

    /** Leaves a complaint out of the batch. The earliest of its events counts. */
    void fail(String complaint, long position, RuntimeException failure) {
        List<StoredEvent> earlier = events.remove(complaint);
        long first = earlier == null ? position : earlier.getFirst().position();
        failed.putIfAbsent(complaint, new Failed(first, failure));
    }

    /** Leaves out complaints that the view has set aside before. */
    void leaveOut(Set<String> parked) {
        events.keySet().removeAll(parked);
        failed.keySet().removeAll(parked);
    }

    /** Of the last event of a complaint that the batch takes up. */
    long lastSequence(String complaint) {
        return Objects.requireNonNull(events.get(complaint)).stream()
                .mapToLong(StoredEvent::sequence)
                .max()
                .orElseThrow();
    }

    Map<String, List<StoredEvent>> events() {
        return events;
    }

    Map<String, Failed> failed() {
        return failed;
    }

    /** Every complaint of the batch. */
    List<String> complaints() {
        List<String> all = new ArrayList<>(events.keySet());
        all.addAll(failed.keySet());
        return all;
    }
}
