package org.redress.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The customer's statement in the six questions, feelings apart from facts. A later statement stands beside the earlier.
 *
 * @param occurredOn when it happened to the customer, not when we heard of it
 * @param whyStated the reason as the customer states it; the established one is {@link RootCauseIdentified}
 * @see "requirements M-06, D-01, G-17"
 */
public record StatementRecorded(
        @Nullable LocalDate occurredOn,
        Personal who,
        Personal what,
        Personal where,
        Personal how,
        Personal whyStated,
        Personal degree,
        @Nullable Personal feelings,
        @Nullable Personal ignitionPoint)
        implements ProgressEvent {}
