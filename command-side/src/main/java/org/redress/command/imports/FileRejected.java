package org.redress.command.imports;

import org.redress.events.FileFailure;

/** Thrown when a file cannot be imported at all; the message is a whole sentence for whoever sent it. */
final class FileRejected extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Failure why;

    FileRejected(FileFailure code, Object... arguments) {
        this(Failure.of(code, arguments));
    }

    private FileRejected(Failure why) {
        super(why.sentence());
        this.why = why;
    }

    Failure why() {
        return why;
    }
}
