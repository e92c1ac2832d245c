package org.redress.events;

/** What the next level made of an appeal. */
public enum AppealResult {
    UPHELD,
    REJECTED
}
