package org.redress.query.casefile;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.redress.events.ComplaintEvent;
import org.redress.query.upkeep.Folding;

/** Keeps the file of each complaint up to date. */
@ProcessingGroup(CaseFileView.NAME)
class CaseFileProjection {
    private final Folding<CaseFile> folding;

    CaseFileProjection(Folding<CaseFile> folding) {
        this.folding = folding;
    }

    @EventHandler(payloadType = ComplaintEvent.class)
    void on(TrackedEventMessage<?> message, UnitOfWork<?> batch) {
        folding.add(message, batch);
    }
}
