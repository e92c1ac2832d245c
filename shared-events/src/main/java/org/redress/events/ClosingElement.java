package org.redress.events;

/** The seven elements of ending a conversation, in their order. Source: P-21. */
public enum ClosingElement {
    REPEATED_BACK,
    CLOSING_PHRASES,
    EXPECTATION_ASKED,
    APOLOGY_REPEATED,
    THANKED,
    SERVICE_OFFERED,
    INVITED_AGAIN
}
