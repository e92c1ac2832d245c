package org.redress.query.statistics;

import org.jspecify.annotations.Nullable;
import org.redress.lifecycle.state.Stage;

/**
 * From when to when a case was worked on.
 *
 * @param round how often it had been reopened when this began
 * @param end null while work goes on
 */
record Interval(int round, Moment opened, @Nullable End end) {

    /**
     * How work ended.
     *
     * @param stage in which the case then was: closed, withdrawn or merged
     */
    record End(Stage stage, Moment moment) {}

    Interval ended(Stage stage, Moment moment) {
        return new Interval(round, opened, new End(stage, moment));
    }
}
