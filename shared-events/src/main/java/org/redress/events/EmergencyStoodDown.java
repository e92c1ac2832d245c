package org.redress.events;

/** The case is no emergency any more. Source: 8.3 region E. */
public record EmergencyStoodDown(Personal reason) implements EmergencyEvent {}
