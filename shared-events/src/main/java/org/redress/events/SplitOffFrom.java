package org.redress.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The case was part of another.
 *
 * @param clocksFrom when that one reached us: these clocks count on; null where nobody knows
 */
public record SplitOffFrom(String origin, @Nullable Instant clocksFrom) implements KinshipEvent {}
