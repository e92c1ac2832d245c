package org.redress.events;

/** The case does not bear this mark any more. Source: 8.3 region I. */
public record RiskCleared(Severity risk, Personal reason) implements RiskEvent {}
