package org.redress.eventlog.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The service may not start: the database does not know the password in its file. The message is for people. */
public final class DatabaseSecretUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseSecretUnusable(Path path, @Nullable Throwable cause) {
        super(
                "The file " + path + " does not hold the password of the database beside it. Everything in the database"
                        + " is intact.",
                cause);
    }

    /** How to get out of it, as a sentence. */
    String whatToDo() {
        return "Put the file redress.password back from the copy that was made with the database, and start again.";
    }
}
