package org.redress.events;

/** Whether the complaint was right; says nothing about respect or apology. */
public enum Merits {
    UPHELD,
    PARTLY_UPHELD,
    NOT_UPHELD
}
