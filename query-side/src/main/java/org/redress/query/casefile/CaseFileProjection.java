package org.redress.query.casefile;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.StoredEvent;
import org.redress.events.ComplaintEvent;
import org.redress.query.upkeep.Folding;

/** Keeps the file of each complaint up to date. */
@ProcessingGroup(CaseFileView.NAME)
class CaseFileProjection {
    private final Folding<CaseFile> folding;

    CaseFileProjection(JdbcCaseFiles files, EventHistory log) {
        this.folding = new Folding<>(CaseFileView.NAME, CaseFileFold.INSTANCE, files, log);
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
