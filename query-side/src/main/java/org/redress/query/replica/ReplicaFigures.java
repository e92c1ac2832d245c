package org.redress.query.replica;

import java.time.Clock;
import java.time.Duration;
import org.redress.eventlog.EventHistory;

/**
 * How far the replica was at one look.
 *
 * @param lag events of the log that it has yet to answer with
 * @param lagSeconds how long ago the first of them was recorded; 0 when there is none
 */
record ReplicaFigures(ReplicaStatus status, long lag, long lagSeconds) {
    static ReplicaFigures of(Replica replica, EventHistory log, Clock clock) {
        ReplicaStatus status = replica.status();
        long position = status.position() == null ? 0 : status.position();
        long lag = Math.max(0, status.head() - position);
        long seconds = lag == 0
                ? 0
                : log.after(position, 1).stream()
                        .mapToLong(first -> Duration.between(first.recordedAt(), clock.instant())
                                .toSeconds())
                        .findFirst()
                        .orElse(0);
        // The clock of the process that recorded it may be ahead of ours.
        return new ReplicaFigures(status, lag, Math.max(0, seconds));
    }
}
