package org.redress.events;

/** How a complaint ended for the customer. Source: requirements 8.2. */
public enum ClosingOutcome {
    SATISFIED,
    VERY_SATISFIED,
    DISSATISFIED_BUT_ACCEPTABLE,
    /** A superior has ruled and the customer does not agree; never counted as satisfied (M-40). */
    NO_AGREEMENT_AFTER_FINAL_RULING,
    /** Nobody could ask the customer; never counted as satisfied (M-27, N-32). */
    UNREACHABLE,
    /** The source of an imported case does not say. */
    NOT_RECORDED
}
