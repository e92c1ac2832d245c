package org.redress.events;

/** We apologised once more and thanked for the complaint. Source: P-01 steps 5 and 6. */
public record ClosingApologyAndThanksGiven(Personal apology, Personal thanks) implements ContactEvent {}
