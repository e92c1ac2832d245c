package org.redress.events;

import org.jspecify.annotations.Nullable;

/** The customer, reached in person, can live with the result. Source: M-22, D-09, D-10. */
public record SatisfactionConfirmed(
        SatisfactionLevel level,
        CustomerOutcome customerOutcome,
        @Nullable Personal remark) implements ProgressEvent {}
