package org.redress.analytics.mining;

import java.time.LocalDate;

/**
 * The cases of a question reach over more days than are told one by one: a single wrong year in a file puts thousands of
 * years between its first and its last event.
 */
public final class TooManyDays extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Days from the first to the last: a hundred years, the longest that anybody tells day by day. */
    public static final long DAYS_MAX = 36_525;

    private final LocalDate first;
    private final LocalDate last;

    TooManyDays(LocalDate first, LocalDate last) {
        super("the cases reach over more than %d days".formatted(DAYS_MAX));
        this.first = first;
        this.last = last;
    }

    /** From which to which day the cases reach, for somebody who looks for the one that is wrong. */
    public String reach() {
        return "%s to %s".formatted(first, last);
    }
}
