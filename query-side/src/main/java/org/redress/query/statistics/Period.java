package org.redress.query.statistics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** What the time is divided into. Weeks are those of ISO 8601: they begin on Monday. */
enum Period {
    DAY("uuuu-MM-dd", "%1$s"),
    WEEK("YYYY-'W'ww", "%1$s - (cast(extract(isodow from %1$s) as integer) - 1)"),
    MONTH("uuuu-MM", "%1$s - (cast(extract(day from %1$s) as integer) - 1)");

    private final DateTimeFormatter name;
    private final String firstDay;

    Period(String name, String firstDay) {
        // In Germany weeks are those of ISO 8601, for Java.
        this.name = DateTimeFormatter.ofPattern(name, Locale.GERMANY);
        this.firstDay = firstDay;
    }

    /** The first day of the period that a column's day lies in, in SQL. */
    String firstDay(String column) {
        return firstDay.formatted(column);
    }

    LocalDate firstDay(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    LocalDate next(LocalDate first) {
        return switch (this) {
            case DAY -> first.plusDays(1);
            case WEEK -> first.plusWeeks(1);
            case MONTH -> first.plusMonths(1);
        };
    }

    /** What a period is called that begins on this day: 2026-03-04, 2026-W10, 2026-03. */
    String name(LocalDate first) {
        return name.format(first);
    }
}
