package org.redress.events;

import java.time.Instant;

/** The customer knows when the engineer arrives. Source: R-090. */
public record CustomerInformedOfEta(Instant eta, Channel channel) implements EmergencyEvent {}
