package org.redress.events;

/** The part of the day of a contact attempt; three different ones make a customer unreachable. Source: D-23, R-013. */
public enum TimeSlot {
    MORNING,
    NOON,
    AFTERNOON,
    EVENING
}
