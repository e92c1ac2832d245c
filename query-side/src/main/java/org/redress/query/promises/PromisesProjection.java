package org.redress.query.promises;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.StoredEvent;
import org.redress.events.OwnershipEvent;
import org.redress.events.PromiseEvent;
import org.redress.query.upkeep.CaseLines;
import org.redress.query.upkeep.Folding;

/** Keeps the board of promises up to date; follows only the events that change a line. */
@ProcessingGroup(PromisesView.NAME)
class PromisesProjection {
    private final Folding<CaseLines<PromiseLine>> folding;

    PromisesProjection(JdbcPromises lines, EventHistory log) {
        this.folding = new Folding<>(PromisesView.NAME, PromisesFold.INSTANCE, lines, log);
    }

    @EventHandler
    void on(PromiseEvent event, TrackedEventMessage<?> message, UnitOfWork<?> batch) {
        folding.add(StoredEvent.of(message), batch);
    }

    @EventHandler
    void on(OwnershipEvent event, TrackedEventMessage<?> message, UnitOfWork<?> batch) {
        folding.add(StoredEvent.of(message), batch);
    }

    @ResetHandler
    void forget() {
        folding.clear();
    }
}
