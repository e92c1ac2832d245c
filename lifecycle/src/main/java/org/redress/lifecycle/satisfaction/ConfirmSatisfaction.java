package org.redress.lifecycle.satisfaction;

import org.jspecify.annotations.Nullable;
import org.redress.events.CustomerOutcome;
import org.redress.events.SatisfactionLevel;
import org.redress.lifecycle.input.FreeText;

/** Record that the customer, reached in person, can live with the result. */
public record ConfirmSatisfaction(
        SatisfactionLevel level,
        @Nullable CustomerOutcome customerOutcome,
        @Nullable FreeText remark) {}
