package org.redress.analytics.signals;

/**
 * Part of a cycle, as a weekday is of the week.
 *
 * @param part which, counted from 1: Monday, or January
 * @param days of it that the series has
 * @param perDay how much there was on a day of it, on average
 * @param index how much that is of the average of all days; 1 is as usual
 */
public record Season(int part, int days, double perDay, double index) {}
