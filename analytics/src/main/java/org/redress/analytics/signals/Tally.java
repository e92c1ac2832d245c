package org.redress.analytics.signals;

/**
 * What was counted for one point.
 *
 * @param label the point's name, as a period has it
 * @param count of what is looked for; at most {@code size} where it is a share
 * @param size among how many items or in how many units; above zero
 */
public record Tally(String label, double count, double size) {
    public Tally {
        if (!(count >= 0) || !(size > 0) || Double.isInfinite(count) || Double.isInfinite(size)) {
            throw new IllegalArgumentException("counted " + count + " among " + size);
        }
    }

    double share() {
        return count / size;
    }
}
