package org.redress.analytics.signals;

/** Which control chart a series is drawn on, by what is counted or measured. */
public enum ChartKind {
    /** A share of items that differ in number from point to point; their spread is binomial. */
    P,
    /** How many of the items of a sample have something; their spread is binomial. */
    NP,
    /** Occurrences per unit, where the units differ in number; their spread is Poisson's. */
    U,
    /** Occurrences in equal stretches; their spread is Poisson's. */
    C,
    /** Single values; their spread is told by the difference of neighbours. */
    INDIVIDUALS,
    /** Means of subgroups. */
    MEAN,
    /** Ranges of subgroups. */
    RANGE,
    /** Standard deviations of subgroups. */
    DEVIATION,
    /** A share that varies more than a binomial one does, as shares of many items do (Laney 2002). */
    LANEY_P,
    /** Occurrences per unit that vary more than Poisson's do (Laney 2002). */
    LANEY_U
}
