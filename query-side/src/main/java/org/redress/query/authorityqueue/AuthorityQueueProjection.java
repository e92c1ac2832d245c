package org.redress.query.authorityqueue;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.redress.events.AuthorityEvent;
import org.redress.query.upkeep.CaseLines;
import org.redress.query.upkeep.Folding;

/** Keeps the queue of drafts up to date; follows only the events that change a line. */
@ProcessingGroup(AuthorityQueueView.NAME)
class AuthorityQueueProjection {
    private final Folding<CaseLines<AuthorityLine>> folding;

    AuthorityQueueProjection(Folding<CaseLines<AuthorityLine>> folding) {
        this.folding = folding;
    }

    @EventHandler(payloadType = AuthorityEvent.class)
    void on(TrackedEventMessage<?> message, UnitOfWork<?> batch) {
        folding.add(message, batch);
    }
}
