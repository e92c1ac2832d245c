package org.redress.eventlog;

import java.util.Set;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** Axon's tokens for the positions of a log that has no gaps. */
final class Positions {
    private Positions() {}

    /** The same kind of token as always, so that views go on where an earlier release left them. */
    static TrackingToken tokenAt(long position) {
        return GapAwareTrackingToken.newInstance(position, Set.of());
    }

    /** The position up to which its owner has read; 0 without a token. */
    static long of(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }
}
