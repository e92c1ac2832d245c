package org.redress.query.overview;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.redress.events.ComplaintEvent;
import org.redress.query.upkeep.Folding;

/** Keeps what the overview counts and lists up to date. */
@ProcessingGroup(OverviewView.NAME)
class OverviewProjection {
    private final Folding<OverviewCase> folding;

    OverviewProjection(Folding<OverviewCase> folding) {
        this.folding = folding;
    }

    @EventHandler(payloadType = ComplaintEvent.class)
    void on(TrackedEventMessage<?> message, UnitOfWork<?> batch) {
        folding.add(message, batch);
    }
}
