package org.redress.command.imports;

/** One record of a file, or why it cannot be one. */
sealed interface Line {
    /** The number of its first line, counted from 1, as an editor does; the header has one too. */
    long number();

    /** A record as it stands in the file, without its end. */
    record Text(long number, String text) implements Line {}

    /** What is no text we can hold. */
    record Unreadable(long number, String reason) implements Line {}
}
