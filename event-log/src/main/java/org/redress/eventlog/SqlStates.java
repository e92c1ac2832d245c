package org.redress.eventlog;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a database means by its codes; the same in H2 and PostgreSQL. */
final class SqlStates {
    /** Causes looked at; ends a chain that bites its tail. */
    private static final int CAUSES_MAX = 20;

    private static final String UNIQUE_VIOLATION = "23505";

    /** Classes of states that blame a value (22) or a constraint (23), never the database's health. */
    private static final Set<String> OF_THE_ROW = Set.of("22", "23");

    private SqlStates() {}

    /** Whether somebody else wrote a row with the same key. */
    static boolean isDuplicateKey(Throwable fault) {
        return any(fault, UNIQUE_VIOLATION::equals);
    }

    /** Whether it lies with what was to be written. */
    static boolean isOfTheRow(Throwable fault) {
        return any(fault, state -> OF_THE_ROW.contains(state.substring(0, 2)));
    }

    private static boolean any(Throwable fault, Predicate<String> such) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .limit(CAUSES_MAX)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .filter(state -> state != null && state.length() == UNIQUE_VIOLATION.length())
                .anyMatch(such);
    }
}
