package org.redress.command.imports;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way into the log.
 *
 * @param failure why it failed; null unless it did
 * @param bytes the size of the file
 * @param speed lately; null unless it runs, and while it is not known yet
 * @param startedAt null while it waits
 * @param endedAt null until it ends
 */
record Import(
        String id,
        ReadAs readAs,
        ImportState state,
        @Nullable Failure failure,
        Initiator initiator,
        Instant submittedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        long bytes,
        Tally tally,
        @Nullable Speed speed) {

    /** The part of the file that is decided, 0 to 1. */
    double progress() {
        if (state == ImportState.DONE) {
            return 1;
        }
        return bytes == 0 ? 0 : Math.min(1, (double) tally.bytesRead() / bytes);
    }

    /** How long the rest of the file takes at the speed of now; null while nobody knows. */
    @Nullable
    Duration remaining() {
        return speed == null ? null : speed.timeFor(Math.max(0, bytes - tally.bytesRead()));
    }
}
