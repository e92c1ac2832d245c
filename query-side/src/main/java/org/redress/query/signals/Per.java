package org.redress.query.signals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How long the stretch is that a point stands for. */
enum Per {
    DAY,
    /** From Monday to Sunday. */
    WEEK,
    MONTH;

    /** The first day of the stretch that a day is in. */
    LocalDate beginning(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** The first day of the next. */
    LocalDate after(LocalDate beginning) {
        return switch (this) {
            case DAY -> beginning.plusDays(1);
            case WEEK -> beginning.plusWeeks(1);
            case MONTH -> beginning.plusMonths(1);
        };
    }
}
