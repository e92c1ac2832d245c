package org.redress.events;

/** What the customer said of the result. Source: D-09. */
public enum SatisfactionLevel {
    DISSATISFIED_UNACCEPTABLE,
    DISSATISFIED_BUT_ACCEPTABLE,
    SATISFIED,
    VERY_SATISFIED,
    /** Never counted as satisfied (N-32). */
    NOT_REACHED;

    /** Whether a complaint may be resolved with it. Source: M-22. */
    public boolean isAcceptable() {
        return this == DISSATISFIED_BUT_ACCEPTABLE || this == SATISFIED || this == VERY_SATISFIED;
    }
}
