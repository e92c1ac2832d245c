package org.redress.eventlog;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** When the log wrote what a unit of work wanted in it: for whoever keeps in memory what was just written. */
public final class Recording {
    private static final String KEY = Recording.class.getName();

    private Recording() {}

    /**
     * The time that the unit's events bear in the log.
     *
     * @return empty before the commit, and where the database did not say
     */
    public static Optional<Instant> timeOf(UnitOfWork<?> work) {
        return Optional.ofNullable(work.root().getResource(KEY));
    }

    static void note(UnitOfWork<?> root, Append written) {
        written.recordedAt().ifPresent(at -> root.resources().put(KEY, at));
    }
}
