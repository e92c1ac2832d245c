package org.redress.query.upkeep;

import java.util.function.Function;
import org.redress.eventlog.EventHistory;

/** Makes the folding of each view out of what all of them share. */
public final class Foldings {
    private final EventHistory log;
    private final DeadLetters deadLetters;
    private final Savepoints savepoints;
    private final CommitSignal signal;
    private final Editions editions;

    Foldings(EventHistory log, DeadLetters deadLetters, Savepoints savepoints, CommitSignal signal, Editions editions) {
        this.log = log;
        this.deadLetters = deadLetters;
        this.savepoints = savepoints;
        this.signal = signal;
        this.editions = editions;
    }

    /**
     * The folding that keeps this view.
     *
     * @param rows the rows of an edition
     */
    public <V> Folding<V> of(View view, ComplaintFold<V> fold, Function<Edition, ? extends ComplaintRows<V>> rows) {
        return new Folding<>(
                view,
                new Histories<>(fold, log),
                rows.apply(editions.answering(view)),
                rows,
                deadLetters,
                savepoints,
                signal);
    }
}
