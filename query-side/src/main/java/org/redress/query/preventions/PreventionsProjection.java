package org.redress.query.preventions;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.StoredEvent;
import org.redress.events.PreventionEvent;
import org.redress.query.upkeep.CaseLines;
import org.redress.query.upkeep.Folding;

/** Keeps the register of preventions up to date; follows only the events that change a line. */
@ProcessingGroup(PreventionsView.NAME)
class PreventionsProjection {
    private final Folding<CaseLines<PreventionLine>> folding;

    PreventionsProjection(JdbcPreventions lines, EventHistory log) {
        this.folding = new Folding<>(PreventionsView.NAME, PreventionsFold.INSTANCE, lines, log);
    }

    @EventHandler
    void on(PreventionEvent event, TrackedEventMessage<?> message, UnitOfWork<?> batch) {
        folding.add(StoredEvent.of(message), batch);
    }

    @ResetHandler
    void forget() {
        folding.clear();
    }
}
