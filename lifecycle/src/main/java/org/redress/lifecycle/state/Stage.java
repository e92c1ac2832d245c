package org.redress.lifecycle.state;

/** The main state of a complaint. Source: requirements 8.2. */
public enum Stage {
    /** No event yet: an id nobody has used. */
    NOT_RECEIVED,
    RECEIVED,
    ACKNOWLEDGED,
    UNDER_INVESTIGATION,
    REMEDY_PROPOSED,
    REMEDY_AGREED,
    REMEDY_IN_PROGRESS,
    ON_HOLD,
    AWAITING_CONFIRMATION,
    RESOLVED,
    CLOSED,
    WITHDRAWN;

    /** Whether work on the complaint goes on. */
    public boolean isOpen() {
        return this != NOT_RECEIVED && this != CLOSED && this != WITHDRAWN;
    }
}
