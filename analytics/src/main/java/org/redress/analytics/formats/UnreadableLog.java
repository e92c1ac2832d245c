package org.redress.analytics.formats;

/**
 * A file that cannot be taken in as a log: what is wrong, and where. Nothing of it counts.
 */
public final class UnreadableLog extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Enough to recognise a name by, and little enough for one line of a page. */
    static final int DETAIL_LENGTH_MAX = 100;

    private final Reason reason;
    private final long line;
    private final String detail;

    /** Why, as a code that pages say in the reader's language. */
    public enum Reason {
        NOT_XML,
        NOT_A_LOG,
        NOT_UTF_8,
        DECLARES_ENTITIES,
        CASE_WITHOUT_ID,
        CASE_ID_TWICE,
        EVENT_ID_TWICE,
        EVENT_WITHOUT_CASE,
        EVENT_WITHOUT_ACTIVITY,
        EVENT_WITHOUT_TIME,
        TIME_UNREADABLE,
        VALUE_UNREADABLE,
        COLUMN_MISSING,
        ROW_UNREADABLE,
        TOO_DEEP,
        TOO_LONG,
        TOO_LARGE,
        TOO_MANY_CASES,
        TOO_MANY_EVENTS,
        TOO_MANY_ACTIVITIES,
        TOO_MANY_ATTRIBUTES,
        NO_EVENTS
    }

    /**
     * @param line of the file, from 1; 0 where no line is to blame
     * @param detail the name or the value in question, which is cut to a length that can be shown; empty where there is none.
     *     It is the file's own words: to be shown to its reader, never to be logged, so the message has none of it
     */
    public UnreadableLog(Reason reason, long line, String detail) {
        super("%s at line %d".formatted(reason, line));
        this.reason = reason;
        this.line = line;
        this.detail = detail.length() <= DETAIL_LENGTH_MAX ? detail : detail.substring(0, DETAIL_LENGTH_MAX) + "…";
    }

    public Reason reason() {
        return reason;
    }

    public long line() {
        return line;
    }

    public String detail() {
        return detail;
    }
}
