package org.redress.events;

/** What a unit of the organisation tree is. */
public enum UnitKind {
    MANUFACTURER,
    REGION,
    DEALER,
    DEPARTMENT
}
