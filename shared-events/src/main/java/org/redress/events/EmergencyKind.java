package org.redress.events;

/** What makes a case an emergency (重大事件). Source: D-04. */
public enum EmergencyKind {
    BURNT_CAR,
    NEW_CAR_MAJOR_DEFECT,
    ACCIDENT_CAR,
    FLOODED_CAR,
    OTHER
}
