package org.redress.events;

/** Whom to telephone at once in an emergency. Source: P-65, R-090. */
public enum EmergencyParty {
    REGIONAL_MANAGER,
    TECHNICAL_HOTLINE,
    ENGINEER
}
