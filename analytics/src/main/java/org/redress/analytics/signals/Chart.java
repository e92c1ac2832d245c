package org.redress.analytics.signals;

import java.util.List;

/** A series as it is drawn: with limits where there are points enough to tell them, else without. */
public sealed interface Chart permits RunChart, ControlChart {
    /** Points that limits need: of fewer they say more about chance than about the work. */
    int POINTS_MIN = 12;

    ChartKind kind();

    /** The middle line. */
    double centre();

    List<String> labels();

    List<Double> values();
}
