package org.redress.analytics.conformance;

import java.util.List;

/** How a trace and a net were brought together, or why they were not. */
public sealed interface Alignment {

    /**
     * A way with the least cost: 1 for each activity that only the trace has, and 1 for each that only the net has.
     *
     * @param worst the cost of leaving out the whole trace and going the shortest way through the net instead
     */
    record Found(int cost, int worst, List<Move> moves) implements Alignment {
        public Found {
            moves = List.copyOf(moves);
        }

        /** From 0 to 1; a trace that the net allows as it is has 1. */
        public double fitness() {
            return worst == 0 ? 1 : 1 - (double) cost / worst;
        }

        public boolean isFit() {
            return cost == 0;
        }
    }

    /** The net cannot come to an end at all. */
    record NoWay() implements Alignment {}

    /** Neither found nor excluded within the states that may be looked at. */
    record TooManyStates() implements Alignment {}

    /** One step of a way. */
    sealed interface Move {

        /** The trace did what the net allows. */
        record Both(String activity, String transition) implements Move {}

        /** The trace did what the net does not allow here. */
        record OnlyTrace(String activity) implements Move {}

        /** The net demands what the trace did not do. */
        record OnlyNet(String activity, String transition) implements Move {}

        /** The net went on without anything that logs tell. */
        record Silent(String transition) implements Move {}
    }
}
