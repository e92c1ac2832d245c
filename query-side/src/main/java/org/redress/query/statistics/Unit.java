package org.redress.query.statistics;

/** What a figure counts or measures. */
enum Unit {
    CASES,
    /** Types of our taxonomy that cases were given: a case with two of them counts twice. */
    CODES,
    /** Times that a case was closed: one that was reopened counts again. */
    CLOSINGS,
    /** Things by which cases are told to be somebody's again. */
    KEYS,
    HOURS,
    /** Twenty-four hours each. */
    DAYS,
    /** From one date to another, whatever the time of day. */
    CALENDAR_DAYS
}
