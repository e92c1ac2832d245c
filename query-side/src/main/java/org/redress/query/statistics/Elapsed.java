package org.redress.query.statistics;

import org.redress.http.problem.InvalidInput;

/**
 * The time from one milestone to another, in SQL.
 *
 * @param unit hours and days are told of moments only, calendar days of days too
 */
record Elapsed(Milestone start, Milestone end, Unit unit) {
    Elapsed {
        if (start == end) {
            throw new InvalidInput("end", "must not be the start");
        }
        if (unit != Unit.HOURS && unit != Unit.DAYS && unit != Unit.CALENDAR_DAYS) {
            throw new InvalidInput("measuredIn", "must be HOURS, DAYS or CALENDAR_DAYS");
        }
    }

    /** How long it took, in units. */
    String expression() {
        return "(cast(extract(epoch from %s) - extract(epoch from %s) as double precision) / %s)"
                .formatted(column(end), column(start), secondsOfUnit());
    }

    /** Whether both are known well enough. */
    String isKnown() {
        return known(start) + " and " + known(end);
    }

    private String column(Milestone milestone) {
        return unit == Unit.CALENDAR_DAYS ? "cast(" + milestone.day() + " as timestamp)" : milestone.moment();
    }

    private String known(Milestone milestone) {
        return (unit == Unit.CALENDAR_DAYS ? milestone.day() : milestone.moment()) + " is not null";
    }

    private String secondsOfUnit() {
        return unit == Unit.HOURS ? "3600.0" : "86400.0";
    }
}
