package org.redress.command.imports;

/** Thrown for a mapping that says nothing, or too much; the message is the rest of a sentence and repeats no file. */
final class BadMapping extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    BadMapping(String reason) {
        super(reason);
    }
}
