package org.redress.events;

/** The case bears this mark from now on. Source: 8.3 region I, D-03. */
public record RiskFlagged(Severity risk, Personal reason) implements RiskEvent {}
