package org.redress.command.imports;

/** Where an import stands. */
enum ImportState {
    /** The file is here; others are before it. */
    WAITING,
    RUNNING,
    /** Somebody lets it rest; it goes on when somebody says so, also after a restart. */
    PAUSED,
    /** Every row was decided. */
    DONE,
    /** The file as a whole cannot be imported. */
    FAILED,
    /** Somebody stopped it; what was imported until then stays. */
    CANCELLED;

    boolean hasEnded() {
        return switch (this) {
            case WAITING, RUNNING, PAUSED -> false;
            case DONE, FAILED, CANCELLED -> true;
        };
    }

    /** Whether there is work to do on it. */
    boolean isToRun() {
        return switch (this) {
            case WAITING, RUNNING -> true;
            case PAUSED, DONE, FAILED, CANCELLED -> false;
        };
    }
}
