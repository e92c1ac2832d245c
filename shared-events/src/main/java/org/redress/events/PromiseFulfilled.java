package org.redress.events;

import org.jspecify.annotations.Nullable;

/** What was promised was done. Source: M-30. */
public record PromiseFulfilled(
        String promise, Personal how, @Nullable Personal goodwillAdded) implements PromiseEvent {}
