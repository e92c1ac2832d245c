package org.redress.query.overview;

import org.redress.eventlog.StoredEvent;
import org.redress.events.ComplaintEvent;
import org.redress.query.upkeep.ComplaintFold;

/** The one fold behind the overview now and the rebuilt overview. */
enum OverviewFold implements ComplaintFold<OverviewCase> {
    INSTANCE;

    @Override
    public OverviewCase before() {
        return OverviewCase.EMPTY;
    }

    @Override
    public OverviewCase after(OverviewCase value, ComplaintEvent event, StoredEvent recorded) {
        return value.apply(event, recorded);
    }
}
