package org.redress.query.casefile;

import org.redress.eventlog.StoredEvent;
import org.redress.events.ComplaintEvent;
import org.redress.query.upkeep.ComplaintFold;

/** The one fold behind the file now, the file as of a moment, and the rebuilt file. */
enum CaseFileFold implements ComplaintFold<CaseFile> {
    INSTANCE;

    @Override
    public CaseFile before() {
        return CaseFile.EMPTY;
    }

    @Override
    public CaseFile after(CaseFile file, ComplaintEvent event, StoredEvent recorded) {
        return file.apply(event, Stamp.of(recorded));
    }
}
