package org.redress.events;

import java.time.Instant;

/** The engineer is on site. Source: P-65. */
public record EngineerArrived(Instant at) implements EmergencyEvent {}
