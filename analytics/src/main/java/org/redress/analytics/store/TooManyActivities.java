package org.redress.analytics.store;

/** A log whose events have more names than anybody could look at: what it names is something else. */
public final class TooManyActivities extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyActivities(int activitiesMax) {
        super("more than %,d activities".formatted(activitiesMax));
    }
}
