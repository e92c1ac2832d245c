package org.redress.query.caselist;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.redress.events.ComplaintEvent;
import org.redress.query.upkeep.Folding;

/** Keeps the line of each complaint up to date. */
@ProcessingGroup(CaseListView.NAME)
class CaseListProjection {
    private final Folding<CaseEntry> folding;

    CaseListProjection(Folding<CaseEntry> folding) {
        this.folding = folding;
    }

    @EventHandler(payloadType = ComplaintEvent.class)
    void on(TrackedEventMessage<?> message, UnitOfWork<?> batch) {
        folding.add(message, batch);
    }
}
