package org.redress.events;

/** How the customer was when complaining; from {@code AGITATED} on, R-052 asks for a quiet place first. */
public enum EmotionalState {
    NOT_RECORDED,
    CALM,
    UPSET,
    AGITATED,
    FURIOUS;

    /** Whether the customer should be taken away from the scene before anything is explained. Source: R-052. */
    public boolean isAgitated() {
        return compareTo(AGITATED) >= 0;
    }
}
