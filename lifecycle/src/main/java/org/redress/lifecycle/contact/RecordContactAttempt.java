package org.redress.lifecycle.contact;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.events.Channel;
import org.redress.events.ContactPurpose;
import org.redress.events.ContactResult;
import org.redress.lifecycle.input.FreeText;

/**
 * Record one try to reach the customer, or that the customer reached us.
 *
 * @param ringCount how often it rang, 0 to {@value #RINGS_MAX}
 * @param convenientAt when the customer asked to be called instead
 */
public record RecordContactAttempt(
        ContactPurpose purpose,
        Channel channel,
        @PastOrPresent Instant at,
        ContactResult result,
        @Nullable @Min(0) @Max(RINGS_MAX) Integer ringCount,
        @Nullable Instant convenientAt,
        @Nullable FreeText note) {
    /** R-011 asks for ten; nobody lets it ring a hundred times. */
    public static final int RINGS_MAX = 100;
}
