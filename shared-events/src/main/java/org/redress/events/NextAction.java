package org.redress.events;

/** What follows when the result does not satisfy. Source: R-094, SC-17. */
public enum NextAction {
    CLARIFY,
    INVITE,
    SEEK_SUPPORT
}
