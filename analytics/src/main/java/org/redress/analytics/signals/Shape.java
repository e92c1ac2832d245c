package org.redress.analytics.signals;

import java.util.List;
import java.util.stream.IntStream;

/** What points in a row can look like. The last of them is the one that is judged. */
enum Shape {
    /**
     * Some of the points, the last among them, lie on one side beyond a zone. All are held against the zone of the last one;
     * it matters only where sizes differ, and there the published charts do so.
     */
    BEYOND {
        @Override
        boolean holds(List<ChartPoint> points, Side side, int some, double sigmas) {
            ChartPoint judged = points.getLast();
            return judged.beyond(side, sigmas)
                    && points.stream()
                                    .filter(point -> judged.lies(point.value(), side, sigmas))
                                    .count()
                            >= some;
        }
    },
    /** All of them lie on one side of the centre; a point on it ends the run. */
    ONE_SIDE {
        @Override
        boolean holds(List<ChartPoint> points, Side side, int some, double sigmas) {
            return points.stream().allMatch(point -> point.beyond(side, 0));
        }
    },
    /** Each is farther up, or each farther down, than the one before. */
    TREND {
        @Override
        boolean holds(List<ChartPoint> points, Side side, int some, double sigmas) {
            return IntStream.range(1, points.size()).allMatch(at -> step(points, at) == side.sign());
        }
    },
    /** They go up and down by turns; the last step is the one to that side. */
    ALTERNATING {
        @Override
        boolean holds(List<ChartPoint> points, Side side, int some, double sigmas) {
            int last = points.size() - 1;
            return IntStream.range(1, points.size())
                    .allMatch(at -> step(points, at) == ((last - at) % 2 == 0 ? side.sign() : -side.sign()));
        }
    },
    /** All are within a zone; told of the side on which the last one lies. */
    WITHIN {
        @Override
        boolean holds(List<ChartPoint> points, Side side, int some, double sigmas) {
            return points.getLast().side() == side
                    && points.stream()
                            .noneMatch(point -> point.beyond(Side.ABOVE, sigmas) || point.beyond(Side.BELOW, sigmas));
        }
    },
    /** None is within a zone, and both sides have some; told of the side on which the last one lies. */
    OUTSIDE {
        @Override
        boolean holds(List<ChartPoint> points, Side side, int some, double sigmas) {
            long above = points.stream()
                    .filter(point -> point.beyond(Side.ABOVE, sigmas))
                    .count();
            long below = points.stream()
                    .filter(point -> point.beyond(Side.BELOW, sigmas))
                    .count();
            return points.getLast().side() == side && above > 0 && below > 0 && above + below == points.size();
        }
    };

    /**
     * Whether the points have this shape.
     *
     * @param side to which it is turned
     * @param some how many of the points it needs; read by {@link #BEYOND} only
     * @param sigmas how wide the zone is to each side of the centre
     */
    abstract boolean holds(List<ChartPoint> points, Side side, int some, double sigmas);

    private static int step(List<ChartPoint> points, int at) {
        return (int) Math.signum(points.get(at).value() - points.get(at - 1).value());
    }
}
