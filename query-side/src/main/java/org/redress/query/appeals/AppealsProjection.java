package org.redress.query.appeals;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.StoredEvent;
import org.redress.events.AppealEvent;
import org.redress.query.upkeep.CaseLines;
import org.redress.query.upkeep.Folding;

/** Keeps the list of appeals up to date; follows only the events that change a line. */
@ProcessingGroup(AppealsView.NAME)
class AppealsProjection {
    private final Folding<CaseLines<AppealLine>> folding;

    AppealsProjection(JdbcAppeals lines, EventHistory log) {
        this.folding = new Folding<>(AppealsView.NAME, AppealsFold.INSTANCE, lines, log);
    }

    @EventHandler
    void on(AppealEvent event, TrackedEventMessage<?> message, UnitOfWork<?> batch) {
        folding.add(StoredEvent.of(message), batch);
    }

    @ResetHandler
    void forget() {
        folding.clear();
    }
}
