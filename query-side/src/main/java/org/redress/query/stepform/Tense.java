package org.redress.query.stepform;

/** Whether a time lies before us or behind us. */
public enum Tense {
    PAST,
    FUTURE,
    ANY
}
