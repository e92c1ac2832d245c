package org.redress.query.views;

import java.util.OptionalLong;

/**
 * How far a view is, and how far the log.
 *
 * @param position empty while the view is stopped
 */
record Progress(OptionalLong position, long head) {

    /** Events that the view has yet to see; all of them while it is stopped. */
    long lag() {
        return Math.max(0, head - position.orElse(0));
    }

    boolean hasSomethingToTakeUp() {
        return lag() > 0;
    }
}
