package org.redress.query.statistics;

import org.redress.query.upkeep.View;

/** What upkeep knows of the statistics. */
final class StatisticsView {
    /** Goes into the annotation that names the processor. */
    static final String NAME = "statistics";

    static final View VIEW = new View(NAME, 1);

    private StatisticsView() {}
}
