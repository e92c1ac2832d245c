package org.redress.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try to reach the customer.
 *
 * @param attempt counts from 1 within the case
 * @param round of the case in which it was made
 * @see "requirements M-21, D-23"
 */
public record ContactAttempted(
        int attempt,
        int round,
        ContactPurpose purpose,
        Channel channel,
        Instant at,
        TimeSlot slot,
        ContactResult result,
        @Nullable Integer ringCount,
        @Nullable Instant convenientAt,
        @Nullable Personal note)
        implements ContactEvent {}
