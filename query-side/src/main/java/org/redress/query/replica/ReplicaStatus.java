package org.redress.query.replica;

import com.fasterxml.jackson.annotation.JsonIgnore;
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

    /** Events of the log that it does not answer for yet; null while there is none to be asked. */
    @JsonIgnore
    public @Nullable Long behind() {
        return position == null ? null : Math.max(0, head - position);
    }

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
            @Nullable Duration remaining) {

        /** How much of the log it has, in hundredths; 100 of an empty one. */
        @JsonIgnore
        public long percent() {
            return until <= 0 ? 100 : Math.clamp(position * 100 / until, 0, 100);
        }
    }
}
