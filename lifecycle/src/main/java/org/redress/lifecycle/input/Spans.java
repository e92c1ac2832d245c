package org.redress.lifecycle.input;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.redress.events.InvalidValue;
import org.redress.events.Mistake;

/** How long something may be said to take. */
public final class Spans {
    /** Nobody is told to wait longer than two years. */
    public static final int DAYS_MAX = 731;

    private Spans() {}

    /** Checks a duration that was given. @throws InvalidValue naming the field when it is not positive or too long */
    public static void check(String field, @Nullable Duration given) {
        if (given != null && (!given.isPositive() || given.compareTo(Duration.ofDays(DAYS_MAX)) > 0)) {
            throw new InvalidValue(field, Mistake.NOT_A_LENGTH_OF_TIME, DAYS_MAX);
        }
    }
}
