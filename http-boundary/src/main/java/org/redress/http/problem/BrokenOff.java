package org.redress.http.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.CloseNowException;

/**
 * An answer that is on its way and cannot be finished. It can no longer become a problem, and must not look whole: the
 * container closes the connection in the middle of it.
 */
public final class BrokenOff {
    /** Deeper than any framework wraps; ends a chain that bites its tail. */
    private static final int CAUSES_MAX = 20;

    private BrokenOff() {}

    /**
     * To be thrown out of the endpoint. What is a bug or a fault of ours is logged here, once; that nobody listens any more
     * is neither.
     */
    public static CloseNowException by(Exception failed, HttpServletRequest request) {
        boolean isGone = Stream.<Throwable>iterate(failed, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES_MAX)
                .anyMatch(ClientAbortException.class::isInstance);
        if (!isGone) {
            ThrownProblems.of(failed, request);
        }
        return new CloseNowException();
    }
}
