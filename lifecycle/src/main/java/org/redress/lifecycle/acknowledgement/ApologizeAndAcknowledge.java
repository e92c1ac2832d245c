package org.redress.lifecycle.acknowledgement;

import jakarta.validation.constraints.Future;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.events.Channel;
import org.redress.events.PersonId;
import org.redress.lifecycle.input.FreeText;
import org.redress.lifecycle.input.Spans;

/**
 * Apologise, and tell the customer that we are on it.
 *
 * @param expectedDuration how long it will take, more than nothing, at most {@value Spans#DAYS_MAX} days
 * @param nextContactAt when we speak next; a promise
 * @param reviewedBy who read the words before they went out, where the policy asks for it
 */
public record ApologizeAndAcknowledge(
        FreeText apology,
        Channel channel,
        Duration expectedDuration,
        @Future Instant nextContactAt,
        @Nullable PersonId reviewedBy) {
    public ApologizeAndAcknowledge {
        Spans.check("expectedDuration", expectedDuration);
    }
}
