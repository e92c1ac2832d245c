package org.redress.query.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.Occurred;

/**
 * When something happened, as exactly as it is known.
 *
 * @param on the day where it happened; null where nobody knows it
 * @param at the moment; null where only the day is known, or nothing
 */
record Moment(@Nullable LocalDate on, @Nullable Instant at) {

    /** That it happened is known, when is not. */
    static final Moment UNDATED = new Moment(null, null);

    /** @param zone in which the day of a moment is told */
    static Moment of(Occurred occurred, ZoneId zone) {
        return switch (occurred) {
            case Occurred.At known -> of(known.instant(), zone);
            case Occurred.On known -> new Moment(known.day(), null);
            case Occurred.Sometime unknown -> UNDATED;
        };
    }

    static Moment of(Instant at, ZoneId zone) {
        return new Moment(LocalDate.ofInstant(at, zone), at);
    }

    /**
     * Whether it was not later than this: to the moment where both are known so, else by the day; null where nobody can
     * tell.
     */
    @Nullable
    Boolean isInTimeFor(Moment due) {
        if (at != null && due.at != null) {
            return !at.isAfter(due.at);
        }
        return (on == null || due.on == null) ? null : !on.isAfter(due.on);
    }
}
