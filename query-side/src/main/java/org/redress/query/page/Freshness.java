package org.redress.query.page;

import java.util.OptionalLong;
import org.redress.eventlog.EventHistory;
import org.redress.query.upkeep.View;
import org.redress.query.upkeep.ViewProgress;

/**
 * How true a page is: up to which position of the log its view has come.
 *
 * @param stopped whether the view stands still, so that nobody knows how far behind it is
 * @param lag events that the view has yet to see
 */
public record Freshness(boolean stopped, long position, long lag) {

    /** How far a view is now. */
    public static Freshness of(View view, ViewProgress progress, EventHistory log) {
        OptionalLong position = progress.positionOf(view);
        return position.isEmpty()
                ? new Freshness(true, 0, 0)
                : new Freshness(false, position.getAsLong(), Math.max(0, log.head() - position.getAsLong()));
    }
}
