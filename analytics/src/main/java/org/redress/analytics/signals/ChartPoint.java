package org.redress.analytics.signals;

/**
 * One point of a chart with limits.
 *
 * @param size how many items, units or values it stands for; 1 where it is a single value
 * @param centre the middle line at this point; it differs from point to point where sizes do on an np, R or S chart
 * @param sigma how far this point usually strays from the centre
 * @param lower and {@code upper} limit: three sigma from the centre, within what the value can be
 * @param baseline whether the limits were computed from it, too
 */
public record ChartPoint(
        String label,
        double value,
        double size,
        double centre,
        double sigma,
        double lower,
        double upper,
        boolean baseline) {

    /** Whether it lies on that side, farther from the centre than so many sigma. */
    boolean beyond(Side side, double sigmas) {
        return lies(value, side, sigmas);
    }

    /** On which side it lies; on the centre, above. */
    Side side() {
        return value >= centre ? Side.ABOVE : Side.BELOW;
    }

    /** Whether a value would lie there at this point. */
    boolean lies(double other, Side side, double sigmas) {
        return switch (side) {
            case ABOVE -> other > centre + sigmas * sigma;
            case BELOW -> other < centre - sigmas * sigma;
        };
    }
}
