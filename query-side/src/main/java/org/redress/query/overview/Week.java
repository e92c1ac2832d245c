package org.redress.query.overview;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * How many complaints reached us in a week.
 *
 * @param whole whether it is over
 */
record Week(LocalDate monday, long received, boolean whole) {

    static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The Monday on which it is over. */
    LocalDate until() {
        return monday.plusWeeks(1);
    }
}
