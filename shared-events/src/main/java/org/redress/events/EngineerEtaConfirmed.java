package org.redress.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** It is known when the engineer arrives; a later time replaces an earlier one. Source: R-014. */
public record EngineerEtaConfirmed(@Nullable PersonId engineer, Instant eta) implements EmergencyEvent {}
