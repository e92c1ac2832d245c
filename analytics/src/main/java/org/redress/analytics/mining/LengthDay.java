package org.redress.analytics.mining;

import java.time.LocalDate;

/**
 * How long it took in the cases in which it ended on one day. Sums and not averages, so that days can be put together.
 *
 * @param measured cases
 * @param hours of all of them together
 * @param squares of the hours, of all of them together
 * @param least hours of one, and {@code most}
 */
public record LengthDay(LocalDate day, long measured, double hours, double squares, double least, double most) {}
