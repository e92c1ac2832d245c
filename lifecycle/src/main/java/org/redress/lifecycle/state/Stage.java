package org.redress.lifecycle.state;

/** The main state of a complaint. Source: requirements 8.2. */
public enum Stage {
    /** No event yet: an id nobody has used. */
    NOT_RECEIVED,
    RECEIVED,
    ACKNOWLEDGED,
    UNDER_INVESTIGATION,
    /** Under investigation, with a draft that waits for a grant; the customer's clock runs on. */
    AWAITING_AUTHORIZATION,
    REMEDY_PROPOSED,
    REMEDY_AGREED,
    REMEDY_IN_PROGRESS,
    ON_HOLD,
    AWAITING_CONFIRMATION,
    /** Nobody could ask the customer about the result. This is never satisfaction (N-32). */
    UNREACHABLE,
    RESOLVED,
    CLOSED,
    WITHDRAWN,
    /** Work goes on in another case. */
    MERGED;

    /** Whether work on the complaint goes on. */
    public boolean isOpen() {
        return this != NOT_RECEIVED && this != CLOSED && this != WITHDRAWN && this != MERGED;
    }

    /** Whether what outlives a case may happen in it: its measurement, an appeal, keeping the trouble from coming back. */
    public boolean isOpenOrClosed() {
        return isOpen() || this == CLOSED;
    }
}
