package org.redress.query.emergencies;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.StoredEvent;
import org.redress.events.EmergencyEvent;
import org.redress.query.upkeep.CaseLines;
import org.redress.query.upkeep.Folding;

/** Keeps the board of emergencies up to date; follows only the events that change a line. */
@ProcessingGroup(EmergenciesView.NAME)
class EmergenciesProjection {
    private final Folding<CaseLines<EmergencyLine>> folding;

    EmergenciesProjection(JdbcEmergencies lines, EventHistory log) {
        this.folding = new Folding<>(EmergenciesView.NAME, EmergenciesFold.INSTANCE, lines, log);
    }

    @EventHandler
    void on(EmergencyEvent event, TrackedEventMessage<?> message, UnitOfWork<?> batch) {
        folding.add(StoredEvent.of(message), batch);
    }

    @ResetHandler
    void forget() {
        folding.clear();
    }
}
