package org.redress.eventlog;

import java.sql.SQLException;

/** How processes on one database tell each other that the log has grown. Word may get lost; the log is what counts. */
interface WordOfMouth extends AutoCloseable {

    /** Tells the others, soon and without keeping the caller; what is told meanwhile is told once. */
    void tell();

    /** Waits for word of something that this process does not know yet, or until it is time to look without. */
    void await() throws InterruptedException, SQLException;

    @Override
    void close();
}
