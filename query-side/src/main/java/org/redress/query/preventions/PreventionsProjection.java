package org.redress.query.preventions;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.redress.events.PreventionEvent;
import org.redress.query.upkeep.CaseLines;
import org.redress.query.upkeep.Folding;

/** Keeps the register of preventions up to date; follows only the events that change a line. */
@ProcessingGroup(PreventionsView.NAME)
class PreventionsProjection {
    private final Folding<CaseLines<PreventionLine>> folding;

    PreventionsProjection(Folding<CaseLines<PreventionLine>> folding) {
        this.folding = folding;
    }

    @EventHandler(payloadType = PreventionEvent.class)
    void on(TrackedEventMessage<?> message, UnitOfWork<?> batch) {
        folding.add(message, batch);
    }
}
