package org.redress.query.upkeep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.StoredEvent;
import org.redress.events.ComplaintEvent;
import org.redress.query.upkeep.EditionWriting.Target;

/**
 * Turns a log that is read once, in order, into whole histories. What happened lately is in memory. A complaint of which
 * nothing was heard for long is folded and written; if it is heard of again, it is late, and is folded once more, from
 * its history, when many are. Either way a row is what the history makes of it, and a newer row is never overwritten.
 */
final class Filling {
    /** Events in memory, of about a kilobyte each. */
    static final int EVENTS_HELD_MAX = 50_000;

    /** Late complaints that are remembered, of about a hundred bytes each. */
    static final int LATE_MAX = 100_000;

    /** Complaints in one transaction of one view. */
    static final int WRITTEN_AT_ONCE_MAX = 2_000;

    private final EventHistory log;
    private final SideBySide writers;
    private final int eventsHeldMax;
    private final int lateMax;
    /** In the order in which they were last heard of. */
    private final Map<String, List<StoredEvent>> young = new LinkedHashMap<>(16, 0.75f, true);

    private final Set<String> late = new HashSet<>();
    private List<Target> targets;
    private int held;

    Filling(EventHistory log, List<Target> targets, SideBySide writers) {
        this(log, targets, writers, EVENTS_HELD_MAX, LATE_MAX);
    }

    Filling(EventHistory log, List<Target> targets, SideBySide writers, int eventsHeldMax, int lateMax) {
        this.log = log;
        this.writers = writers;
        this.targets = List.copyOf(targets);
        this.eventsHeldMax = eventsHeldMax;
        this.lateMax = lateMax;
    }

    /** Takes the next event of the log. */
    void take(StoredEvent event) {
        String complaint = event.stream();
        if (!(event.payload() instanceof ComplaintEvent) || late.contains(complaint)) {
            return;
        }
        List<StoredEvent> history = young.get(complaint);
        if (history == null && event.sequence() > 0) {
            takeLater(complaint);
            return;
        }
        if (history == null) {
            history = new ArrayList<>();
            young.put(complaint, history);
        }
        history.add(event);
        held++;
        if (held > eventsHeldMax) {
            writeUntilHeld(eventsHeldMax / 2);
        }
    }

    /** Folds a complaint from its history, later. */
    void takeLater(String complaint) {
        List<StoredEvent> history = young.remove(complaint);
        held -= history == null ? 0 : history.size();
        late.add(complaint);
        if (late.size() > lateMax) {
            writeLate();
        }
    }

    /** Goes on for these only. */
    void onlyFor(List<Target> going) {
        targets = List.copyOf(going);
    }

    boolean isForNobody() {
        return targets.isEmpty();
    }

    /** Writes all that is left. */
    void finish() {
        writeUntilHeld(0);
        writeLate();
    }

    private void writeUntilHeld(int few) {
        Map<String, List<StoredEvent>> some = new HashMap<>();
        Iterator<Map.Entry<String, List<StoredEvent>>> oldest = young.entrySet().iterator();
        while (held > few && oldest.hasNext()) {
            Map.Entry<String, List<StoredEvent>> each = oldest.next();
            some.put(each.getKey(), each.getValue());
            held -= each.getValue().size();
            oldest.remove();
            if (some.size() == WRITTEN_AT_ONCE_MAX) {
                write(new ReadHistories(some, Map.of()), true);
                some = new HashMap<>();
            }
        }
        write(new ReadHistories(some, Map.of()), true);
    }

    private void writeLate() {
        List<String> all = new ArrayList<>(late);
        late.clear();
        for (int first = 0; first < all.size(); first += Histories.READ_AT_ONCE_MAX) {
            List<String> some = all.subList(first, Math.min(all.size(), first + Histories.READ_AT_ONCE_MAX));
            write(ReadHistories.of(log, Set.copyOf(some)), false);
        }
    }

    private void write(ReadHistories read, boolean areFresh) {
        if (!read.complaints().isEmpty()) {
            writers.eachOf(targets, target -> target.folding().writeInto(target.edition(), read, areFresh));
        }
    }
}
