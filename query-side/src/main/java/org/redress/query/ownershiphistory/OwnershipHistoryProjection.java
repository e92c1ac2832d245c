package org.redress.query.ownershiphistory;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.StoredEvent;
import org.redress.events.OwnershipEvent;
import org.redress.query.upkeep.CaseLines;
import org.redress.query.upkeep.Folding;

/** Keeps the history of owners up to date; follows only the events that change a line. */
@ProcessingGroup(OwnershipHistoryView.NAME)
class OwnershipHistoryProjection {
    private final Folding<CaseLines<OwnershipLine>> folding;

    OwnershipHistoryProjection(JdbcOwnershipHistory lines, EventHistory log) {
        this.folding = new Folding<>(OwnershipHistoryView.NAME, OwnershipHistoryFold.INSTANCE, lines, log);
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
