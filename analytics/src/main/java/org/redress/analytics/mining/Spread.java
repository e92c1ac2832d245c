package org.redress.analytics.mining;

import java.time.Duration;

/**
 * How a length of time spreads over what was measured. Quantiles are of type 7 (Hyndman and Fan 1996): linear between the
 * two nearest, as R and NumPy have them by default.
 *
 * @param measured how many lengths there were; at least 1
 * @param mean exact to the microsecond
 * @param deviation of a sample (denominator n − 1); zero where there is one length only
 * @param total the sum of all
 */
public record Spread(
        long measured,
        Duration mean,
        Duration deviation,
        Duration least,
        Duration lowerQuartile,
        Duration median,
        Duration upperQuartile,
        Duration ninetieth,
        Duration ninetyFifth,
        Duration most,
        Duration total) {}
