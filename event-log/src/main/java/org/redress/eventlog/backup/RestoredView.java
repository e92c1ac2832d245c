package org.redress.eventlog.backup;

/** A view in a database that was restored for a drill, held against the log there. */
public interface RestoredView {
    /** The view's name, as people know it. */
    String name();

    /** What it shows of a complaint, against the complaint's events. */
    Agreement of(String complaint);

    /** What came of it. */
    enum Agreement {
        /** It shows what its events say. */
        EQUAL,
        /** It shows something else. */
        UNEQUAL,
        /** At the moment of the backup the view had not come so far. */
        NOT_REACHED
    }
}
