package org.redress.command.imports;

import java.util.List;

/** One record of a file, or why it cannot be one. */
sealed interface Line {
    /** The number of its first line, counted from 1, as an editor does; the header has one too. */
    long number();

    /** A record as it stands in the file, without its end. */
    record Text(long number, String text) implements Line {}

    /**
     * What is no text we can hold.
     *
     * @param arguments what the flaw tells: a limit, or the name of an encoding
     */
    record Unreadable(long number, LineFlaw flaw, List<Object> arguments) implements Line {
        Unreadable(long number, LineFlaw flaw, Object... arguments) {
            this(number, flaw, List.of(arguments));
        }

        /** The same, of a row. */
        Remark remark() {
            return Remark.of(number, null, flaw.ofRow(), arguments.toArray());
        }

        /** The same, of a header. */
        FileRejected rejection() {
            return new FileRejected(flaw.ofHeader(), arguments.toArray());
        }
    }
}
