package org.redress.query.imports;

/** Where an import stands, in the words of its table. */
enum Standing {
    WAITING,
    RUNNING,
    PAUSED,
    DONE,
    FAILED,
    CANCELLED;

    /** Whether nothing will happen to it any more. */
    boolean hasEnded() {
        return switch (this) {
            case WAITING, RUNNING, PAUSED -> false;
            case DONE, FAILED, CANCELLED -> true;
        };
    }
}
