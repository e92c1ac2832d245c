package org.redress.eventlog;

import java.sql.SQLException;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.jspecify.annotations.Nullable;

/**
 * Tells a lost race from a broken database. Axon's own resolver knows neither H2's nor PostgreSQL's exceptions, so that
 * a conflict would look like a fault and nobody would retry it.
 */
final class DuplicateKeys implements PersistenceExceptionResolver {
    /** unique_violation, the same in both databases. */
    private static final String UNIQUE_VIOLATION = "23505";

    @Override
    public boolean isDuplicateKeyViolation(Exception exception) {
        for (@Nullable Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
