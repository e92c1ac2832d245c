package org.redress.events;

/** Nobody replied in time, so support was looked for elsewhere. Source: R-091, SC-06. */
public record EmergencySupportRequested(Role from, Personal reason) implements EmergencyEvent {}
