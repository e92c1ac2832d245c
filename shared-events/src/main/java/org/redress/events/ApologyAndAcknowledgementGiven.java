package org.redress.events;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * We apologised, and said that we are on it, how long it takes and when we speak next. Says nothing about liability.
 *
 * @see "requirements M-05, R-019, R-053"
 */
public record ApologyAndAcknowledgementGiven(
        Personal apology,
        Channel channel,
        Duration expectedDuration,
        Instant nextContactAt,
        @Nullable PersonId reviewedBy)
        implements ProgressEvent {}
