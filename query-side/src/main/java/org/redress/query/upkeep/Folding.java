package org.redress.query.upkeep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.redress.eventlog.StoredEvent;
import org.redress.events.ComplaintEvent;

/**
 * Keeps the rows of one view: folds a batch of events in memory and writes each complaint that it touches once, just
 * before the batch commits with its token. What happened to a complaint before the batch is in the row folded last or
 * in the log, so a row never rests on the table, and an event that is delivered again makes the same row again. A
 * complaint that cannot be folded or written is set aside, and the rest goes on.
 */
public final class Folding<V> {
    private final View view;
    private final Histories<V> histories;
    private final ComplaintRows<V> rows;
    private final Function<Edition, ? extends ComplaintRows<V>> ofEdition;
    private final DeadLetters deadLetters;
    private final Savepoints savepoints;
    private final CommitSignal signal;
    private final FoldedLast<V> last = new FoldedLast<>();
    private final String batchKey;

    Folding(
            View view,
            Histories<V> histories,
            ComplaintRows<V> rows,
            Function<Edition, ? extends ComplaintRows<V>> ofEdition,
            DeadLetters deadLetters,
            Savepoints savepoints,
            CommitSignal signal) {
        this.view = view;
        this.histories = histories;
        this.rows = rows;
        this.ofEdition = ofEdition;
        this.deadLetters = deadLetters;
        this.savepoints = savepoints;
        this.signal = signal;
        this.batchKey = Folding.class.getName() + "/" + view.name();
    }

    /** Which view it keeps. */
    public View view() {
        return view;
    }

    /** How it folds the events of one complaint. */
    ComplaintFold<V> fold() {
        return histories.fold();
    }

    /** Where the rows are that answer. */
    ComplaintRows<V> rows() {
        return rows;
    }

    /** Takes one event of the batch. */
    public void add(TrackedEventMessage<?> message, UnitOfWork<?> unitOfWork) {
        Batch batch = unitOfWork.root().getOrComputeResource(batchKey, key -> begin(unitOfWork.root()));
        if (!(message instanceof DomainEventMessage<?> event)) {
            throw new IllegalArgumentException("not an event of a stream: " + message.getIdentifier());
        }
        try {
            StoredEvent read = StoredEvent.of(message);
            batch.add(read);
        } catch (RuntimeException e) {
            if (!Poison.isOwn(e)) {
                throw e;
            }
            long position = message.trackingToken().position().orElseThrow();
            batch.fail(event.getAggregateIdentifier(), position, e);
        }
    }

    /** The row after a whole history, or the beginning of one; empty where the view follows nothing of it. */
    Optional<Row<V>> after(List<StoredEvent> history) {
        return histories.after(history);
    }

    /** Where its rows are. */
    List<ViewTable> tables() {
        return rows.tables();
    }

    /** Whether an event of the log may change a row. */
    boolean follows(StoredEvent event) {
        return event.payload() instanceof ComplaintEvent payload && fold().follows(payload);
    }

    /**
     * Folds complaints and writes their rows into an edition beside the one that answers. Those that cannot be folded or
     * written are set aside in that edition.
     *
     * @param areFresh whether the edition holds nothing of any of them
     */
    void writeInto(Edition edition, ReadHistories read, boolean areFresh) {
        savepoints.inTransaction(() -> {
            DeadLetters letters = deadLetters.in(edition);
            if (!areFresh) {
                letters.releaseAmong(view, read.complaints());
            }
            Batch batch = new Batch();
            read.unreadable().forEach((complaint, failure) -> batch.fail(complaint, 0, failure));
            List<Row<V>> folded = histories.ofEach(read.histories(), batch);
            ComplaintRows<V> table = ofEdition.apply(edition);
            if (!areFresh || savepoints.attempt(() -> table.writeFresh(folded)).isPresent()) {
                writeWhatCan(table, folded, batch);
            }
            park(letters, batch);
            return true;
        });
    }

    /**
     * Folds a complaint that was set aside anew from the log, writes its row and follows it again.
     *
     * @return whether the view follows it now; false when it failed again
     */
    public boolean retry(String complaint) {
        return savepoints.inTransaction(() -> {
            if (deadLetters.parkedAmong(view, List.of(complaint)).isEmpty()) {
                return true;
            }
            // Everything that has happened, not only what the view has seen: a batch that skips an event of this
            // complaint holds the lock until that event is in the log for us, and one that comes later finds no lock.
            Optional<RuntimeException> failure =
                    savepoints.attempt(() -> histories.whole(complaint).ifPresent(row -> rows.write(List.of(row))));
            if (failure.isPresent()) {
                deadLetters.failedAgain(view, complaint, failure.get());
                return false;
            }
            deadLetters.release(view, complaint);
            return true;
        });
    }

    private Batch begin(UnitOfWork<?> unitOfWork) {
        Batch batch = new Batch();
        // Behind the token, which is stored first: whoever rewinds the view waits there, and has no row locked.
        unitOfWork.onPrepareCommit(prepared -> write(batch, unitOfWork));
        unitOfWork.onCleanup(done -> signal.batchEnded());
        return batch;
    }

    private void write(Batch batch, UnitOfWork<?> unitOfWork) {
        Set<String> parked = deadLetters.parkedAmong(view, batch.complaints());
        batch.leaveOut(parked);
        Collection<Row<V>> folded = histories.fold(batch, last);
        List<Row<V>> written = writeWhatCan(rows, List.copyOf(folded), batch);
        park(deadLetters, batch);
        unitOfWork.afterCommit(committed -> written.forEach(last::keep));
    }

    private void park(DeadLetters letters, Batch batch) {
        for (Map.Entry<String, Batch.Failed> each : batch.failed().entrySet()) {
            letters.park(
                    view,
                    each.getKey(),
                    each.getValue().position(),
                    each.getValue().failure());
        }
    }

    /** All rows at once; where that fails by one of them, one by one. */
    private List<Row<V>> writeWhatCan(ComplaintRows<V> table, List<Row<V>> all, Batch batch) {
        if (all.isEmpty() || savepoints.attempt(() -> table.write(all)).isEmpty()) {
            return all;
        }
        List<Row<V>> written = new ArrayList<>();
        for (Row<V> row : all) {
            savepoints
                    .attempt(() -> table.write(List.of(row)))
                    .ifPresentOrElse(
                            failure -> batch.fail(row.complaint(), row.position(), failure), () -> written.add(row));
        }
        return written;
    }
}
