package org.redress.command.imports;

/** One line of a file, or why it cannot be one. */
sealed interface Line {
    /** Counted from 1, as an editor does; the header has one too. */
    long number();

    /** A line as it stands in the file, without its end. */
    record Text(long number, String text) implements Line {}

    /** A line that is no text we can hold. */
    record Unreadable(long number, String reason) implements Line {}
}
