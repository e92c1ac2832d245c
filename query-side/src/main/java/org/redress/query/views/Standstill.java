package org.redress.query.views;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * How long a view has been where it is while there was something to take up. Times are what a steady clock shows, from
 * any beginning: the one on the wall may jump.
 *
 * @param position empty while the view is stopped
 * @param since when it was first seen there
 * @param restarts how often it was started again there
 */
record Standstill(OptionalLong position, Duration since, int restarts) {
    /**
     * How long nothing may move before that is a standstill. Longer than it takes to take over the parts of a process
     * that died, and longer than the largest transaction.
     */
    static final Duration STALLED_AFTER = Duration.ofSeconds(30);

    /** Starts at one place in the log. What these do not cure needs a person. */
    static final int RESTARTS_MAX = 3;

    static Standstill at(OptionalLong position, Duration now) {
        return new Standstill(position, now, 0);
    }

    /** The same after another look. */
    Standstill seen(OptionalLong position, boolean hasSomethingToTakeUp, Duration now) {
        return hasSomethingToTakeUp && position.equals(this.position) ? this : at(position, now);
    }

    boolean isStalled(Duration now) {
        return now.minus(since).compareTo(STALLED_AFTER) >= 0;
    }

    /** One start for each time that it has stood still as long as that makes a standstill. */
    boolean isRestartDue(Duration now) {
        boolean due = now.minus(since).compareTo(STALLED_AFTER.multipliedBy(restarts + 1L)) >= 0;
        return due && restarts < RESTARTS_MAX;
    }

    Standstill restarted() {
        return new Standstill(position, since, restarts + 1);
    }
}
