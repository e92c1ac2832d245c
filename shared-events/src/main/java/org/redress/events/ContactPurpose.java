package org.redress.events;

/** What a contact attempt is for. Source: D-23. */
public enum ContactPurpose {
    INFORMATION,
    PROGRESS,
    PROPOSAL,
    CALL_BACK,
    /** The call after handling that asks whether the result satisfies. */
    RESULT_CONFIRMATION
}
