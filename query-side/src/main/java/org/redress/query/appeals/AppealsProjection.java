package org.redress.query.appeals;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.redress.events.AppealEvent;
import org.redress.query.upkeep.CaseLines;
import org.redress.query.upkeep.Folding;

/** Keeps the list of appeals up to date; follows only the events that change a line. */
@ProcessingGroup(AppealsView.NAME)
class AppealsProjection {
    private final Folding<CaseLines<AppealLine>> folding;

    AppealsProjection(Folding<CaseLines<AppealLine>> folding) {
        this.folding = folding;
    }

    @EventHandler(payloadType = AppealEvent.class)
    void on(TrackedEventMessage<?> message, UnitOfWork<?> batch) {
        folding.add(message, batch);
    }
}
