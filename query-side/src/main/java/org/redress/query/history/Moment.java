package org.redress.query.history;

import org.redress.eventlog.StoredEvent;
import org.redress.events.ComplaintEvent;
import org.redress.lifecycle.state.ComplaintState;

/**
 * One event of a case.
 *
 * @param state what the rules knew after it
 */
record Moment(StoredEvent event, ComplaintState state) {

    /** Which event of the case it is, from 1: what people count. */
    public int number() {
        return (int) event.sequence() + 1;
    }

    ComplaintEvent what() {
        return (ComplaintEvent) event.payload();
    }
}
