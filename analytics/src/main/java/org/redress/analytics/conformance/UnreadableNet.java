package org.redress.analytics.conformance;

/** A file that cannot be taken in as a Petri net: what is wrong, and where. */
public final class UnreadableNet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final long line;
    private final String detail;

    /** Why, as a code that pages say in the reader's language. */
    public enum Reason {
        NOT_XML,
        NOT_A_NET,
        DECLARES_ENTITIES,
        MORE_THAN_ONE_NET,
        ID_MISSING,
        ID_TWICE,
        ARC_LEADS_NOWHERE,
        ARC_OF_UNKNOWN_KIND,
        NUMBER_UNREADABLE,
        NO_TRANSITIONS,
        NO_INITIAL_MARKING,
        NO_FINAL_MARKING,
        TOO_DEEP,
        TOO_LONG,
        TOO_LARGE
    }

    /**
     * @param line of the file, from 1; 0 where no line is to blame
     * @param detail the name or the value in question, cut to a length that can be shown; empty where there is none
     */
    public UnreadableNet(Reason reason, long line, String detail) {
        super("%s at line %d: %s".formatted(reason, line, detail));
        this.reason = reason;
        this.line = line;
        this.detail = detail;
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
