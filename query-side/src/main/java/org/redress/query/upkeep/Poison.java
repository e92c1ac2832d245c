package org.redress.query.upkeep;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells a failure that one complaint brings with it from one that every complaint would meet. */
final class Poison {
    /** Characters of a cause that are kept: the width of its column. */
    static final int CAUSE_CHARACTERS_MAX = 1_000;

    /**
     * Classes of SQLState that speak of the row and not of the database: data, integrity, a check, too large for an
     * index. The others (away, busy, full, no such column) stop the view until they are over.
     */
    private static final Set<String> OF_THE_ROW = Set.of("22", "23", "44", "54");

    private Poison() {}

    /** Whether only the complaint at hand fails so. */
    static boolean isOwn(RuntimeException failure) {
        String state = stateOf(failure);
        if (state.length() == 5) {
            return OF_THE_ROW.contains(state.substring(0, 2));
        }
        return !(failure instanceof DataAccessException)
                && !(failure instanceof TransactionException)
                && !(failure instanceof NotWritten);
    }

    /** The SQLState of the statement that failed; empty where none did. */
    static String stateOf(Throwable failure) {
        SQLException statement = statement(failure);
        return statement == null ? "" : Objects.requireNonNullElse(statement.getSQLState(), "");
    }

    /** Types only, outermost first: messages of drivers and parsers quote what they were given. */
    static String typesOf(Throwable failure) {
        String types = Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(cause -> cause.getClass().getName())
                .collect(Collectors.joining(" because of "));
        return types.length() <= CAUSE_CHARACTERS_MAX ? types : types.substring(0, CAUSE_CHARACTERS_MAX);
    }

    private static @Nullable SQLException statement(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                // A failed batch hides its statement's own state behind that of the batch.
                .map(each -> each.getNextException() == null ? each : each.getNextException())
                .findFirst()
                .orElse(null);
    }
}
