package org.redress.events;

/** What an assertion rests on; only {@code CONFIRMED} may carry a root cause. Source: D-30, N-36. */
public enum Basis {
    CUSTOMER_STATED,
    OBSERVED,
    INFERRED,
    CONFIRMED
}
