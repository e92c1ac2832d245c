package org.redress.events;

/** A step of the procedure that may be left out, with a reason and an approver; what is not here never may (特事特办). Source: M-35. */
public enum ProcedureStep {
    /** The customer confirms our understanding (M-07): a letter cannot be read back. */
    READ_BACK,
    /** The cause is known before closing (N-37). */
    ROOT_CAUSE,
    /** It is decided before closing how to prevent a recurrence (N-37). */
    PREVENTION_DECISION,
    /** A hostile or litigious case has a recording before closing. */
    RECORDING,
    /** An escalated customer is contacted with a briefing only (N-40). */
    ESCALATION_BRIEFING
}
