package org.redress.query.authorityqueue;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.StoredEvent;
import org.redress.events.AuthorityEvent;
import org.redress.query.upkeep.CaseLines;
import org.redress.query.upkeep.Folding;

/** Keeps the queue of drafts up to date; follows only the events that change a line. */
@ProcessingGroup(AuthorityQueueView.NAME)
class AuthorityQueueProjection {
    private final Folding<CaseLines<AuthorityLine>> folding;

    AuthorityQueueProjection(JdbcAuthorityQueue lines, EventHistory log) {
        this.folding = new Folding<>(AuthorityQueueView.NAME, AuthorityQueueFold.INSTANCE, lines, log);
    }

    @EventHandler
    void on(AuthorityEvent event, TrackedEventMessage<?> message, UnitOfWork<?> batch) {
        folding.add(StoredEvent.of(message), batch);
    }

    @ResetHandler
    void forget() {
        folding.clear();
    }
}
