package org.redress.query.replica;

/** How far a question has come that takes long. */
public enum TaskState {
    WAITING,
    RUNNING,
    /** The answer is there. */
    DONE,
    /** There is no answer; the result says why. */
    FAILED,
    CANCELLED
}
