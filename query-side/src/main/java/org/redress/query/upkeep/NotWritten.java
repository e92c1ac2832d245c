package org.redress.query.upkeep;

/**
 * A view cannot write, whatever the complaint. In place of what the driver threw: its messages quote every row of the
 * batch, and this ends up in the log.
 */
final class NotWritten extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotWritten(RuntimeException failure) {
        super(Poison.typesOf(failure) + " " + Poison.stateOf(failure));
    }
}
