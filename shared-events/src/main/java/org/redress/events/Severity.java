package org.redress.events;

/** Marks of a grave case; several may apply. Source: D-03. */
public enum Severity {
    MAJOR,
    SPECIAL,
    URGENT,
    THORNY,
    HOSTILE,
    LITIGATION_RISK,
    RECURRENCE,
    PUBLIC_ONLINE
}
