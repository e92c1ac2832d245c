package org.redress.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The vehicle has a time in the workshop. Source: R-090. */
public record ShopEntryScheduled(@Nullable UnitId unit, Instant at) implements EmergencyEvent {}
