package org.redress.query.caselist;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.StoredEvent;
import org.redress.events.ComplaintEvent;
import org.redress.query.upkeep.Folding;

/** Keeps the line of each complaint up to date. */
@ProcessingGroup(CaseListView.NAME)
class CaseListProjection {
    private final Folding<CaseEntry> folding;

    CaseListProjection(JdbcCaseEntries entries, EventHistory log) {
        this.folding = new Folding<>(CaseListView.NAME, CaseEntryFold.INSTANCE, entries, log);
    }

    @EventHandler
    void on(ComplaintEvent event, TrackedEventMessage<?> message, UnitOfWork<?> batch) {
        folding.add(StoredEvent.of(message), batch);
    }

    @ResetHandler
    void forget() {
        folding.clear();
    }
}
