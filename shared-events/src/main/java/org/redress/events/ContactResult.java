package org.redress.events;

/** How a contact attempt ended. Source: D-23. */
public enum ContactResult {
    REACHED,
    NO_ANSWER,
    BUSY,
    INCONVENIENT,
    CUT_OFF,
    WRONG_NUMBER
}
