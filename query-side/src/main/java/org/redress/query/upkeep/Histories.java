package org.redress.query.upkeep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.StoredEvent;
import org.redress.events.ComplaintEvent;

/** Folds complaints, and reads of the log only what is not in memory: many complaints by one statement. */
final class Histories<V> {
    /** Complaints whose histories are in memory at a time; a long one has a few hundred events. */
    static final int READ_AT_ONCE_MAX = 100;

    private final ComplaintFold<V> fold;
    private final EventHistory log;

    Histories(ComplaintFold<V> fold, EventHistory log) {
        this.fold = fold;
        this.log = log;
    }

    ComplaintFold<V> fold() {
        return fold;
    }

    /** The row of each complaint of the batch; those that cannot be folded fail in it. */
    List<Row<V>> fold(Batch batch, FoldedLast<V> last) {
        Map<String, Row<V>> folded = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (Map.Entry<String, List<StoredEvent>> each :
                List.copyOf(batch.events().entrySet())) {
            String complaint = each.getKey();
            List<StoredEvent> events = each.getValue();
            attempt(batch, complaint, () -> {
                Row<V> row = continued(last.before(complaint, events.getFirst().sequence()), events);
                if (row == null) {
                    unknown.add(complaint);
                } else {
                    folded.put(complaint, row);
                }
            });
        }
        for (int from = 0; from < unknown.size(); from += READ_AT_ONCE_MAX) {
            readAndFold(batch, unknown.subList(from, Math.min(unknown.size(), from + READ_AT_ONCE_MAX)), folded);
        }
        return List.copyOf(folded.values());
    }

    /** The row as the log has it now, up to the last event that the view follows; empty where it follows none. */
    Optional<Row<V>> whole(String complaint) {
        return after(log.of(complaint));
    }

    /** The rows after whole histories; those that cannot be folded fail in the batch. */
    List<Row<V>> ofEach(Map<String, List<StoredEvent>> histories, Batch batch) {
        List<Row<V>> folded = new ArrayList<>();
        histories.forEach((complaint, history) -> {
            try {
                after(history).ifPresent(folded::add);
            } catch (RuntimeException e) {
                if (!Poison.isOwn(e)) {
                    throw e;
                }
                batch.fail(complaint, history.getLast().position(), e);
            }
        });
        return folded;
    }

    /** The row after a history; empty where the view follows nothing of it. */
    Optional<Row<V>> after(List<StoredEvent> history) {
        for (int last = history.size() - 1; last >= 0; last--) {
            if (history.get(last).payload() instanceof ComplaintEvent event && fold.follows(event)) {
                return Optional.of(fold.of(history.subList(0, last + 1)));
            }
        }
        return Optional.empty();
    }

    private void readAndFold(Batch batch, List<String> complaints, Map<String, Row<V>> folded) {
        Map<String, List<StoredEvent>> read = read(batch, complaints);
        for (Map.Entry<String, List<StoredEvent>> each : read.entrySet()) {
            String complaint = each.getKey();
            long sequence = batch.lastSequence(complaint);
            attempt(batch, complaint, () -> folded.put(complaint, fold.of(until(sequence, each.getValue()))));
        }
    }

    private Map<String, List<StoredEvent>> read(Batch batch, List<String> complaints) {
        try {
            return log.ofEach(new HashSet<>(complaints));
        } catch (RuntimeException e) {
            if (!Poison.isOwn(e)) {
                throw e;
            }
        }
        // One of them holds an event that nobody can read.
        Map<String, List<StoredEvent>> read = new LinkedHashMap<>();
        for (String complaint : complaints) {
            attempt(batch, complaint, () -> read.put(complaint, log.of(complaint)));
        }
        return read;
    }

    /** The row after these events, which follow what is known without a gap; null when they do not. */
    private @Nullable Row<V> continued(@Nullable Row<V> known, List<StoredEvent> events) {
        Row<V> row = known;
        for (StoredEvent event : events) {
            long next = row == null ? 0 : row.version() + 1;
            if (event.sequence() > next || (row == null && event.sequence() != 0)) {
                return null;
            }
            if (event.sequence() == next) {
                row = fold.next(row == null ? fold.before() : row.value(), event);
            }
        }
        return row;
    }

    private static List<StoredEvent> until(long sequence, List<StoredEvent> history) {
        return history.stream().filter(event -> event.sequence() <= sequence).toList();
    }

    private static void attempt(Batch batch, String complaint, Runnable folding) {
        try {
            folding.run();
        } catch (RuntimeException e) {
            if (!Poison.isOwn(e)) {
                throw e;
            }
            batch.fail(complaint, Long.MAX_VALUE, e);
        }
    }
}
