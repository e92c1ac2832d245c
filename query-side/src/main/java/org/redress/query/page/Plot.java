package org.redress.query.page;

import java.util.List;

/**
 * Where a chart is drawn, in the units of its SVG, rounded to a tenth.
 *
 * @param margins what is left free around for the words
 * @param places how many points or bars it has room for
 */
public record Plot(Screen screen, int width, int height, Margins margins, int places) {

    /** What is left free at each side. */
    public record Margins(double left, double right, double top, double bottom) {}

    public double left() {
        return margins.left();
    }

    public double right() {
        return width - margins.right();
    }

    public double top() {
        return margins.top();
    }

    /** The height of the ground, on which 0 lies. */
    public double base() {
        return height - margins.bottom();
    }

    /** As many as there is room for, from the first on. */
    public <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(places, all.size()));
    }

    /** As many as there is room for, up to the last. */
    public <T> List<T> last(List<T> all) {
        return all.subList(Math.max(0, all.size() - places), all.size());
    }

    /** How far apart points stand, the first of which is at the left side and the last at the right. */
    public double step(int points) {
        return (right() - left()) / Math.max(1, points - 1);
    }

    /** Where one of them stands. */
    public double x(int point, int points) {
        return rounded(left() + point * step(points));
    }

    /** How high a value reaches where the largest reaches the top. */
    public double y(double value, double largest) {
        return rounded(base() - (base() - top()) * value / largest);
    }

    /** How exactly things are drawn. */
    public static double rounded(double units) {
        return Math.round(units * 10) / 10.0;
    }
}
