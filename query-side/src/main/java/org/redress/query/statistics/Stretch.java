package org.redress.query.statistics;

import java.time.LocalDate;

/**
 * One period of a series.
 *
 * @param period what it is called
 * @param from its first day
 * @param before the first day behind it
 */
record Stretch(String period, LocalDate from, LocalDate before) {

    /** The one that begins on this day. */
    static Stretch of(Period per, LocalDate first) {
        return new Stretch(per.name(first), first, per.next(first));
    }
}
