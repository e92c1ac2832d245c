package org.redress.query.statistics;

import java.util.Locale;

/** What a case passes on its way, at most once; the column names begin with its name. */
enum Milestone {
    /** It reached whoever took it first. */
    RECEIVED,
    /** It was passed on to those concerned. */
    FORWARDED,
    /** We apologised and said that we are on it. */
    ACKNOWLEDGED,
    /** The customer was first told what we decided or propose; for an imported case, what the company answered. */
    ANSWERED,
    /** Work ended for the last time, and has not begun again. */
    CLOSED;

    /** What its columns begin with. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column with its day. */
    String day() {
        return "c." + column() + "_on";
    }

    /** The column with its moment. */
    String moment() {
        return "c." + column() + "_at";
    }
}
