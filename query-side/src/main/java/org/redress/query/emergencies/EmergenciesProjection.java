package org.redress.query.emergencies;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.redress.events.EmergencyEvent;
import org.redress.query.upkeep.CaseLines;
import org.redress.query.upkeep.Folding;

/** Keeps the board of emergencies up to date; follows only the events that change a line. */
@ProcessingGroup(EmergenciesView.NAME)
class EmergenciesProjection {
    private final Folding<CaseLines<EmergencyLine>> folding;

    EmergenciesProjection(Folding<CaseLines<EmergencyLine>> folding) {
        this.folding = folding;
    }

    @EventHandler(payloadType = EmergencyEvent.class)
    void on(TrackedEventMessage<?> message, UnitOfWork<?> batch) {
        folding.add(message, batch);
    }
}
