package org.redress.query.processmap;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.mining.Graph;
import org.redress.query.page.Plot;
import org.redress.query.page.Spot;

/**
 * A map with everything in its place, in the units of its SVG, rounded to a tenth.
 *
 * @param boxes from left to right: the order in which they are walked through by keyboard
 * @param lines the rarest first, so that the most frequent lie on top
 */
record MapDrawing(double width, double height, Disc beginning, Disc ending, List<Box> boxes, List<Line> lines) {
    MapDrawing {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }

    /** Where all cases begin or end. */
    record Disc(double x, double y, double radius) {}

    /**
     * One activity.
     *
     * @param words its name in lines that fit
     * @param bar how much of its lower edge is filled: as wide as it is frequent
     * @param again the path from it to itself; null where none is shown
     */
    record Box(
            Graph.Node node,
            double x,
            double y,
            double width,
            double height,
            List<String> words,
            double bar,
            @Nullable MapPath again) {
        Box {
            words = List.copyOf(words);
        }
    }

    /**
     * One path.
     *
     * @param corners from where it begins to the tip of its arrow; at least two
     * @param turn by how many degrees the arrow is turned from pointing to the right
     */
    record Line(MapPath path, Course course, List<Spot> corners, Place label, double width, int turn) {
        /** How long an arrow is. */
        static final double ARROW = 9;

        Line {
            corners = List.copyOf(corners);
        }

        /** As an SVG takes it; ends under the arrow, which is narrower at its tip than the line. */
        public String points() {
            Spot tip = tip();
            double back = ARROW - 1;
            Spot end = switch (turn) {
                case 0 -> new Spot(tip.x() - back, tip.y());
                case 90 -> new Spot(tip.x(), tip.y() - back);
                case -90 -> new Spot(tip.x(), tip.y() + back);
                default -> new Spot(tip.x() + back, tip.y());
            };
            return Stream.concat(corners.subList(0, corners.size() - 1).stream(), Stream.of(end))
                    .map(spot -> Plot.rounded(spot.x()) + "," + Plot.rounded(spot.y()))
                    .collect(Collectors.joining(" "));
        }

        /** The outline of the arrow with its tip at 0, wider than the line that it ends. */
        public String arrow() {
            double half = Plot.rounded(3.6 + width / 2);
            return "M0 0L-%1$s -%2$sV%2$sz".formatted(ARROW, half);
        }

        public Spot tip() {
            return corners.getLast();
        }
    }

    /** Which way a path goes around the boxes. */
    enum Course {
        /** To the next column, straight where it can. */
        ON,
        /** Back over the top. */
        BACK,
        /** Past some columns, below. */
        SKIP
    }

    /**
     * The middle of a label.
     *
     * @param apart whether there is room above and below the line only: its numbers then do not stand on it
     */
    record Place(double x, double y, boolean apart) {}
}
