package org.redress.query.page;

import java.util.ArrayList;
import java.util.List;

/**
 * The axis of a chart that counts from 0 to a round number, in few round steps.
 *
 * @param top the number at its upper end
 */
public record Axis(Plot plot, long top, List<Tick> ticks) {
    /** Steps beside 0, at most. */
    static final int STEPS_MAX = 4;

    /** A line across, with its value. */
    public record Tick(double y, long value) {}

    /** One on which a number finds its place. */
    public static Axis reaching(long most, Plot plot) {
        long step = step(most);
        long top = step * Math.max(1, Math.ceilDiv(most, step));
        List<Tick> ticks = new ArrayList<>();
        for (long value = 0; value <= top; value += step) {
            ticks.add(new Tick(plot.y((double) value, (double) top), value));
        }
        return new Axis(plot, top, List.copyOf(ticks));
    }

    /** How high a number stands; what is more than the axis reaches stands at its end. */
    public double y(double number) {
        return plot.y(Math.min(number, (double) top), (double) top);
    }

    /** A round number, at most {@value #STEPS_MAX} of which reach to the top. */
    static long step(long most) {
        for (long tens = 1; ; tens *= 10) {
            for (long factor : new long[] {1, 2, 5}) {
                if (tens * factor * STEPS_MAX >= most) {
                    return tens * factor;
                }
            }
        }
    }
}
