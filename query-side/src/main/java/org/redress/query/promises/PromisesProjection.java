package org.redress.query.promises;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.redress.events.OwnershipEvent;
import org.redress.events.PromiseEvent;
import org.redress.query.upkeep.CaseLines;
import org.redress.query.upkeep.Folding;

/** Keeps the board of promises up to date; follows only the events that change a line. */
@ProcessingGroup(PromisesView.NAME)
class PromisesProjection {
    private final Folding<CaseLines<PromiseLine>> folding;

    PromisesProjection(Folding<CaseLines<PromiseLine>> folding) {
        this.folding = folding;
    }

    @EventHandler(payloadType = PromiseEvent.class)
    void onPromiseEvent(TrackedEventMessage<?> message, UnitOfWork<?> batch) {
        folding.add(message, batch);
    }

    @EventHandler(payloadType = OwnershipEvent.class)
    void onOwnershipEvent(TrackedEventMessage<?> message, UnitOfWork<?> batch) {
        folding.add(message, batch);
    }
}
