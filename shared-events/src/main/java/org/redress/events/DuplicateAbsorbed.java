package org.redress.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Another case turned out to be this one; its clocks count here, where they are earlier.
 *
 * @param clocksFrom when the other reached us; null where nobody knows
 * @see "requirements M-41"
 */
public record DuplicateAbsorbed(String duplicate, @Nullable Instant clocksFrom) implements KinshipEvent {}
