package org.redress.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The remedy waits for a named reason until a named time. Source: M-19, D-32. */
public record RemedyHeld(
        HoldReason reason, Instant until, @Nullable Personal note) implements ProgressEvent {}
