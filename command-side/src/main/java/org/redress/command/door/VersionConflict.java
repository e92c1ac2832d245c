package org.redress.command.door;

import org.axonframework.commandhandling.CommandExecutionException;

/** The stream is no longer at the version that the caller knows. A refusal, not a fault: it has no stack trace. */
public final class VersionConflict extends CommandExecutionException {
    private static final long serialVersionUID = 1L;

    private final String stream;
    private final long expected;
    private final long actual;

    public VersionConflict(String stream, long expected, long actual) {
        super("Expected version " + expected + ", found " + actual + ".", null, null, false);
        this.stream = stream;
        this.expected = expected;
        this.actual = actual;
    }

    /** Which stream it is. */
    public String stream() {
        return stream;
    }

    /** The version that the caller knows. */
    public long expected() {
        return expected;
    }

    /** The version it has. */
    public long actual() {
        return actual;
    }
}
