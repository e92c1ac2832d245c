package org.redress.events;

/** Marks that make a case need more care (region I). */
public sealed interface RiskEvent extends ComplaintEvent permits RiskFlagged, RiskCleared {}
