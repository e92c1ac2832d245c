package org.redress.query.replica;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.EventHistory;

/**
 * How far the replica was at one look.
 *
 * @param lagSeconds how long ago the first event was recorded that it has yet to answer with; 0 when there is none, null
 *     while nobody can tell
 */
record ReplicaFigures(ReplicaStatus status, @Nullable Long lagSeconds) {
    static ReplicaFigures of(Replica replica, EventHistory log, Clock clock) {
        ReplicaStatus status = replica.status();
        Long position = status.position();
        return new ReplicaFigures(status, position == null ? null : lagSeconds(position, status.head(), log, clock));
    }

    /** Events of the log that it has yet to answer with; null while nobody can tell. */
    @Nullable
    Long lag() {
        return status.behind();
    }

    private static long lagSeconds(long position, long head, EventHistory log, Clock clock) {
        long seconds = position >= head
                ? 0
                : log.after(position, 1).stream()
                        .mapToLong(first -> Duration.between(first.recordedAt(), clock.instant())
                                .toSeconds())
                        .findFirst()
                        .orElse(0);
        // The clock of the process that recorded it may be ahead of ours.
        return Math.max(0, seconds);
    }
}
