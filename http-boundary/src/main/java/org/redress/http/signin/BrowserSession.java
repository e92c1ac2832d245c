package org.redress.http.signin;

import java.time.Duration;
import java.time.Instant;

/**
 * Somebody signed in with a browser.
 *
 * @param seenAt a request came then, or up to {@link BrowserSessions#SEEN_EVERY} later
 */
record BrowserSession(SignedInAccount account, Instant begunAt, Instant seenAt) {
    /** How long somebody may pause. Long enough for a call with a customer, short enough for a desk left alone. */
    static final Duration PAUSE_MAX = Duration.ofMinutes(30);

    /** How long a session lasts at most, whatever its person does: a long working day. */
    static final Duration LASTS_MAX = Duration.ofHours(12);

    Proof.Session proof() {
        return new Proof.Session(begunAt);
    }

    boolean lastsAt(Instant now) {
        return now.isBefore(begunAt.plus(LASTS_MAX)) && now.isBefore(seenAt.plus(PAUSE_MAX));
    }
}
