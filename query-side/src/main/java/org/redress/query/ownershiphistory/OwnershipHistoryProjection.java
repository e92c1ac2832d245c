package org.redress.query.ownershiphistory;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.redress.events.OwnershipEvent;
import org.redress.query.upkeep.CaseLines;
import org.redress.query.upkeep.Folding;

/** Keeps the history of owners up to date; follows only the events that change a line. */
@ProcessingGroup(OwnershipHistoryView.NAME)
class OwnershipHistoryProjection {
    private final Folding<CaseLines<OwnershipLine>> folding;

    OwnershipHistoryProjection(Folding<CaseLines<OwnershipLine>> folding) {
        this.folding = folding;
    }

    @EventHandler(payloadType = OwnershipEvent.class)
    void on(TrackedEventMessage<?> message, UnitOfWork<?> batch) {
        folding.add(message, batch);
    }
}
