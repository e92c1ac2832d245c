package org.redress.events;

/** The engineer has appraised what happened. Source: R-015. */
public record EmergencyAppraised(String appraisal) implements EmergencyEvent {}
