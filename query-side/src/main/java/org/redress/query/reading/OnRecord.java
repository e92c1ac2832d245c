package org.redress.query.reading;

import java.time.Instant;

/** By which event something came into a file, and when that event was recorded. */
public interface OnRecord {

    /** The event's place within its complaint, from 0. */
    long sequence();

    Instant recordedAt();
}
