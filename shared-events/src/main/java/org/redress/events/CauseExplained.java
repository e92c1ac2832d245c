package org.redress.events;

/** The customer heard why it happened, after the apology. Source: R-053, P-01. */
public record CauseExplained(Personal explanation) implements InvestigationEvent {}
