package org.redress.events;

/** A yes-or-no fact of a source that may not state it. */
public enum Answer {
    YES,
    NO,
    NOT_RECORDED
}
