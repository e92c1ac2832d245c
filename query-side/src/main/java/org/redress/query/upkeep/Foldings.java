package org.redress.query.upkeep;

import org.redress.eventlog.EventHistory;

/** Makes the folding of each view out of what all of them share. */
public final class Foldings {
    private final EventHistory log;
    private final DeadLetters deadLetters;
    private final Savepoints savepoints;
    private final CommitSignal signal;

    Foldings(EventHistory log, DeadLetters deadLetters, Savepoints savepoints, CommitSignal signal) {
        this.log = log;
        this.deadLetters = deadLetters;
        this.savepoints = savepoints;
        this.signal = signal;
    }

    /** The folding that keeps this view. */
    public <V> Folding<V> of(View view, ComplaintFold<V> fold, ComplaintRows<V> rows) {
        return new Folding<>(view, new Histories<>(fold, log), rows, deadLetters, savepoints, signal);
    }
}
