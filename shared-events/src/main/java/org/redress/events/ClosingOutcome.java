package org.redress.events;

/** How a complaint ended for the customer. Source: requirements 8.2. */
public enum ClosingOutcome {
    SATISFIED,
    VERY_SATISFIED,
    DISSATISFIED_BUT_ACCEPTABLE,
    /** The source of an imported case does not say. */
    NOT_RECORDED
}
