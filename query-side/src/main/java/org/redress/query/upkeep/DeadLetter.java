package org.redress.query.upkeep;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.events.Personal;

/**
 * A complaint that a view has set aside; the view goes on with all others.
 *
 * @param firstPosition of the first event that it has not taken up
 * @param cause the types of what went wrong last, without their messages
 * @param attempts how often it went wrong
 * @param discard that the view is to go on without it; null while somebody has yet to see to it
 */
public record DeadLetter(
        String complaint,
        long firstPosition,
        String cause,
        int attempts,
        Instant parkedAt,
        @Nullable Discard discard) {

    /**
     * The decision to go on without it.
     *
     * @param reason in the words of the person who decided, and under that person's key
     */
    public record Discard(Instant at, Personal reason) {}
}
