package org.redress.analytics.signals;

/**
 * A point that a rule flags.
 *
 * @param point which, counted from 0
 * @param since the first point of the pattern that it ends
 * @param side where the point lies; of a trend, where it goes
 */
public record Violation(Rule rule, int point, int since, Side side) {}
