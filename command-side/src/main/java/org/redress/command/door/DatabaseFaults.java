package org.redress.command.door;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.redress.eventlog.LogUnavailable;

/** Tells apart, in whatever a command ended with, a race that was lost, a database that is away, and everything else. */
final class DatabaseFaults {
    /** Causes looked at; ends a chain that bites its tail. */
    private static final int CAUSES_MAX = 20;

    /** SQLState class of a transaction that the database rolled back to let another one go on: a deadlock, for example. */
    private static final String ROLLED_BACK = "40";

    /** SQLState class of a connection that broke. */
    private static final String CONNECTION = "08";

    /** SQLState class of a server out of disk, memory or connections. */
    private static final String EXHAUSTED = "53";

    /** SQLState class of a server that somebody stops or starts. */
    private static final String STOPPED = "57";

    private DatabaseFaults() {}

    /** Whether somebody else was first; deciding again may succeed. */
    static boolean isLostRace(Throwable fault) {
        return any(
                fault,
                cause -> cause instanceof ConcurrencyException
                        || cause instanceof AggregateStreamCreationException
                        || cause instanceof DeadlockException
                        || hasState(cause, ROLLED_BACK));
    }

    /** Whether the database cannot be reached, or does not answer in time; later it may. */
    static boolean isAway(Throwable fault) {
        return any(
                fault,
                cause -> cause instanceof SQLTransientException
                        || cause instanceof SQLRecoverableException
                        || cause instanceof SQLNonTransientConnectionException
                        || cause instanceof LogUnavailable
                        || cause instanceof TimeoutException
                        || hasState(cause, CONNECTION)
                        || hasState(cause, EXHAUSTED)
                        || hasState(cause, STOPPED));
    }

    private static boolean hasState(Throwable cause, String stateClass) {
        return cause instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().startsWith(stateClass);
    }

    private static boolean any(Throwable fault, Predicate<Throwable> such) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .limit(CAUSES_MAX)
                .anyMatch(such);
    }
}
