package org.redress.query.statistics;

/** Whether a case was closed when its source says that it was to be. */
enum Closing {
    ON_TIME,
    LATE,
    /** It is not closed, had no due date, or one of the two is not known well enough. */
    UNKNOWN;

    static Closing of(StatisticsCase value) {
        Moment closed = value.passed(Milestone.CLOSED);
        Moment due = value.reported().due();
        Boolean inTime = (closed == null || due == null) ? null : closed.isInTimeFor(due);
        if (inTime == null) {
            return UNKNOWN;
        }
        return inTime ? ON_TIME : LATE;
    }
}
