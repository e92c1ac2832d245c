package org.redress.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something was promised by a time. Source: M-30, D-26, R-016. */
public record PromiseMade(
        String promise,
        PromiseKind kind,
        @Nullable Personal what,
        @Nullable Personal cannotDo,
        Instant dueAt) implements PromiseEvent {}
