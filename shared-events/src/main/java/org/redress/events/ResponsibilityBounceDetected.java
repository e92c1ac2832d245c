package org.redress.events;

/** The case was refused so often that somebody above must decide (扯皮). Source: M-34, SC-01. */
public record ResponsibilityBounceDetected(int refusals) implements OwnershipEvent {}
