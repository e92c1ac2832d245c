package org.redress.events;

import org.jspecify.annotations.Nullable;

/** Somebody above, or the expert line, was asked for advice. Source: M-11, R-061, N-29. */
public record LeaderConsulted(Role leader, @Nullable PersonId person, Personal advice) implements EscalationEvent {}
