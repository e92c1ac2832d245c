package org.redress.command.imports;

/** Where an import stands. */
enum ImportState {
    /** The file is here; others are before it. */
    WAITING,
    RUNNING,
    /** Every row was decided. */
    DONE,
    /** The file as a whole cannot be imported. */
    FAILED,
    /** Somebody stopped it; what was imported until then stays. */
    CANCELLED;

    boolean hasEnded() {
        return this != WAITING && this != RUNNING;
    }
}
