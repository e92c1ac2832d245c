package org.redress.query.caselist;

import org.redress.eventlog.StoredEvent;
import org.redress.events.ComplaintEvent;
import org.redress.query.upkeep.ComplaintFold;

/** The one fold behind the list now and the rebuilt list. */
enum CaseEntryFold implements ComplaintFold<CaseEntry> {
    INSTANCE;

    @Override
    public CaseEntry before() {
        return CaseEntry.EMPTY;
    }

    @Override
    public CaseEntry after(CaseEntry entry, ComplaintEvent event, StoredEvent recorded) {
        return entry.apply(event, recorded);
    }
}
