package org.redress.query.replica;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the replica of this node is.
 *
 * @param position up to which it answers; null while there is none to be asked
 * @param head the highest position of the log
 * @param told up to which it has been told, and will answer within a moment
 * @param rebuild the new one beside it; null where none is being made
 */
public record ReplicaStatus(
        @Nullable Long position,
        long head,
        long told,
        @Nullable Progress rebuild) {

    /**
     * How far a new one is.
     *
     * @param remaining about how long it takes yet; null while that cannot be told
     */
    public record Progress(
            Instant begun,
            long position,
            long until,
            long eventsPerSecond,
            @Nullable Duration remaining) {}
}
