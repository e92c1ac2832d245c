package org.redress.query.caselist;

import java.util.EnumSet;
import java.util.Set;

/** What a supervisor looks for in the cases that are open; the rarer first, {@link #OPEN} last. */
enum Mark {
    /** An accident or a grave defect is going on. */
    EMERGENCY,
    /** A draft waits for a grant. */
    WAITING,
    /** It has climbed. */
    ESCALATED,
    /** It came by no way that is known. */
    WITHOUT_CHANNEL,
    /** It lies nowhere. */
    WITHOUT_UNIT,
    /** Nobody answers for it. */
    WITHOUT_OWNER,
    /** Work on it goes on. Every case with another mark bears it, too. */
    OPEN;

    static Set<Mark> of(CaseEntry entry) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (!entry.status().isOpen()) {
            return marks;
        }
        marks.add(OPEN);
        addIf(marks, EMERGENCY, entry.state().emergency().status().isActive());
        addIf(marks, WAITING, entry.isAuthorizationPending());
        addIf(marks, ESCALATED, entry.state().escalation().isEscalated());
        addIf(marks, WITHOUT_CHANNEL, entry.channel() == null);
        addIf(marks, WITHOUT_UNIT, entry.unit() == null);
        addIf(marks, WITHOUT_OWNER, entry.owner() == null);
        return marks;
    }

    private static void addIf(Set<Mark> marks, Mark mark, boolean bears) {
        if (bears) {
            marks.add(mark);
        }
    }
}
